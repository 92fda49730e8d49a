/**
 * How much of the processor each picture's script took. A trace tells the processor time of the main thread in each
 * picture, which nothing else on the machine lengthens; the samples of a CPU profile tell which share of it WebGL had.
 */

/** What is read of a profile of the DevTools protocol. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** µs of the machine's monotonic clock. */
  readonly startTime: number;
  /** Which node ran at each sample, and µs since the sample before (the first: since the start). */
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

/** One picture's script: when it began and ended in µs of the profile's clock, and µs of the processor that it had. */
export interface PictureSpan {
  readonly began: number;
  readonly ended: number;
  readonly processor: number;
}

/** What a picture took of the processor, in ms. */
export interface PictureTime {
  /** Without what was spent in WebGL. */
  readonly script: number;
  /** In WebGL's own functions: there the drawing begins, which is software's here. */
  readonly drawing: number;
}

/** Returns the pictures of a trace, ascending: each callback of an animation frame. @param events in any order */
export function picturesIn(events: readonly object[]): readonly PictureSpan[] {
  return events.flatMap(toSpan).sort((one, other) => one.began - other.began);
}

function toSpan(event: object): readonly PictureSpan[] {
  if (!("name" in event && event.name === "FireAnimationFrame" && "ts" in event && "dur" in event && "tdur" in event))
    return [];
  const began = Number(event.ts);
  return [{ began, ended: began + Number(event.dur), processor: Number(event.tdur) }];
}

/**
 * Returns what each picture took.
 * @param pictures ascending, without overlap; those with samples on both sides are timed
 * @param drawing names of WebGL's functions; one counts where it is native, that is, where it has no address
 */
export function timePictures(
  profile: CpuProfile,
  pictures: readonly PictureSpan[],
  drawing: ReadonlySet<string>,
): readonly PictureTime[] {
  const native = new Set(
    profile.nodes
      .filter(({ callFrame: { functionName, url } }) => url === "" && drawing.has(functionName))
      .map(({ id }) => id),
  );
  const { samples = [], timeDeltas = [] } = profile;
  const end = timeDeltas.reduce((time, delta) => time + delta, profile.startTime);
  const inside = pictures.filter(({ began, ended }) => began >= profile.startTime && ended <= end);
  const counts = inside.map(() => ({ all: 0, drawing: 0 }));
  let index = 0;
  let at = profile.startTime;
  samples.forEach((node, sample) => {
    at += timeDeltas[sample] ?? 0;
    while ((inside[index]?.ended ?? Number.POSITIVE_INFINITY) < at) index++;
    const count = counts[index];
    if (count === undefined || at < (inside[index]?.began ?? 0)) return;
    count.all++;
    if (native.has(node)) count.drawing++;
  });
  return inside.map(({ processor }, place) => {
    const count = counts[place] ?? { all: 0, drawing: 0 };
    const share = count.all === 0 ? 0 : count.drawing / count.all;
    return { script: (processor * (1 - share)) / 1000, drawing: (processor * share) / 1000 };
  });
}
