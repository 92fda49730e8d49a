/**
 * What one seat may know of the things in the maze, worked out from the world alone: from `seenBy` of this tick, and
 * from what it has seen before of the same things. It shares no code with what writes the views.
 */
import { beastList } from "#shared/content/beasts.ts";
import { resourceList } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { BEAST_PACE, PRIZE_PACE, SHOT_EPOCH } from "#shared/protocol/thing-state.ts";
import type { Beast, Device, Projectile, Shell } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import type { Row, SlotRules } from "./slot-check.ts";

/** The kinds of things that have slots in a view, by the names of the wire. */
export const VIEW_SLOTS = ["shots", "resources", "tracks", "devices", "shells", "beasts"] as const;
export type ViewSlots = (typeof VIEW_SLOTS)[number];
/** Those that have slots for all. */
export type PublicSlots = "beasts" | "prizes";

const BY_PLACE = { key: "kind", hasGeneration: true, order: ["x", "y"], isShared: false } as const;
export const SLOT_RULES: Readonly<Record<ViewSlots, SlotRules>> = {
  shots: { ...BY_PLACE, order: [] },
  resources: BY_PLACE,
  tracks: { key: "tile", hasGeneration: false, order: ["tile"], isShared: false },
  devices: BY_PLACE,
  shells: BY_PLACE,
  beasts: BY_PLACE,
};

/** Those of beasts that everybody knows of. */
export const PUBLIC_BEAST_RULES: SlotRules = { ...BY_PLACE, isShared: true };

/** See the file header. Remembers; to be asked once a tick. */
export interface SightRows {
  /** Returns the things in sight of the seat after a step. */
  look(world: World): Record<ViewSlots, Row[]>;
  /** Forgets: a client that comes anew has seen nothing. */
  forget(): void;
}

/** Returns the rows of a seat that has seen nothing yet. */
export function createSightRows(seat: number): SightRows {
  const owners = createMemory<number>();
  const throws = createMemory<boolean>();
  const places = createPlaces(BEAST_PACE);
  const sees = (thing: { readonly seenBy: number } | undefined): boolean => (((thing?.seenBy ?? 0) >>> seat) & 1) === 1;

  const shotRow = (world: World, shot: Projectile): Row => {
    const owner = owners.note(shot.id, (known) => (sees(world.robots[shot.owner]) ? 1 + shot.owner : (known ?? 0)));
    const flown = world.tick % SHOT_EPOCH;
    const { vx, vy } = shot;
    return {
      id: shot.id,
      look: { kind: 1 + shot.weapon, x: shot.x - vx * flown, y: shot.y - vy * flown, vx, vy, owner },
    };
  };
  const shellRow = (world: World, shell: Shell): Row => {
    const { x, y, radius, thrownAt, landsAt } = shell;
    const isFriend = world.robots[seat]?.team === shell.team;
    const sawThrow = world.tick - thrownAt <= 1 && sees(world.robots[shell.owner]);
    const isKnown = throws.note(shell.id, (known) => known ?? (isFriend || sawThrow));
    const [fromX, fromY] = isKnown ? [shell.fromX, shell.fromY] : [x, y];
    const owner = isKnown ? 1 + shell.owner : 0;
    return { id: shell.id, look: { kind: 1 + shell.ability, x, y, fromX, fromY, owner, radius, thrownAt, landsAt } };
  };
  return {
    look(world) {
      owners.turn(world.tick);
      throws.turn(world.tick);
      places.turn(world.tick);
      return {
        shots: world.projectiles.filter(sees).map((shot) => shotRow(world, shot)),
        resources: world.resources.filter(sees).map(({ id, kind, x, y }) => ({ id, look: { kind: 1 + kind, x, y } })),
        tracks: world.tracks.filter(sees).map(({ tile, heading, tick }) => ({
          id: tile,
          look: { tile, heading: heading >> 2, tick },
        })),
        devices: world.devices.filter(sees).map((device) => deviceRow(world, device)),
        shells: world.shells.filter(sees).map((shell) => shellRow(world, shell)),
        beasts: world.beasts
          .filter((beast) => sees(beast) && beastList[beast.kind]?.isPublic !== true)
          .map((beast) => beastRow(beast, places)),
      };
    },
    forget() {
      owners.forget();
      throws.forget();
      places.forget();
    },
  };
}

