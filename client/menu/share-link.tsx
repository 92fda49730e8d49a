/** A button that hands a link to whatever this device shares links with; nothing where it shares none. */
import { pageWords } from "../words/words.ts";

/** The button. */
export function ShareLink({ link }: { readonly link: string }) {
  if (!("share" in navigator)) return null;
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title: document.title, url: link });
    } catch {
      // Called off: nothing was shared, and nothing is wrong.
    }
  };
  return (
    <button type="button" class="button small quiet" onClick={() => void share()}>
      {pageWords().match.link.share}
    </button>
  );
}
