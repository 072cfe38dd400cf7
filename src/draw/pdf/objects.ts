import { zlibSync } from 'fflate';

export type Ref = `${number} 0 R`;

/** The objects of a PDF file as they are written, numbered from 1. */
export interface PdfObjects {
  /** A number that is written later: for objects that name one another. */
  readonly reserve: () => Ref;
  readonly put: (ref: Ref, body: string) => void;
  readonly add: (body: string) => Ref;
  /** A stream, compressed; `entries` are those of its dictionary besides length and filter. */
  readonly stream: (bytes: Uint8Array, entries?: string) => Ref;
  readonly file: (root: Ref, info: Ref) => Uint8Array;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Writes PDF 1.7 (ISO 32000-1, 7.5) with a plain cross-reference table. Bodies are ASCII. */
export function createObjects(): PdfObjects {
  const bodies = new Map<Ref, readonly Uint8Array[]>();
  let count = 0;
  const reserve = (): Ref => `${++count} 0 R`;
  const add = (...parts: readonly Uint8Array[]): Ref => {
    const ref = reserve();
    bodies.set(ref, parts);
    return ref;
  };
  return {
    reserve,
    put: (ref, body) => {
      bodies.set(ref, [ascii(body)]);
    },
    add: (body) => add(ascii(body)),
    stream: (bytes, entries = '') => {
      const packed = zlibSync(bytes, { level: 9 });
      const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`;
      return add(ascii(head), packed, ascii('\nendstream'));
    },
    file: (root, info) => {
      const parts: Uint8Array[] = [ascii('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
      let at = parts[0]?.length ?? 0;
      const write = (bytes: Uint8Array): void => {
        parts.push(bytes);
        at += bytes.length;
      };
      const offsets = Array.from(bodies, ([ref, body]) => {
        const offset = [Number.parseInt(ref, 10), at] as const;
        write(ascii(`${Number.parseInt(ref, 10)} 0 obj\n`));
        for (const bytes of body) write(bytes);
        write(ascii('\nendobj\n'));
        return offset;
      });
      const table = offsets
        .sort(([a], [b]) => a - b)
        .map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      const start = at;
      write(ascii(`xref\n0 ${count + 1}\n0000000000 65535 f \n${table.join('')}`));
      write(
        ascii(`trailer\n<< /Size ${count + 1} /Root ${root} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`),
      );
      return joined(parts);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number as PDF has it: no exponent, and no more digits than a printer needs. */
export function num(value: number): string {
  return `${Math.round(value * 1000) / 1000 || 0}`;
}

/** A text string of any script, as UTF-16 with its mark; lone surrogates are replaced, control characters left out. */
export function textString(text: string): string {
  return `<FEFF${hex16(text.replace(/\p{Cc}/gu, ''))}>`;
}

/** UTF-16, big end first, in hexadecimal. */
export function hex16(text: string): string {
  return Array.from(text.replace(/\p{Surrogate}/gu, '\uFFFD'), (letter) =>
    Array.from({ length: letter.length }, (_, i) => hex(letter.charCodeAt(i))).join(''),
  ).join('');
}

export const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
