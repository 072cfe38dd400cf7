import type { Steps } from '#core/steps.ts';

/** Less is parsed in a blink. */
const LONG = 500_000;
/** About so much is parsed in one step. */
const PIECE = 200_000;

/**
 * What `JSON.parse` makes of a text, step by step where it is long and stands as documents are written: indented by two, so
 * that every record of a list begins on a line of its own. Throws as it does.
 */
export function* jsonSteps(text: string): Steps<unknown> {
  if (text.length < LONG) return JSON.parse(text);
  try {
    return yield* fieldsIn(text);
  } catch {
    return JSON.parse(text);
  }
}

const KEY = / {2}("(?:[^"\\\n]|\\.)*"): /y;

/** A line break cannot stand in a string, so that lines and their indents say where a value ends. */
function* fieldsIn(text: string): Steps<unknown> {
  if (!text.startsWith('{\n  "')) throw new OtherForm();
  const fields: Record<string, unknown> = {};
  let at = '{\n'.length;
  for (;;) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    if (key === undefined || key === '"__proto__"') throw new OtherForm();
    const { value, end } = yield* valueFrom(text, KEY.lastIndex);
    fields[JSON.parse(key)] = value;
    if (!text.startsWith(',\n', end)) {
      if (!/^\n\}\s*$/.test(text.slice(end))) throw new OtherForm();
      return fields;
    }
    at = end + ',\n'.length;
  }
}

function* valueFrom(text: string, from: number): Steps<{ readonly value: unknown; readonly end: number }> {
  if (text.startsWith('[\n    ', from)) {
    const last = text.indexOf('\n  ]', from);
    if (last === -1) throw new OtherForm();
    return { value: yield* itemsIn(text, from, last), end: last + '\n  ]'.length };
  }
  const next = text.indexOf(',\n  "', from);
  const end = next === -1 ? text.lastIndexOf('\n}') : next;
  const value: unknown = JSON.parse(text.slice(from, end));
  yield;
  return { value, end };
}

/** A list's items, so many lines of them at a time. */
function* itemsIn(text: string, from: number, last: number): Steps<unknown[]> {
  const items: unknown[] = [];
  for (let at = from + 1; at < last; ) {
    const cut = nextItem(text, at + PIECE);
    const until = cut === -1 || cut > last ? last : cut;
    for (const item of JSON.parse(`[${text.slice(at, until)}]`)) items.push(item);
    yield;
    at = until + 1;
  }
  return items;
}

const BETWEEN_ITEMS = ',\n    ';

/** The comma before the next item of a list, from somewhere on; -1 where there is none. */
function nextItem(text: string, from: number): number {
  let at = text.indexOf(BETWEEN_ITEMS, from);
  while (at !== -1 && text[at + BETWEEN_ITEMS.length] === ' ') at = text.indexOf(BETWEEN_ITEMS, at + 1);
  return at;
}

/** It stands in another way than documents are written. */
class OtherForm extends Error {}
