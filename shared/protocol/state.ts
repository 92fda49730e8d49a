/**
 * The state on the wire. Everything outside `views` is public. `views` holds one subtree a seat, which only that seat's
 * client is sent: a fixed set of slots, numbered anew for each viewer, so that neither ids nor their order tell of
 * anything that the viewer does not see. Written by the server's mirror alone.
 */
import { MapSchema, type SchemaType, schema, t } from "@colyseus/schema";
import {
  BEAST_SLOTS,
  BeastState,
  DEVICE_SLOTS,
  DeviceState,
  PRIZE_SLOTS,
  PrizeState,
  PUBLIC_BEAST_SLOTS,
  RESOURCE_SLOTS,
  ResourceState,
  RobotState,
  SHELL_SLOTS,
  SHOT_SLOTS,
  ShellState,
  ShotState,
  TRACK_SLOTS,
  TrackState,
} from "./thing-state.ts";

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
    devices: t.map(DeviceState),
    shells: t.map(ShellState),
    /** Those that are not public. */
    beasts: t.map(BeastState),
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
    /** One bit for each number in `awardList`. */
    awards: t.uint32().default(0),
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
    /** 1 in a practice: it begins at a moment of a replay, each time at the same. */
    practice: t.uint8().default(0),
    /** Ticks for which the world of a practice stands still yet: until its person does something. */
    waitsFor: t.uint16().default(0),
    seats: t.map(SeatState),
    /** Points of hull left in each damaged cracked segment, by its number in the maze; 0: broken. */
    walls: t.map("uint8"),
    /** Bored segments: the tick from which on each closes, by its two tiles ("120-121"). */
    tunnels: t.map("uint16"),
    prizes: t.map(PrizeState),
    /** Beasts that everybody knows of. */
    beasts: t.map(BeastState),
    /** What each team has banked; empty without teams. */
    vaults: t.map("uint16"),
    /** Waves begun, and units banked since the last robot was brought back. */
    wave: t.uint8().default(0),
    revival: t.uint8().default(0),
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
    view.robots = new MapSchema<RobotState>();
    view.shots = new MapSchema<ShotState>();
    view.resources = new MapSchema<ResourceState>();
    view.tracks = new MapSchema<TrackState>();
    view.devices = new MapSchema<DeviceState>();
    view.shells = new MapSchema<ShellState>();
    view.beasts = new MapSchema<BeastState>();
    fill(view.robots, seats, () => new RobotState());
    state.views.set(String(seat), view);
    views.push(view);
  }
  for (const view of views) fill(view.shots, SHOT_SLOTS, () => new ShotState());
  fill(state.beasts, PUBLIC_BEAST_SLOTS, () => new BeastState());
  fill(state.prizes, PRIZE_SLOTS, () => new PrizeState());
  for (const view of views) {
    fill(view.resources, RESOURCE_SLOTS, () => new ResourceState());
    fill(view.tracks, TRACK_SLOTS, () => new TrackState());
    fill(view.devices, DEVICE_SLOTS, () => new DeviceState());
    fill(view.shells, SHELL_SLOTS, () => new ShellState());
    fill(view.beasts, BEAST_SLOTS, () => new BeastState());
  }
  return state;
}

function fill<Item>(map: MapSchema<Item>, count: number, create: () => Item): void {
  for (let index = 0; index < count; index++) map.set(String(index), create());
}
