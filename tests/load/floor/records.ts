/** What the floor puts on the wire: the leanest records that a room of robots, bolts and resources can have. */
import { type Schema, schema, t } from "@colyseus/schema";
import type { FloorSettings } from "./settings.ts";

/** A robot's record. */
export interface RobotRecord extends Schema {
  id: number;
  x: number;
  y: number;
  a: number;
  tu: number;
  hp: number;
  en: number;
}

/** A bolt's record; `bt`, the tick of its birth, only when bolts are events. */
export interface BoltRecord extends Schema {
  x: number;
  y: number;
  a: number;
  o: number;
  bt?: number;
}

/** A resource's record: its kind, and 1 while it lies there. */
export interface ResourceRecord extends Schema {
  x: number;
  y: number;
  k: number;
  on: number;
}

/** Returns the schemas for the settings of this process. */
export function defineRecords(settings: FloorSettings) {
  const isNaive = settings.encoding === "naive";
  const place = () => (isNaive ? t.number() : t.quantized({ min: 0, max: 41 }));
  const angle = () => (isNaive ? t.number() : t.angle({ bits: 8 }));
  const Robot = schema(
    { id: t.uint8(), x: place(), y: place(), a: angle(), tu: angle(), hp: t.uint8(), en: t.uint8() },
    "Robot",
  );
  const Bolt =
    settings.encoding === "events"
      ? schema({ x: place(), y: place(), a: t.angle({ bits: 16 }), o: t.uint8(), bt: t.uint32() }, "Proj")
      : schema({ x: place(), y: place(), a: angle(), o: t.uint8() }, "Proj");
  const Resource = schema({ x: place(), y: place(), k: t.uint8(), on: t.uint8() }, "Res");
  const robots = t.map(Robot);
  const projs = t.map(Bolt);
  const res = t.map(Resource);
  const State =
    settings.view === "none"
      ? schema({ robots, projs, res }, "State")
      : schema({ robots: robots.view(), projs: projs.view(), res: res.view() }, "State");
  return { Robot, Bolt, Resource, State };
}
