/** The events of a tick on the wire: for one viewer, already filtered. A table of fields is the whole format. */
import { type ByteReader, createByteReader, createByteWriter } from "../lib/bytes.ts";

/** The numeric fields of each kind of event, in the order of the wire; booleans as 0 and 1. Append only. */
export const EVENT_FIELDS = {
  fired: ["seat", "weapon", "aim", "x", "y"],
  cast: ["seat", "slot", "ability", "x", "y"],
  hit: ["seat", "by", "amount", "guarded", "from", "x", "y"],
  impact: ["weapon", "x", "y"],
  stunned: ["seat", "x", "y"],
  destroyed: ["seat", "by", "x", "y"],
  kill: ["seat", "by", "assist", "nemesis", "beast"],
  started: ["seat", "x", "y"],
  picked: ["seat", "resource", "x", "y"],
  dropped: ["seat", "resource", "x", "y"],
  banked: ["seat", "resource", "unit", "value"],
  haul: ["seat", "units", "value"],
  cracked: ["segment", "hull"],
  revealed: ["seat", "by"],
  lead: ["seat"],
  phase: ["phase"],
  joined: ["seat", "driver"],
  windup: ["seat", "weapon", "x", "y"],
  beam: ["seat", "weapon", "x", "y", "toX", "toY"],
  jolted: ["seat", "x", "y"],
  stolen: ["seat", "team"],
  announced: ["resource", "ticks"],
  appeared: ["resource", "x", "y"],
  bored: ["tile"],
  closed: ["tile"],
  placed: ["device", "seat", "aim", "x", "y"],
  sentry: ["device", "aim", "x", "y"],
  dented: ["device", "amount", "x", "y"],
  darkened: ["device", "x", "y"],
  gone: ["device", "wrecked", "x", "y"],
  lobbed: ["seat", "ability", "x", "y", "toX", "toY"],
  blast: ["radius", "device", "x", "y"],
  came: ["beast", "x", "y"],
  left: ["beast", "x", "y"],
  pawed: ["beast", "course", "x", "y"],
  charged: ["beast", "course", "x", "y"],
  dazed: ["beast", "x", "y"],
  struck: ["beast", "seat", "x", "y"],
  spat: ["beast", "aim", "x", "y"],
  wounded: ["beast", "by", "amount", "x", "y"],
  slain: ["beast", "by", "x", "y"],
  wave: ["wave"],
  heard: ["what", "near", "direction"],
} as const;

export type WireEventKind = keyof typeof EVENT_FIELDS;

/** One event as plain numbers. */
export type WireEvent = {
  [Kind in WireEventKind]: { readonly kind: Kind } & {
    readonly [Field in (typeof EVENT_FIELDS)[Kind][number]]: number;
  };
}[WireEventKind];

const KINDS = Object.keys(EVENT_FIELDS);
const NUMBERS: ReadonlyMap<string, number> = new Map(KINDS.map((kind, number) => [kind, number]));
/** One for all: there are hundreds of frames a second. */
const writer = createByteWriter();

/** The sounds of `heard`, by number. */
export const HEARD = ["shot", "ability", "rattle", "step", "blast"] as const;

/** Returns the bytes of a tick's events. @param events each with every field of its kind */
export function encodeEvents(tick: number, events: readonly WireEvent[]): Uint8Array {
  writer.clear();
  writer.int(tick);
  for (const event of events) {
    writer.int(NUMBERS.get(event.kind) ?? 0);
    const values: Readonly<Record<string, number | string>> = event;
    for (const field of EVENT_FIELDS[event.kind]) writer.int(Number(values[field]));
  }
  return writer.bytes();
}

/** Returns a tick and its events. @throws RangeError for bytes that `encodeEvents` would not write */
export function decodeEvents(bytes: Uint8Array): { readonly tick: number; readonly events: readonly WireEvent[] } {
  const reader = createByteReader(bytes);
  const tick = reader.int();
  const events: WireEvent[] = [];
  while (!reader.isDone()) events.push(decodeEvent(reader));
  return { tick, events };
}

function decodeEvent(reader: ByteReader): WireEvent {
  const kind = KINDS[reader.within(0, KINDS.length - 1)];
  const event: Record<string, number | string> = { kind: kind ?? "" };
  for (const field of fieldsOf(kind)) event[field] = reader.int();
  if (!isWireEvent(event)) throw new RangeError(`there is no event "${kind}"`);
  return event;
}

function fieldsOf(kind: string | undefined): readonly string[] {
  return kind !== undefined && isKind(kind) ? EVENT_FIELDS[kind] : [];
}

function isKind(kind: string): kind is WireEventKind {
  return kind in EVENT_FIELDS;
}

/** The fields were read by the table of the kind, so the kind decides. */
function isWireEvent(event: unknown): event is WireEvent {
  return typeof event === "object" && event !== null && "kind" in event && isKind(String(event.kind));
}
