import type { BenchOptions } from "./options.ts";
import type { Report } from "./report.ts";
export function benchRoom(_options: BenchOptions): Promise<Report> {
  return Promise.reject(new Error("not yet"));
}
