/** What a bench prints: figures beside their targets, as one JSON object or as lines for people. */
import { cpus } from "node:os";

/** How a value and its target compare. */
type Sense = "at least" | "at most";

/** One measured number. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the floor, measured in the same run, reaches; and the value in it. */
  readonly floor?: number;
  readonly ratio?: number;
  readonly target?: number;
  /** True when the target is met. */
  readonly holds?: boolean;
}

/** All that one run of a bench has to say. */
export interface Report {
  readonly bench: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
  /** What was done, so that no figure comes from nothing being done. */
  readonly proof: Readonly<Record<string, number | string | boolean>>;
}

/** Returns a figure that is held to a target. @param floor measured in the same run */
export function figure(
  name: string,
  value: number,
  unit: string,
  [sense, target]: readonly [Sense, number],
  floor?: number,
): Figure {
  const holds = sense === "at least" ? value >= target : value <= target;
  const beside = floor === undefined ? {} : { floor: rounded(floor), ratio: rounded(value / floor) };
  return { name, value: rounded(value), unit, ...beside, target, holds };
}

/** Returns a figure that is only told. */
export function told(name: string, value: number, unit: string, floor?: number): Figure {
  const beside = floor === undefined ? {} : { floor: rounded(floor), ratio: rounded(value / floor) };
  return { name, value: rounded(value), unit, ...beside };
}

/** Returns a report of this machine. @throws Error when a figure came to nothing */
export function createReport(bench: string, figures: readonly Figure[], proof: Report["proof"]): Report {
  const empty = figures.find(({ value }) => !Number.isFinite(value));
  if (empty !== undefined) throw new Error(`there is nothing to make ${empty.name} of`);
  const cores = cpus();
  const machine = `${cores.length} x ${cores[0]?.model.trim() ?? "?"}, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
  return { bench, machine, figures, proof };
}

/** Returns the report as one line of JSON. */
export function toJson(report: Report): string {
  return JSON.stringify(report);
}

/** Returns the report as lines for people. */
export function toText(report: Report): string {
  const lines = report.figures.map((entry) => {
    const beside = entry.floor === undefined ? "" : `, floor ${entry.floor} (${entry.ratio})`;
    const target = entry.target === undefined ? "" : `, target ${entry.target}: ${entry.holds ? "holds" : "MISSED"}`;
    return `${entry.name.padEnd(26)} ${entry.value} ${entry.unit}${beside}${target}`;
  });
  const proof = Object.entries(report.proof).map(([name, value]) => `${name} ${value}`);
  return [`${report.bench} on ${report.machine}`, ...lines, proof.join(", ")].join("\n");
}

/** Says how far the bench is, on stderr: stdout is the report's. */
export function progress(text: string): void {
  process.stderr.write(`bench: ${text}\n`);
}

/** Three digits behind the point are more than any of our numbers means. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
