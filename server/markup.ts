/** Text that people wrote, within XML and HTML: it stands there as it was written and means nothing. */

/** Characters that no XML may hold, and what it gives a meaning to. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MEANT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Returns a text as it stands within XML or HTML, between tags and in attributes alike. */
export function escaped(text: string): string {
  return text.replace(UNFIT, "").replace(/[&<>"']/g, (sign) => MEANT[sign] ?? "");
}
