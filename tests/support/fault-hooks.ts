/**
 * Loaded before a server, lets its parent put faults into the process itself: a wall clock that is set, and an event loop
 * that stands still. Messages: `{ shift: ms }` sets the clock that far off; `{ block: ms }`.
 */

let shift = 0;
const RealDate = Date;
const now = (): number => RealDate.now() + shift;

const ShiftedDate = new Proxy(RealDate, {
  construct: (target, parts: readonly unknown[], newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
Reflect.defineProperty(globalThis, "Date", { value: ShiftedDate, configurable: true, writable: true });

process.on("message", (message) => {
  if (typeof message !== "object" || message === null) return;
  if ("shift" in message) shift = Number(message.shift);
  if ("block" in message) {
    const end = performance.now() + Number(message.block);
    while (performance.now() < end);
  }
  process.send?.("done");
});
// The channel alone does not keep a server alive.
process.channel?.unref();
