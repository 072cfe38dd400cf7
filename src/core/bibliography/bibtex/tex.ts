import { ACCENTS, letterOf, SKIPS } from './texWords.ts';

/** Text without any of these prints as it stands. */
const TEX = /[\\{}$~`]|--|''/;
/** As far as nothing stands for anything else. */
const PLAIN = /[^\\{}$~`'\-^_]+/y;
const NAME = /[a-zA-Z]+/y;
const SPACES = /\s+/y;
/** `\\\\'e` comes from exports that doubled every backslash. */
const DOUBLED = /\\(?=['`^"](?:[a-zA-Z{]|\\[ij]))/y;

/** How far the text is read, and what is printed so far. */
interface State {
  readonly source: string;
  at: number;
  out: string;
  /** A combining character that waits for its letter. */
  accent: string;
  isMath: boolean;
  /** Where the last dollar sign stands: one that has no fellow is money. */
  readonly lastDollar: number;
}

/**
 * TeX as the text that it prints: accents composed, letters and signs by name, fonts and braces off, mathematics as
 * plain letters. An unknown command goes and its argument stays. One pass, whatever is unbalanced; NFC.
 */
export function untex(source: string): string {
  if (!TEX.test(source)) return source;
  const lastDollar = source.lastIndexOf('$');
  const state: State = { source, at: 0, out: '', accent: '', isMath: false, lastDollar };
  while (state.at < source.length) {
    const plain = matchAt(PLAIN, state);
    if (plain !== undefined) put(state, plain);
    else readSign(state, source.charAt(state.at));
  }
  return state.out.normalize('NFC');
}

/** What the pattern finds here, and on behind it. */
function matchAt(pattern: RegExp, state: State): string | undefined {
  pattern.lastIndex = state.at;
  if (!pattern.test(state.source)) return undefined;
  const from = state.at;
  state.at = pattern.lastIndex;
  return state.source.slice(from, state.at);
}

function put(state: State, text: string): void {
  if (text === '') return;
  if (state.accent === '') {
    state.out += text;
    return;
  }
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  // Over `\\i` and `\\j` the dot is gone already: the letter to compose with is the plain one.
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  state.out += letter + state.accent + text.slice(first.length);
  state.accent = '';
}

function readSign(state: State, sign: string): void {
  const { source, at } = state;
  switch (sign) {
    case '\\':
      state.at++;
      readCommand(state);
      return;
    case '{':
      state.at++;
      return;
    case '}':
      // An accent over an empty group is the sign by itself, and no text.
      state.accent = '';
      state.at++;
      return;
    case '$':
      state.at++;
      if (state.isMath || at < state.lastDollar) state.isMath = !state.isMath;
      else put(state, '$');
      return;
  }
  const length = runAt(source, at);
  state.at += length;
  const isScript = state.isMath && '^_'.includes(sign);
  if (!isScript) put(state, printed(state, sign, length));
}

/** How many signs at `at` print as one: dashes and quotation marks. */
function runAt(source: string, at: number): number {
  const sign = source.charAt(at);
  if (sign === '-' && source.startsWith('---', at)) return 3;
  return "-`'".includes(sign) && source.charAt(at + 1) === sign ? 2 : 1;
}

function printed({ source, at }: State, sign: string, length: number): string {
  if (sign === '~') return ' ';
  if (length > 1) {
    if (sign === '-') return length === 3 ? '—' : '–';
    return sign === '`' ? '“' : '”';
  }
  // `{'}` in braces of its own is there to be printed as TeX prints it.
  const isAlone = "`'".includes(sign) && source.charAt(at - 2) === '{' && source.charAt(at) === '}';
  if (isAlone) return sign === '`' ? '‘' : '’';
  return sign;
}

/** Prints the command whose name begins here. */
function readCommand(state: State): void {
  const name = matchAt(NAME, state);
  if (name === undefined) {
    readSignCommand(state);
    return;
  }
  if (state.source.charAt(state.at) === '*') state.at++;
  const spaces = matchAt(SPACES, state);
  const mark = ACCENTS.get(name);
  if (mark !== undefined && (name.length > 1 || !state.isMath)) state.accent = mark;
  else if (SKIPS.has(name)) skipGroup(state);
  else {
    const letter = letterOf(name);
    if (letter !== undefined) put(state, letter + (state.isMath && spaces !== undefined ? ' ' : ''));
  }
}

/** A command of one sign: an accent, a sign that TeX would take for its own, or a space. */
function readSignCommand(state: State): void {
  if (matchAt(DOUBLED, state) !== undefined) {
    readSignCommand(state);
    return;
  }
  const sign = state.source.charAt(state.at);
  if (sign === '') return;
  state.at++;
  const mark = state.isMath ? undefined : ACCENTS.get(sign);
  if (mark !== undefined) {
    state.accent = mark;
    matchAt(SPACES, state);
  } else if ('([)]'.includes(sign)) state.isMath = sign === '(' || sign === '[';
  else if ('\\ \n\t,;'.includes(sign) || (state.isMath && sign === ':')) put(state, ' ');
  else if (!'/-!@>'.includes(sign)) put(state, sign);
}

/** On behind the group that begins here; nowhere where none does. */
function skipGroup(state: State): void {
  const { source } = state;
  if (source.charAt(state.at) !== '{') return;
  let depth = 0;
  for (; state.at < source.length; state.at++) {
    const sign = source.charAt(state.at);
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) {
      state.at++;
      return;
    }
  }
}
