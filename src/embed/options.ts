import type { View } from '#core/document/view.ts';

export type Interactive = 'none' | 'hover' | 'click';
export const PANELS = ['title', 'legend', 'status', 'timeline'] as const;
export type EmbedPanel = (typeof PANELS)[number];

/** What a link says of the frame itself, beyond the view. */
export interface EmbedOptions {
  readonly interactive: Interactive;
  readonly panels: ReadonlySet<EmbedPanel>;
  /** A colour of the page, `transparent`, or the theme's own. */
  readonly background: string | undefined;
  /** Of an ordinary name, in pixels; left out: as large as the frame allows. */
  readonly labelSize: number | undefined;
  /** Whether keys step the scenes once the visitor has clicked in. */
  readonly keys: boolean;
  /** Which hosts may speak to the frame; undefined: the first that does. */
  readonly origin: string | undefined;
}

const USUAL: readonly EmbedPanel[] = ['title', 'legend', 'status'];
const LABEL_SIZES = [6, 96] as const;

/** The keys that a view leaves over, and what of them cannot be used, in words. */
export function readOptions(rest: View['rest']): {
  readonly options: EmbedOptions;
  readonly notices: readonly string[];
} {
  const notices: string[] = [];
  const given = new Map([...rest].reverse().map(([key, value]) => [key, decoded(value)]));
  const read = <T>(key: string, wants: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = given.get(key);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) notices.push(`“${key}=${text}” in the link was left out: it needs ${wants}.`);
    return value;
  };
  const options: EmbedOptions = {
    interactive: read('interactive', 'none, hover or click', toInteractive) ?? 'click',
    panels: read('panels', `some of ${PANELS.join(', ')}, or none`, toPanels) ?? new Set(USUAL),
    background: read('background', 'transparent or a colour such as #ffffff', toColour),
    labelSize: read('label-size', `pixels from ${LABEL_SIZES.join(' to ')}`, toLabelSize),
    keys: read('keys', '0 or 1', toSwitch) ?? true,
    origin: read('origin', 'an address such as https://example.org', toOrigin),
  };
  return { options, notices };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const toInteractive = (text: string): Interactive | undefined =>
  text === 'none' || text === 'hover' || text === 'click' ? text : undefined;

/** `timeline` alone comes to what is usual; once one of the usual is named, only the named are shown. */
function toPanels(text: string): ReadonlySet<EmbedPanel> | undefined {
  if (text === 'none') return new Set();
  const named = text.split(',').filter((name) => name !== '');
  const panels = PANELS.filter((panel) => named.includes(panel));
  if (panels.length === 0 || panels.length < new Set(named).size) return undefined;
  return new Set(panels.some((panel) => USUAL.includes(panel)) ? panels : [...USUAL, ...panels]);
}

/** Hashes are often written without the sign, which begins a hash. */
function toColour(text: string): string | undefined {
  if (text === 'transparent') return text;
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text) ?? [];
  return digits === undefined ? undefined : `#${digits}`;
}

function toLabelSize(text: string): number | undefined {
  const size = /^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return size >= LABEL_SIZES[0] && size <= LABEL_SIZES[1] ? size : undefined;
}

const toSwitch = (text: string): boolean | undefined =>
  text === '0' ? false : text === '1' ? true : undefined;

function toOrigin(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}
