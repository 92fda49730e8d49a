/** Finds text that a person would read written out in a source file, by its syntax tree. */
import { parseSync } from "vite";

/** A text and the line where it stands, from 1. */
export interface Literal {
  readonly line: number;
  readonly text: string;
}

/** Attributes and properties whose strings are for the machine. */
const TECHNICAL =
  /^(?:class|id|for|name|type|role|href|rel|target|lang|autocomplete|key|value|method|fill|stroke[\w-]*|text-anchor|paint-order|transform|scope|data-[\w-]+|aria-(?:labelledby|describedby|live|hidden|controls)|kind|icon|sheet|align|colour|line|tone|mode|slot|style|font\w*|licence|home|terms)$/;
/** Properties and parameters that are shown. */
const SHOWN =
  /^(?:text|words|title|says|label|facts|trouble|what|caption|sentence|cause|button|placeholder|alt|aria-label|aria-description)$/;
/** Functions of which one argument, by its number, is shown. */
const WRITERS: Readonly<Record<string, number>> = {
  write: 1,
  widthOf: 1,
  wrapped: 1,
  fitting: 1,
  keyCap: 1,
  say: 0,
  setText: 0,
};

/** Functions whose texts are for the machine. */
const MACHINE = /^(?:matchMedia|closest|querySelector|querySelectorAll)$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value;

const LETTER = /\p{L}/u;

/** Sentences and headings: two words, or one that begins large. Names of classes, codes and paths are none. */
const readsLikeText = (text: string): boolean =>
  /\p{L}+[,:!?.…]? +\p{L}/u.test(text) ||
  /^\p{Lu}\p{L}+$/u.test(text.trim()) ||
  (/[^\p{ASCII}]/u.test(text.replace(/[×·…↑↓←→−]/gu, "")) && LETTER.test(text));

/**
 * Returns the texts of a file: between tags; in what is shown; and any string that reads like one.
 * What an error says, imports and types are passed over.
 */
export function literalTexts(path: string, source: string): readonly Literal[] {
  const { program, errors } = parseSync(path, source);
  const [first] = errors;
  if (first !== undefined) throw new SyntaxError(`${path}: ${first.message}`);
  const found: Literal[] = [];
  const note = (node: Node, text: string): void => {
    found.push({ line: source.slice(0, node.start).split("\n").length, text: text.trim() });
  };
  const visit = (value: unknown, isShown: boolean): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, isShown);
      return;
    }
    if (!isNode(value)) return;
    const text = textOf(value);
    if (text !== null) {
      if (LETTER.test(text) && (value.type === "JSXText" || isShown || readsLikeText(text))) note(value, text);
      return;
    }
    if (/^(?:Import|TS(?!As|Satisfies|NonNull))|^ThrowStatement$/.test(value.type)) return;
    if (value.type === "JSXAttribute" || value.type === "Property") {
      const name = nameOf(value.type === "JSXAttribute" ? value.name : value.key);
      // What a machine reads is passed over, but for what a property may compute.
      if (TECHNICAL.test(name) && (value.type === "JSXAttribute" || textOf(value.value) !== null)) return;
      visit(value.value, value.type === "JSXAttribute" || SHOWN.test(name));
      return;
    }
    if (value.type === "JSXElement" || value.type === "JSXFragment") {
      visit(value.openingElement, false);
      visit(value.children, true);
      return;
    }
    if (value.type === "CallExpression") {
      if (MACHINE.test(nameOf(value.callee))) return;
      const shown = WRITERS[nameOf(value.callee)];
      const given = Array.isArray(value.arguments) ? value.arguments : [];
      visit(value.callee, false);
      given.forEach((argument: unknown, index) => {
        visit(argument, index === shown);
      });
      return;
    }
    // What a comparison asks for is not what is shown.
    const isInside = isShown && /^(?:Conditional|Logical|Template|Paren|Array|JSXExpression|TSAs)/.test(value.type);
    for (const [key, inner] of Object.entries(value)) {
      if (key !== "type") visit(inner, isInside && key !== "test");
    }
  };
  visit(program, false);
  return found;
}

function textOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if ((value.type === "Literal" || value.type === "JSXText") && typeof value.value === "string") return value.value;
  if (value.type !== "TemplateElement" || typeof value.value !== "object" || value.value === null) return null;
  return "cooked" in value.value && typeof value.value.cooked === "string" ? value.value.cooked : null;
}

function nameOf(value: unknown): string {
  if (!isNode(value)) return "";
  if (value.type === "MemberExpression") return nameOf(value.property);
  const name = value.name ?? value.value;
  return typeof name === "string" ? name : "";
}