function deviceRow({ tick }: World, device: Device): Row {
  const { id, kind, x, y, owner, aim, hull, endsAt, armsAt, darkUntil } = device;
  const state = tick < darkUntil ? 2 : tick < armsAt ? 0 : 1;
  return {
    id,
    look: { kind: 1 + kind, x, y, owner, aim: aim >> 2, hull: Math.ceil(hull / POINT), state, endsAt },
  };
}

function beastRow(beast: Beast, places: Places): Row {
  const { id, kind, x, y, heading, hull, hullMost, state, course, cargo } = beast;
  const packed = cargo.reduce((sum, count, resource) => sum + Math.min(3, count) * 4 ** resource, 0);
  return {
    id,
    look: { kind: 1 + kind, hull: Math.ceil((hull * 255) / hullMost), state, course: course >> 2, cargo: packed },
    pasts: places.note(id, { x, y, heading: heading >> 2 }),
  };
}

/** What everybody may know of beasts and prizes. Remembers; to be asked once a tick. */
export function createPublicRows(): (world: World) => Record<PublicSlots, Row[]> {
  const beasts = createPlaces(BEAST_PACE);
  const prizes = createPlaces(PRIZE_PACE);
  return (world) => {
    beasts.turn(world.tick);
    prizes.turn(world.tick);
    const isPrize = (kind: number): boolean => resourceList[kind]?.isPrize === true;
    const loose = world.resources
      .filter(({ kind }) => isPrize(kind))
      .map(({ id, kind, x, y }): Row => ({ id, look: { kind: 1 + kind, carrier: 0, x, y } }));
    const carried = world.robots.flatMap(({ seat, alive, cargo, drive: { x, y } }) =>
      cargo.flatMap((count, kind): Row[] => {
        if (alive === 0 || count === 0 || !isPrize(kind)) return [];
        const id = -1 - seat;
        return [{ id, look: { kind: 1 + kind, carrier: 1 + seat }, pasts: prizes.note(id, { x, y }) }];
      }),
    );
    return {
      beasts: world.beasts
        .filter(({ kind }) => beastList[kind]?.isPublic === true)
        .map((beast) => beastRow(beast, beasts)),
      prizes: [...loose, ...carried],
    };
  };
}

/** A note for each thing, kept as long as the thing is noted in each tick. */
interface Memory<Value> {
  /** A tick begins; in the results none does, and the notes stay as they were. */
  turn(tick: number): void;
  note(id: number, from: (before: Value | undefined) => Value): Value;
  forget(): void;
}

function createMemory<Value>(): Memory<Value> {
  let last = new Map<number, Value>();
  let now = new Map<number, Value>();
  let present = -1;
  return {
    turn(tick) {
      if (tick === present) return;
      present = tick;
      last = now;
      now = new Map();
    },
    note(id, from) {
      const value = from(last.get(id));
      now.set(id, value);
      return value;
    },
    forget() {
      last = new Map();
      now = new Map();
    },
  };
}

type Place = Readonly<Record<string, number>>;

/** The places of things in the last ticks, the present first, as long as they were seen without a break. */
interface Places {
  turn(tick: number): void;
  note(id: number, place: Place): readonly Place[];
  forget(): void;
}

function createPlaces(ticks: number): Places {
  const memory = createMemory<readonly Place[]>();
  return {
    turn: memory.turn,
    note: (id, place) => memory.note(id, (before) => [place, ...(before ?? []).slice(0, ticks - 1)]),
    forget: memory.forget,
  };
}
