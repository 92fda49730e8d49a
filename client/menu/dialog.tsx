/** A dialog of the page over whatever runs below: the browser holds the focus in it and gives it back. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  readonly title: string;
  /** Called when it is closed by a key of the browser. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly isWide?: boolean;
  /** A style sheet of its own has more to say of it. */
  readonly kind?: string;
}

/** An open dialog. */
export function Dialog({ title, onClose, children, isWide, kind = "" }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The browser scrolled to the button that has the focus: what is longer than the screen is read from its top.
    current?.scrollTo(0, 0);
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={isWide === true ? "panel wide" : `panel ${kind}`.trimEnd()}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
