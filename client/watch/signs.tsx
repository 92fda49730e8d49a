/** The signs on the buttons of the bar, as strokes and areas in a square of 24. */

const PATHS = {
  play: "M7 4.5v15l12.5-7.5z",
  pause: "M6 5h4.2v14H6zM13.8 5H18v14h-4.2z",
  back: "M12 5V1.6L6.6 6 12 10.4V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",
  ahead: "M12 5V1.6L17.4 6 12 10.4V7a6 6 0 1 0 6 6h2a8 8 0 1 1-8-8z",
  markBefore: "M5 5h2.6v14H5zM19 5v14L8.6 12z",
  markNext: "M16.4 5H19v14h-2.6zM5 5v14l10.4-7z",
  tickBack: "M15.5 5v14L6 12zM17 5h2v14h-2z",
  tickOn: "M8.5 5v14l9.5-7zM5 5h2v14H5z",
  more: "M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z",
  hide: "M4 8.2 5.8 6.4 12 12.6l6.2-6.2L20 8.2l-8 8z",
  show: "M4 15.8l1.8 1.8L12 11.4l6.2 6.2 1.8-1.8-8-8z",
} as const;

export type SignName = keyof typeof PATHS;

/** A sign in the colour of the text around it. */
export function Sign({ name }: { readonly name: SignName }) {
  return (
    <svg class="timeline-sign" viewBox="0 0 24 24" aria-hidden>
      <path d={PATHS[name]} />
    </svg>
  );
}
