/** A replay that is dropped anywhere on the page. */
import { useEffect, useState } from "preact/hooks";
import { lazily } from "./lazy.tsx";

const DropSign = lazily(async () => (await import("./replay-opener.tsx")).DropSign);

/** Watches for files over the page; shows where they may be dropped while one is held. */
export function ReplayDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const options = { signal: gone.signal };
    window.addEventListener(
      "dragover",
      (event) => {
        if (![...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === "file")) return;
        // Without this the browser would leave the page for the file.
        event.preventDefault();
        setOver(true);
      },
      options,
    );
    window.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false), options);
    window.addEventListener(
      "drop",
      (event) => {
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file === undefined) return;
        event.preventDefault();
        onFile(file);
      },
      options,
    );
    return () => gone.abort();
  }, [onFile]);
  return isOver ? <DropSign /> : null;
}
