/** A line that is slow, or away for a while: `proxy` in the words of a cable. */
import { startProxy } from "./proxy.ts";

/** A running line. */
export interface SlowLine {
  readonly port: number;
  /** Cuts every connection at once, without a goodbye, and takes no new one until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** What a line does to each piece of data, in ms each way. */
export interface LineFault {
  readonly delay: number;
  /** Up to so much more, at random. */
  readonly jitter?: number;
}

/** Opens a line to a port of this machine. */
export async function openSlowLine(target: number, { delay, jitter = 0 }: LineFault): Promise<SlowLine> {
  const line = await startProxy(target, { delay: delay + jitter / 2, jitter: jitter / 2 });
  return {
    port: line.port,
    cut() {
      line.refuse(true);
      line.cut();
    },
    mend: () => line.refuse(false),
    close: () => line.close(),
  };
}
