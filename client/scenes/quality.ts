/**
 * Which quality this machine can draw. "auto" begins low, so that the first seconds are smooth everywhere, and climbs: two
 * seconds of quick pictures buy the next quality, which must then prove itself for as long. Whoever fails a proof, or gets
 * slow while playing, goes down and never up again: quality must not swing while somebody plays.
 */
import { QUALITIES, type Quality } from "../view/quality.ts";

/** What is asked for. */
export type QualityWish = Quality | "auto";

/** Watches pictures and decides. Times in ms. */
export interface QualityJudge {
  /** What to draw with now. */
  readonly quality: Quality;
  /** True while it may still climb. */
  readonly isClimbing: boolean;
  /**
   * Counts a picture.
   * @param now of a monotonic clock, @param work all JavaScript of the last picture
   * @param pause asked for between two pictures; none unless said
   */
  picture(now: number, work: number, pause?: number): void;
  /** Forgets what was measured: the page was hidden, or the screen changed. */
  rest(): void;
}

/** Pictures that are not counted after every change: shaders are built and textures sent in them. */
const SETTLING = 8;
/** ms of pictures that one proof takes. */
const PROOF = 2000;
/** Medians up to which a picture is quick while climbing; beyond the second it is slow while playing. */
const QUICK = 20;
/** ms between two pictures of a usual screen. */
const USUAL = 1000 / 60;
const SLOW = 25;
/** Median of JavaScript that is slow, whatever the screen says. */
const MOST_WORK = 10;
/** Slow proofs in a row that bring the quality down while playing. */
const PATIENCE = 2;
/** So many pictures are enough when their median is hopeless. */
const EARLY = 6;
const HOPELESS = 70;
/** A longer gap is no picture: the page was asleep. */
const ASLEEP = 1500;
/** Pictures that a proof holds at most. */
const MOST = 1024;

/** Returns the median of the first `count` numbers. */
function median(values: Float64Array, count: number): number {
  const sorted = values.slice(0, count).sort();
  return sorted[Math.floor(count / 2)] ?? 0;
}

/** Returns a judge. @param wish anything but "auto" is obeyed and never changed */
export function createQualityJudge(wish: QualityWish): QualityJudge {
  const gaps = new Float64Array(MOST);
  const works = new Float64Array(MOST);
  let rung = wish === "auto" ? 0 : QUALITIES.indexOf(wish);
  let isClimbing = wish === "auto";
  let settling = SETTLING;
  let last = Number.NaN;
  let spent = 0;
  let count = 0;
  let slowProofs = 0;

  const begin = (skipped: number): void => {
    settling = skipped;
    spent = 0;
    count = 0;
  };
  const step = (by: number): void => {
    rung += by;
    slowProofs = 0;
    begin(SETTLING);
  };

  /** Judges a proof of pictures. */
  const judge = (): void => {
    const gap = median(gaps, count);
    const isSlow = gap > (isClimbing ? QUICK : SLOW) || median(works, count) > MOST_WORK;
    begin(0);
    if (isClimbing) {
      if (isSlow) {
        isClimbing = false;
        if (rung > 0) step(-1);
      } else if (rung < QUALITIES.length - 1) step(1);
      else isClimbing = false;
      return;
    }
    slowProofs = isSlow ? slowProofs + 1 : 0;
    if (slowProofs >= PATIENCE && rung > 0) step(-1);
  };

  return {
    get quality() {
      return QUALITIES[rung] ?? "low";
    },
    get isClimbing() {
      return isClimbing;
    },
    picture(now, work, pause = 0) {
      if (wish !== "auto") return;
      // Of a gap that is asked for only what goes beyond it counts.
      const gap = Math.max(0, now - last - Math.max(0, pause - USUAL));
      last = now;
      if (Number.isNaN(gap)) return;
      if (gap > ASLEEP) {
        begin(SETTLING);
        return;
      }
      if (settling > 0) {
        settling--;
        return;
      }
      gaps[count] = gap;
      works[count] = work;
      count++;
      spent += gap;
      if (spent >= PROOF || count === MOST) judge();
      else if (isClimbing && count >= EARLY && median(gaps, count) > HOPELESS) judge();
    },
    rest() {
      last = Number.NaN;
      begin(SETTLING);
    },
  };
}

/** Reads a wish, or null: words of the page's address and of its memory may be anything. */
export function qualityWish(text: string | null): QualityWish | null {
  if (text === "auto") return "auto";
  return QUALITIES.find((quality) => quality === text) ?? null;
}
