/**
 * The slots of things on the wire. Those of a view are numbered anew for each viewer; those of prizes and public beasts
 * are the same for all. Positions are units.
 */
import { type SchemaType, schema, t } from "@colyseus/schema";

/** Slots of a view. What does not fit is not shown until one is free. */
export const SHOT_SLOTS = 48;
export const RESOURCE_SLOTS = 48;
export const TRACK_SLOTS = 96;
export const DEVICE_SLOTS = 24;
export const SHELL_SLOTS = 12;
export const BEAST_SLOTS = 48;
/** Slots of what everybody knows. */
export const PUBLIC_BEAST_SLOTS = 4;
export const PRIZE_SLOTS = 8;

/** Bits of `RobotState.flags`. */
export const PROTECTED = 1;
export const STUNNED = 2;
export const ACTIVE_1 = 4;
export const ACTIVE_2 = 8;
export const CONCEALED = 16;
/** Its guards are dark. */
export const DARK = 32;

/** Bit of the `kind` of a slot that flips when the slot is taken anew. */
export const GENERATION = 128;

/**
 * Where a beast is, is written in every tick of its slot's turn, and when it comes into sight: a swarm of them in every
 * tick would be most of all bytes.
 */
export const BEAST_PACE = 2;

/** True when the slots of beasts with this number are brought up to date at a tick. */
export function isBeastTurn(slot: number, tick: number): boolean {
  return (slot + tick) % BEAST_PACE === 0;
}

/** Carried prizes move in every so manieth tick. */
export const PRIZE_PACE = 3;

/** Bits of each kind in `BeastState.cargo`, the first kind lowest. */
export const BEAST_CARGO_BITS = 2;

/** A shot's record holds its place at the last tick divisible by this, so it does not tell where it was fired. */
export const SHOT_EPOCH = 64;

/** Another robot, in a view; its key is its seat. */
export const RobotState = schema(
  {
    /** 1 while it is seen; the other fields are then up to date. */
    seen: t.uint8().default(0),
    /** Units. */
    x: t.uint16().default(0),
    y: t.uint16().default(0),
    /** In 1/256 turn. */
    heading: t.uint8().default(0),
    aim: t.uint8().default(0),
    /** Points, rounded up. */
    hull: t.uint8().default(0),
    /** Units of room taken. */
    cargo: t.uint8().default(0),
    flags: t.uint8().default(0),
    /** Ticks until its beam leaves; 0: none winds up. */
    windUp: t.uint8().default(0),
  },
  "RobotState",
);
export type RobotState = SchemaType<typeof RobotState>;

/** A bolt in sight. */
export const ShotState = schema(
  {
    /** 0: the slot is free. Else 1 + number in `weaponList`, and GENERATION. */
    kind: t.uint8().default(0),
    /** Where it would have been, in units, at the last tick divisible by SHOT_EPOCH. */
    x: t.int32().default(0),
    y: t.int32().default(0),
    /** Units per tick. */
    vx: t.int16().default(0),
    vy: t.int16().default(0),
    /** 1 + seat; 0 when the viewer does not see whose it is. */
    owner: t.uint8().default(0),
  },
  "ShotState",
);
export type ShotState = SchemaType<typeof ShotState>;

/** A resource in sight. */
export const ResourceState = schema(
  {
    /** 0: the slot is free. Else 1 + number in `resourceList`, and GENERATION. */
    kind: t.uint8().default(0),
    x: t.uint16().default(0),
    y: t.uint16().default(0),
  },
  "ResourceState",
);
export type ResourceState = SchemaType<typeof ResourceState>;

/** Marks on a tile in sight. */
export const TrackState = schema(
  {
    /** Index of the tile; 0 (always wall): the slot is free. */
    tile: t.uint16().default(0),
    /** In 1/256 turn. */
    heading: t.uint8().default(0),
    /** Tick at which they were left. */
    tick: t.uint16().default(0),
  },
  "TrackState",
);
export type TrackState = SchemaType<typeof TrackState>;

/** A device in sight. */
export const DeviceState = schema(
  {
    /** 0: the slot is free. Else 1 + number in `deviceList`, and GENERATION. */
    kind: t.uint8().default(0),
    x: t.uint16().default(0),
    y: t.uint16().default(0),
    /** The seat that left it: it bears its colours. */
    owner: t.uint8().default(0),
    /** In 1/256 turn. */
    aim: t.uint8().default(0),
    /** Points, rounded up. */
    hull: t.uint8().default(0),
    /** ARMING, WORKING or DARKENED. */
    state: t.uint8().default(0),
    /** Its last tick; 0: it stays. */
    endsAt: t.uint16().default(0),
  },
  "DeviceState",
);
export type DeviceState = SchemaType<typeof DeviceState>;

/** Something thrown whose landing place is in sight. */
export const ShellState = schema(
  {
    /** 0: the slot is free. Else 1 + number in `abilityList`, and GENERATION. */
    kind: t.uint8().default(0),
    /** Where it lands. */
    x: t.uint16().default(0),
    y: t.uint16().default(0),
    /** Where it came from; where the viewer did not see that, the landing place. */
    fromX: t.uint16().default(0),
    fromY: t.uint16().default(0),
    /** 1 + seat; 0 when the viewer did not see who threw it. */
    owner: t.uint8().default(0),
    /** Of its blast. */
    radius: t.uint16().default(0),
    thrownAt: t.uint16().default(0),
    landsAt: t.uint16().default(0),
  },
  "ShellState",
);
export type ShellState = SchemaType<typeof ShellState>;

/** A beast that is public or in sight. */
export const BeastState = schema(
  {
    /** 0: the slot is free. Else 1 + number in `beastList`, and GENERATION. */
    kind: t.uint8().default(0),
    x: t.uint16().default(0),
    y: t.uint16().default(0),
    /** In 1/256 turn. */
    heading: t.uint8().default(0),
    /** Share of its hull, in 1/255, rounded up. */
    hull: t.uint8().default(0),
    /** WALKING, TELEGRAPHING, CHARGING or DAZED of the simulation. */
    state: t.uint8().default(0),
    /** Direction of its charge, in 1/256 turn. */
    course: t.uint8().default(0),
    /** Units that it carries off, BEAST_CARGO_BITS for each number in `resourceList`. */
    cargo: t.uint8().default(0),
  },
  "BeastState",
);
export type BeastState = SchemaType<typeof BeastState>;

/** A prize, loose or carried. */
export const PrizeState = schema(
  {
    /** 0: the slot is free. Else 1 + number in `resourceList`. */
    kind: t.uint8().default(0),
    x: t.uint16().default(0),
    y: t.uint16().default(0),
    /** 1 + seat; 0: it lies about. */
    carrier: t.uint8().default(0),
  },
  "PrizeState",
);
export type PrizeState = SchemaType<typeof PrizeState>;
