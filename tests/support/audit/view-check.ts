/** Holds what a client knows of its own robot, of the others and of things to what its seat may know. */
import { chassisAt } from "#shared/content/chassis.ts";
import { resourceRoom } from "#shared/content/resources.ts";
import { POINT } from "#shared/content/units.ts";
import { ACTIVE_1, ACTIVE_2, CONCEALED, DARK, PROTECTED, STUNNED } from "#shared/protocol/thing-state.ts";
import { concealmentOf } from "#shared/sim/drive.ts";
import { DRIVE_FIELDS } from "#shared/sim/drive-state.ts";
import type { Robot, World } from "#shared/sim/world.ts";
import type { Objection } from "./finding.ts";
import { createSightRows, SLOT_RULES, VIEW_SLOTS } from "./sight-rows.ts";
import { createSlotCheck, read } from "./slot-check.ts";
import type { TreeNode, Write } from "./strict-decoder.ts";

/** What a frame is held to. */
export interface Told {
  readonly world: World;
  readonly writes: readonly Write[];
  /** The first frame of a client that came or came back. */
  readonly isFresh: boolean;
}

/** See the file header. Remembers what the seat has seen; to be asked for each tick. */
export interface ViewCheck {
  check(view: TreeNode, told: Told, object: Objection): void;
}

/** Returns the check of a seat's view. */
export function createViewCheck(seat: number): ViewCheck {
  const rows = createSightRows(seat);
  const slots = VIEW_SLOTS.map((kind) => ({ kind, check: createSlotCheck(SLOT_RULES[kind]) }));
  /** Of each other robot: what was to be seen of it in the tick in which it was in sight last. */
  const lastSeen = new Map<number, Readonly<Record<string, number>>>();
  let starts = 0;

  const checkRobots = (node: TreeNode | undefined, { robots }: World, object: Objection): void => {
    for (const [key, state] of node?.children ?? []) {
      const robot = robots[Number(key)];
      if (robot === undefined) object(state.path, "told", "there is no such seat");
      const isSeen =
        robot !== undefined && robot.seat !== seat && robot.alive === 1 && ((robot.seenBy >>> seat) & 1) === 1;
      if (isSeen) lastSeen.set(robot.seat, looksOf(robot));
      const allowed = { ...(lastSeen.get(Number(key)) ?? NEVER_SEEN), seen: isSeen ? 1 : 0 };
      compare(state, allowed, object);
    }
  };
  const checkOwn = (view: TreeNode, { world, isFresh }: Told, object: Objection): void => {
    const own = world.robots[seat];
    if (own === undefined) return;
    const begun = world.events.filter((event) => event.kind === "started" && event.seat === seat).length;
    starts = isFresh ? read(view, "starts") : (starts + begun) & 255;
    compare(view, { ...ownLooks(own), starts }, object);
  };
  return {
    check(view, told, object) {
      if (told.isFresh) {
        lastSeen.clear();
        rows.forget();
      }
      checkOwn(view, told, object);
      checkRobots(view.children.get("robots"), told.world, object);
      const inSight = rows.look(told.world);
      for (const { kind, check } of slots) {
        const node = view.children.get(kind);
        if (node === undefined) continue;
        const writes = told.writes.filter((write) => write.node.path.startsWith(`${node.path}.`));
        check.check(node, inSight[kind], writes, told.isFresh, object);
      }
    },
  };
}

/** Objects to each field of a part that is not as it may be, and to each that the audit does not know. */
export function compare(state: TreeNode, allowed: Readonly<Record<string, number | string>>, object: Objection): void {
  for (const [field, value] of Object.entries(allowed)) {
    const told = state.values.get(field);
    if (told !== value) object(`${state.path}.${field}`, told, value);
  }
  for (const [field, value] of state.values) {
    if (!(field in allowed)) object(`${state.path}.${field}`, value, "the audit knows no such field");
  }
}

function ownLooks(own: Robot): Record<string, number> {
  const { alive, respawnAt, chassis, hull, haul, nemesis, revealUntil } = own;
  const cargo = own.cargo.reduce((sum, count, kind) => sum + count * 16 ** kind, 0);
  const drive = Object.fromEntries(DRIVE_FIELDS.map((field) => [field, own.drive[field]]));
  return { ...drive, alive, respawnAt, chassis, hull, cargo, haul, nemesis: nemesis + 1, revealUntil };
}

const NEVER_SEEN = { x: 0, y: 0, heading: 0, aim: 0, hull: 0, cargo: 0, flags: 0, windUp: 0 };

/** What one sees of another robot. */
function looksOf({ drive, hull, cargo, chassis }: Robot): Record<string, number> {
  const isConcealed = concealmentOf(drive, chassisAt(chassis)) < Number.MAX_SAFE_INTEGER;
  const flags: readonly [number, boolean][] = [
    [PROTECTED, drive.protection > 0],
    [STUNNED, drive.stun > 0],
    [ACTIVE_1, drive.active1 > 0],
    [ACTIVE_2, drive.active2 > 0],
    [CONCEALED, isConcealed],
    [DARK, drive.dark > 0],
  ];
  return {
    x: drive.x,
    y: drive.y,
    heading: drive.heading >> 2,
    aim: drive.aim >> 2,
    hull: Math.ceil(hull / POINT),
    cargo: cargo.reduce((sum, count, kind) => sum + count * (resourceRoom[kind] ?? 0), 0),
    flags: flags.reduce((sum, [bit, holds]) => sum + (holds ? bit : 0), 0),
    windUp: drive.windUp,
  };
}
