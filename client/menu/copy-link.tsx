/** A button that copies a link; where the browser does not let it, the link itself, ready to be copied by hand. */
import { useEffect, useState } from "preact/hooks";
import { pageWords } from "../words/words.ts";

/** The button says that it has copied for so long, in ms. */
const SAYS_FOR = 2000;

/** The button. */
export function CopyLink({ link, label }: { readonly link: string; readonly label?: string }) {
  const words = pageWords().match.link;
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = window.setTimeout(() => setState("idle"), SAYS_FOR);
    return () => window.clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setState("copied");
    } catch {
      setState("by-hand");
    }
  };
  if (state === "by-hand") {
    return <input class="link" readOnly value={link} aria-label={words.field} ref={(input) => input?.select()} />;
  }
  return (
    <button type="button" class="button small quiet" onClick={() => void copy()}>
      <span aria-live="polite">{state === "copied" ? words.copied : (label ?? words.copy)}</span>
    </button>
  );
}
