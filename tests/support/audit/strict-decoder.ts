/**
 * Decodes state frames to the last byte. Colyseus' decoder skips what it does not understand, so that bytes may pass
 * that nobody asks about; this one takes every byte for something that it knows, or throws. It keeps what it was told as
 * plain values, and what each frame wrote.
 */
import { decode, type Iterator, OPERATION } from "@colyseus/schema";
import type { Scalar, Shape } from "./shapes.ts";

/** A scalar as it was sent. */
export type Told = number | string;

/** A part of the decoded state. */
export interface TreeNode {
  /** Such as "views.3.robots.1". */
  readonly path: string;
  readonly shape: Exclude<Shape, { readonly kind: "scalar" }>;
  /** Scalars and children, by field or by key. */
  readonly values: Map<string, Told>;
  readonly children: Map<string, TreeNode>;
  /** Of a map: its keys by their numbers on the wire. */
  readonly keys: Map<number, string>;
}

/** One scalar that a frame set or, with null, took away. */
export interface Write {
  readonly node: TreeNode;
  readonly field: string;
  readonly before: Told | null;
  readonly value: Told | null;
}

/** See the file header. */
export interface StrictDecoder {
  readonly root: TreeNode;
  /** Takes the body of one frame. @throws RangeError naming the first byte that means nothing */
  take(body: Uint8Array): readonly Write[];
}

/** The byte before the number of the part that is spoken of next; and the one before a type that is not the expected. */
const SWITCH = 255;
const OTHER_TYPE = 213;
const OPERATION_BITS = 0b1100_0000;
/** What sets a field: as new, over the old value, or in the place of an old part. */
const SETS = new Set<number>([OPERATION.ADD, OPERATION.REPLACE, OPERATION.DELETE_AND_ADD]);

/** A frame that is being read. */
interface Cursor {
  readonly body: Uint8Array;
  readonly it: Iterator;
  /** The parts that were introduced, by number. */
  readonly known: Map<number, TreeNode>;
}

/** Returns a decoder that knows nothing yet. */
export function createStrictDecoder(shape: Shape): StrictDecoder {
  const root = createNode("", shape);
  const known = new Map<number, TreeNode>([[0, root]]);
  return {
    root,
    take(body) {
      const writes: Write[] = [];
      const cursor: Cursor = { body, it: { offset: 0 }, known };
      let node = root;
      while (cursor.it.offset < body.length) {
        if (body[cursor.it.offset] === SWITCH) node = readSwitch(cursor);
        else writes.push(...(node.shape.kind === "map" ? readEntry(node, cursor) : readField(node, cursor)));
      }
      forbidRepetition(writes);
      return writes;
    },
  };
}

function createNode(path: string, shape: Shape): TreeNode {
  if (shape.kind === "scalar") throw new TypeError("a scalar is no part of its own");
  return { path, shape, values: new Map(), children: new Map(), keys: new Map() };
}

/** A frame tells what holds after a tick: what it told twice would be a look at what was in between. */
function forbidRepetition(writes: readonly Write[]): void {
  const told = new Map<TreeNode, Set<string>>();
  for (const { node, field, value } of writes) {
    if (value === null) continue;
    const fields = told.get(node) ?? new Set();
    told.set(node, fields);
    if (fields.has(field)) throw new RangeError(`${node.path}.${field} is told twice in a frame`);
    fields.add(field);
  }
}

function readSwitch(cursor: Cursor): TreeNode {
  cursor.it.offset++;
  const number = readNumber(cursor);
  const next = cursor.known.get(number);
  if (next === undefined) throw fault(cursor, `part ${number} was never introduced`);
  return next;
}

function readField(node: TreeNode, cursor: Cursor): readonly Write[] {
  const first = cursor.body[cursor.it.offset++] ?? 0;
  const operation = first & OPERATION_BITS;
  const index = first & ~OPERATION_BITS;
  const field = node.shape.kind === "record" ? node.shape.fields[index] : undefined;
  if (field === undefined) throw fault(cursor, `${node.path} has no field ${index}`);
  if (!SETS.has(operation)) {
    throw fault(cursor, `operation ${operation} on ${node.path}.${field.name}`);
  }
  return put(node, field.name, field.shape, cursor);
}

function readEntry(node: TreeNode, cursor: Cursor): readonly Write[] {
  const operation = cursor.body[cursor.it.offset++] ?? 0;
  if (operation === OPERATION.CLEAR) {
    const gone = [...node.values].map(([field, before]) => ({ node, field, before, value: null }));
    node.values.clear();
    node.children.clear();
    node.keys.clear();
    return gone;
  }
  const number = readNumber(cursor);
  if (operation === OPERATION.DELETE) return lose(node, number, cursor);
  const isNew = operation === OPERATION.ADD || operation === OPERATION.DELETE_AND_ADD;
  if (!isNew && operation !== OPERATION.REPLACE) throw fault(cursor, `operation ${operation} on ${node.path}`);
  if (isNew) node.keys.set(number, readText(cursor));
  const key = node.keys.get(number);
  if (key === undefined || node.shape.kind !== "map") throw fault(cursor, `${node.path} has no entry ${number}`);
  return put(node, key, node.shape.child, cursor);
}

function lose(node: TreeNode, number: number, cursor: Cursor): readonly Write[] {
  const key = node.keys.get(number);
  if (key === undefined) throw fault(cursor, `${node.path} has no entry ${number} to lose`);
  const before = node.values.get(key) ?? null;
  node.keys.delete(number);
  node.values.delete(key);
  node.children.delete(key);
  return [{ node, field: key, before, value: null }];
}

function put(node: TreeNode, field: string, shape: Shape, cursor: Cursor): readonly Write[] {
  if (shape.kind === "scalar") {
    const value = readScalar(shape.type, cursor);
    const before = node.values.get(field) ?? null;
    node.values.set(field, value);
    return [{ node, field, before, value }];
  }
  const number = readNumber(cursor);
  const path = node.path === "" ? field : `${node.path}.${field}`;
  if (cursor.body[cursor.it.offset] === OTHER_TYPE) throw fault(cursor, `another type in ${path}`);
  const child = cursor.known.get(number) ?? createNode(path, shape);
  if (child.path !== path) throw fault(cursor, `part ${number} is ${child.path} and ${path}`);
  cursor.known.set(number, child);
  node.children.set(field, child);
  return [];
}

function readScalar(type: Scalar, cursor: Cursor): Told {
  if (type === "string") return readText(cursor);
  return complete(cursor, decode[type](cursor.body, cursor.it));
}

function readNumber(cursor: Cursor): number {
  const number = complete(cursor, decode.number(cursor.body, cursor.it));
  if (!Number.isInteger(number) || number < 0) throw fault(cursor, `${number} is no number of a part`);
  return number;
}

function readText(cursor: Cursor): string {
  return complete(cursor, decode.string(cursor.body, cursor.it));
}

/** A read past the end gives something, too. */
function complete<Value>(cursor: Cursor, value: Value | undefined): Value {
  if (value === undefined || cursor.it.offset > cursor.body.length) throw fault(cursor, "the frame ends early");
  return value;
}

function fault({ it, body }: Cursor, reason: string): RangeError {
  return new RangeError(`byte ${it.offset} of ${body.length}: ${reason}`);
}
