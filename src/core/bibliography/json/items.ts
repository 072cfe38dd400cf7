/** Where a record stands in a JSON text. */
export interface Item {
  readonly from: number;
  readonly to: number;
  /** False where the text ends within it. */
  readonly isWhole: boolean;
  readonly depth: number;
}

/** Arrays under these names hold records, in one source or another. */
const HOLDERS = new Set([
  'items',
  'results',
  'data',
  'references',
  'papers',
  'docs',
  'result',
  'bulk',
  'hits',
  'works',
]);
/** Records stand this deep at most. */
const DEEPEST_HOLDER = 5;

interface Container {
  readonly isArray: boolean;
  readonly key: string;
}

/**
 * The records of a JSON text: the objects of a list at its root or under a name that sources use, else every object at
 * its root, as in JSON Lines. One pass that never looks into a value twice, so a broken record costs only itself.
 */
export function findItems(text: string): readonly Item[] {
  const walk = createWalk(text);
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = walk.string(at);
        break;
      case OPEN_OBJECT:
        walk.open(at, false);
        break;
      case OPEN_ARRAY:
        walk.open(at, true);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        walk.close(at);
        break;
    }
  }
  return walk.end();
}

/** A record that is open: where it begins, how deep that is, and how deep it has been. */
interface Inside {
  readonly from: number;
  readonly level: number;
  deepest: number;
}

function createWalk(text: string) {
  const held: Item[] = [];
  const roots: Item[] = [];
  const stack: Container[] = [];
  let key = '';
  let inside: Inside | undefined;
  let root: Inside = { from: 0, level: 0, deepest: 0 };
  const ended = ({ from, level, deepest }: Inside, to: number, isWhole: boolean): Item => ({
    from,
    to,
    isWhole,
    depth: deepest - level,
  });
  return {
    /** Over a string; the offset of its closing sign. */
    string(at: number): number {
      const end = stringEnd(text, at);
      if (inside === undefined && isKey(text, end)) key = text.slice(at + 1, end - 1);
      return end - 1;
    },
    open(at: number, isArray: boolean): void {
      if (stack.length === 0) root = { from: at, level: 0, deepest: 0 };
      if (!isArray && inside === undefined && holds(stack))
        inside = { from: at, level: stack.length, deepest: 0 };
      stack.push({ isArray, key: inside === undefined ? key : '' });
      if (inside === undefined) key = '';
      else inside.deepest = Math.max(inside.deepest, stack.length);
      root.deepest = Math.max(root.deepest, stack.length);
    },
    close(at: number): void {
      const closed = stack.pop();
      if (inside !== undefined && stack.length === inside.level) {
        held.push(ended(inside, at + 1, true));
        inside = undefined;
      } else if (stack.length === 0 && closed?.isArray === false) roots.push(ended(root, at + 1, true));
    },
    end(): readonly Item[] {
      if (inside !== undefined) held.push(ended(inside, text.length, false));
      else if (stack[0]?.isArray === false && held.length === 0) roots.push(ended(root, text.length, false));
      return held.length > 0 ? held : roots;
    },
  };
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;

/** Whether an object here is a record: it stands in a list at the root, or in one whose name says so. */
function holds(stack: readonly Container[]): boolean {
  const list = stack.at(-1);
  if (list === undefined || !list.isArray || stack.length > DEEPEST_HOLDER) return false;
  if (stack.length === 1 || HOLDERS.has(list.key)) return true;
  return list.key === 'group' && (stack.length === 2 || stack.at(-2)?.key === 'works');
}

/** Behind the string that begins at `from`; the end of the text where it is never closed. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

function isKey(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return text.charAt(at) === ':';
}
