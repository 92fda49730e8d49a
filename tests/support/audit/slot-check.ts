/**
 * Holds the slots of one kind of thing in a view to what is in sight: each thing in one slot, as it looks, in the lowest
 * that is free, in the order of looks; and nothing written to a slot that is free.
 */
import { GENERATION } from "#shared/protocol/thing-state.ts";
import type { Objection } from "./finding.ts";
import type { TreeNode, Write } from "./strict-decoder.ts";

/** Something in sight, as it may be told. */
export interface Row {
  /** Tells things apart, for the audit alone. */
  readonly id: number;
  /** What tells a free slot by 0 first, without its generation. */
  readonly look: Readonly<Record<string, number>>;
  /** Fields that may be a little old: what they may be together, the present first. */
  readonly pasts?: readonly Readonly<Record<string, number>>[];
}

/** How a kind of slot is told. */
export interface SlotRules {
  /** The field that is 0 in a free slot. */
  readonly key: string;
  /** True when the key has a bit that flips when a slot is taken anew. */
  readonly hasGeneration: boolean;
  /** The fields by which things that come into sight at once are put in order. */
  readonly order: readonly string[];
  /** True for slots for all: a client that comes later finds them taken. */
  readonly isShared: boolean;
}

/** See the file header. Remembers what holds which slot. */
export interface SlotCheck {
  /** @param node the map of slots @param writes of this frame, in these slots @param isFresh the first frame of a view */
  check(node: TreeNode, rows: readonly Row[], writes: readonly Write[], isFresh: boolean, object: Objection): void;
}

/** What holds a slot: the thing, and the key with which it was taken. */
interface Hold {
  readonly id: number;
  readonly key: number;
}

/** Returns the check of a kind of slot, all of which are free. */
export function createSlotCheck(rules: SlotRules): SlotCheck {
  let holds = new Map<string, Hold>();
  return {
    check(node, rows, writes, isFresh, object) {
      if (isFresh) holds = new Map();
      const before = holds;
      holds = new Map();
      const byId = new Map(rows.map((row) => [row.id, row]));
      const taken: TreeNode[] = [];
      for (const [slot, state] of node.children) {
        const key = read(state, rules.key);
        if (key === 0) continue;
        const hold = before.get(slot);
        const row = hold === undefined ? undefined : byId.get(hold.id);
        if (hold === undefined || row === undefined) {
          taken.push(state);
          continue;
        }
        byId.delete(row.id);
        holds.set(slot, hold);
        if (key !== hold.key) object(`${state.path}.${rules.key}`, key, hold.key);
        for (const [field, allowed] of differences(state, row, rules)) {
          object(`${state.path}.${field}`, state.values.get(field), allowed);
        }
      }
      const stayed = new Set(holds.keys());
      for (const state of taken) admit(state, before, byId, object);
      if (!isFresh || !rules.isShared) checkOrder(node, taken, stayed, object);
      if (byId.size > 0 && holds.size < node.children.size)
        object(node.path, "less than is in sight", [...byId.values()]);
      checkFree(node, writes, isFresh, object);
    },
  };

  /** A slot that is taken anew must hold something that is in sight and in no slot yet. */
  function admit(state: TreeNode, before: ReadonlyMap<string, Hold>, left: Map<number, Row>, object: Objection): void {
    const slot = state.path.slice(state.path.lastIndexOf(".") + 1);
    const present = [...left.values()].find((row) => differences(state, row, rules).length === 0);
    if (present === undefined) {
      object(state.path, Object.fromEntries(state.values), "nothing in sight looks like this");
      return;
    }
    left.delete(present.id);
    const key = read(state, rules.key);
    holds.set(slot, { id: present.id, key });
    if (!rules.hasGeneration) return;
    const last = before.get(slot);
    if (rules.isShared && last === undefined) return;
    const generation = last === undefined ? 0 : (last.key & GENERATION) ^ GENERATION;
    if ((key & GENERATION) !== generation) object(`${state.path}.${rules.key}`, key & GENERATION, generation);
  }

  function checkOrder(
    node: TreeNode,
    taken: readonly TreeNode[],
    stayed: ReadonlySet<string>,
    object: Objection,
  ): void {
    const free = [...node.children].filter(([slot]) => !stayed.has(slot)).map(([, state]) => state);
    const lowest = free.slice(0, taken.length).map(({ path }) => path);
    const chosen = taken.map(({ path }) => path);
    if (chosen.join() !== lowest.join()) object(`${node.path} slots`, chosen, lowest);
    for (let index = 1; index < taken.length; index++) {
      const [one, other] = [taken[index - 1], taken[index]];
      if (one === undefined || other === undefined || !isAfter(one, other)) continue;
      object(`${node.path} order`, `${one.path} before ${other.path}`, rules.order);
    }
  }

  function isAfter(one: TreeNode, other: TreeNode): boolean {
    for (const field of rules.order) {
      const difference = read(one, field) - read(other, field);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  /** A free slot keeps what it held, and says so only once. */
  function checkFree(node: TreeNode, writes: readonly Write[], isFresh: boolean, object: Objection): void {
    for (const { node: state, field, value, before } of writes) {
      if (state === node || read(state, rules.key) !== 0 || value === before) continue;
      const isLeaving = field === rules.key && before !== 0;
      if (isFresh ? value !== 0 : !isLeaving) object(`${state.path}.${field}`, value, "nothing of a free slot");
    }
  }
}

/** The fields in which a slot differs from a thing, with what they should be. */
function differences(state: TreeNode, { look, pasts }: Row, { hasGeneration, key }: SlotRules): [string, unknown][] {
  const wrong: [string, unknown][] = [];
  for (const [field, allowed] of Object.entries(look)) {
    const told = read(state, field);
    if ((hasGeneration && field === key ? told & ~GENERATION : told) !== allowed) wrong.push([field, allowed]);
  }
  if (pasts === undefined) return wrong;
  const isPast = pasts.some((past) => Object.entries(past).every(([field, value]) => read(state, field) === value));
  if (!isPast) for (const field of Object.keys(pasts[0] ?? {})) wrong.push([field, pasts.map((past) => past[field])]);
  return wrong;
}

/** Returns a whole number of a part; 0 for what was not told. */
export function read(state: TreeNode, field: string): number {
  return Number(state.values.get(field) ?? 0);
}
