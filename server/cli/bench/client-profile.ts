/** How much of a CPU profile was spent in WebGL: there the drawing begins, which is software's here. */

/** What is read of a profile of the DevTools protocol. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** Which node ran at each sample. */
  readonly samples?: readonly number[] | undefined;
}

/** What the profiler calls time in which nothing of the page ran. */
const IDLE: ReadonlySet<string> = new Set(["(idle)"]);

/**
 * Returns the share of WebGL in all that ran, 0 to 1; 0 for a profile without samples.
 * @param drawing names of WebGL's functions; one counts where it is native, that is, where it has no address
 */
export function drawingShare({ nodes, samples = [] }: CpuProfile, drawing: ReadonlySet<string>): number {
  const idsOf = (isMeant: (name: string, url: string) => boolean): ReadonlySet<number> =>
    new Set(nodes.filter(({ callFrame: { functionName, url } }) => isMeant(functionName, url)).map(({ id }) => id));
  const idle = idsOf((name) => IDLE.has(name));
  const native = idsOf((name, url) => url === "" && drawing.has(name));
  const busy = samples.filter((id) => !idle.has(id));
  return busy.length === 0 ? 0 : busy.filter((id) => native.has(id)).length / busy.length;
}
