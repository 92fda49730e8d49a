/**
 * The state on the wire. Everything outside `views` is public. `views` holds one subtree a seat, which only that seat's
 * client is sent: a fixed set of slots, numbered anew for each viewer, so that neither ids nor their order tell of
 * anything that the viewer does not see. Written by the server's mirror alone.
 */
import { MapSchema, type SchemaType, schema, t } from "@colyseus/schema";

/** Slots of a view. What does not fit is not shown until one is free. */
export const SHOT_SLOTS = 48;
export const RESOURCE_SLOTS = 48;
export const TRACK_SLOTS = 64;

/** Bits of `RobotState.flags`. */
export const PROTECTED = 1;
export const STUNNED = 2;
export const ACTIVE_1 = 4;
export const ACTIVE_2 = 8;

/** Bit of `ShotState.kind` and `ResourceState.kind` that flips when a slot is taken anew. */
export const GENERATION = 128;

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

/** What one seat's client knows beyond the public. The first fields are the drive state, by the same names. */
export const PlayerView = schema(
  {
    x: t.uint16().default(0),
    y: t.uint16().default(0),
    vx: t.int16().default(0),
    vy: t.int16().default(0),
    heading: t.uint16().default(0),
    aim: t.uint16().default(0),
    energy: t.uint16().default(0),
    reload: t.uint8().default(0),
    windUp: t.uint8().default(0),
    burst: t.uint8().default(0),
    burstIn: t.uint8().default(0),
    ambush: t.uint8().default(0),
    active1: t.uint8().default(0),
    active2: t.uint8().default(0),
    cooldown1: t.uint8().default(0),
    cooldown2: t.uint8().default(0),
    course: t.uint16().default(0),
    dark: t.uint8().default(0),
    stun: t.uint8().default(0),
    immunity: t.uint8().default(0),
    protection: t.uint8().default(0),
    held: t.uint8().default(0),
    buttons: t.uint8().default(0),
    loadNew: t.uint32().default(0),
    loadOld: t.uint32().default(0),
    prize: t.uint16().default(0),
    /** Grows with each start: a jump of the robot that is not a correction. */
    starts: t.uint8().default(0),
    alive: t.uint8().default(0),
    respawnAt: t.uint16().default(0),
    /** Number in `chassisList` that this drive state belongs to. */
    chassis: t.uint8().default(0),
    /** Thirtieths of a point. */
    hull: t.uint16().default(0),
    /** Units carried, 4 bits for each number in `resourceList`, the first lowest. */
    cargo: t.uint32().default(0),
    /** Units unloaded in this visit to the pad. */
    haul: t.uint8().default(0),
    /** 1 + seat that destroyed this one last; 0 for none. */
    nemesis: t.uint8().default(0),
    revealUntil: t.uint16().default(0),
    robots: t.map(RobotState),
    shots: t.map(ShotState),
    resources: t.map(ResourceState),
    tracks: t.map(TrackState),
  },
  "PlayerView",
);
export type PlayerView = SchemaType<typeof PlayerView>;

/** A seat as everybody knows it; its key is its number. */
export const SeatState = schema(
  {
    name: t.string().default(""),
    /** BRAIN, PERSON or PROGRAM. */
    driver: t.uint8().default(0),
    /** 1 while a person holds it, whoever drives at the moment. */
    taken: t.uint8().default(0),
    chassis: t.uint8().default(0),
    banked: t.uint16().default(0),
    kills: t.uint8().default(0),
    deaths: t.uint8().default(0),
    /** The rest is set when the match is over. */
    place: t.uint8().default(0),
    sinceJoining: t.uint16().default(0),
    largestHaul: t.uint16().default(0),
    assists: t.uint8().default(0),
    /** Points. */
    damageDealt: t.uint16().default(0),
    /** In 1/255. */
    accuracy: t.uint8().default(0),
    pickedUp: t.uint16().default(0),
  },
  "SeatState",
);
export type SeatState = SchemaType<typeof SeatState>;

/** The room's state. */
export const ArenaState = schema(
  {
    /** Counts the matches of this room. */
    match: t.uint16().default(0),
    mode: t.uint8().default(0),
    mazeSeed: t.uint32().default(0),
    /** Steps done in this match. In the results it counts on, without a step. */
    tick: t.uint16().default(0),
    phase: t.uint8().default(0),
    /** Tick at which the phase ends; in the results, at which the next match begins. */
    phaseEnd: t.uint16().default(0),
    /** Salted name of the server's build; a page of another build reloads. */
    build: t.string().default(""),
    seats: t.map(SeatState),
    /** Points of hull left in each damaged cracked segment, by its number in the maze; 0: broken. */
    walls: t.map("uint8"),
    views: t.map(PlayerView).view(),
  },
  "ArenaState",
);
export type ArenaState = SchemaType<typeof ArenaState>;

/**
 * Returns a state for `seats` seats with every slot of every view in place. The parts that change each tick come first:
 * the encoder numbers objects in this order, and low numbers are short on the wire.
 */
export function createArenaState(seats: number): ArenaState {
  const state = new ArenaState();
  const views: PlayerView[] = [];
  for (let seat = 0; seat < seats; seat++) {
    state.seats.set(String(seat), new SeatState());
    const view = new PlayerView();
    view.robots = fill(seats, () => new RobotState());
    view.shots = new MapSchema<ShotState>();
    view.resources = new MapSchema<ResourceState>();
    view.tracks = new MapSchema<TrackState>();
    state.views.set(String(seat), view);
    views.push(view);
  }
  for (const view of views) {
    for (let slot = 0; slot < SHOT_SLOTS; slot++) view.shots.set(String(slot), new ShotState());
  }
  for (const view of views) {
    for (let slot = 0; slot < RESOURCE_SLOTS; slot++) view.resources.set(String(slot), new ResourceState());
    for (let slot = 0; slot < TRACK_SLOTS; slot++) view.tracks.set(String(slot), new TrackState());
  }
  return state;
}

function fill<Item>(count: number, create: () => Item): MapSchema<Item> {
  const map = new MapSchema<Item>();
  for (let index = 0; index < count; index++) map.set(String(index), create());
  return map;
}
