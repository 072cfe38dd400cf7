import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { CoterieDocument } from '#core/model/document.ts';
import { writeDocument } from './write.ts';

/** What a document begins with that travels inside a link, where an address would stand. */
export const PACKED = 'doc:';
const VERSION = '1';
/** No document that fits a link unpacks to more. */
const LARGEST = 1_000_000;

/**
 * A document as one word for a link: version, length, checksum and the deflated text, so that a link that was cut or changed
 * on its way is known for it.
 */
export function packDocument(document: CoterieDocument): string {
  const bytes = deflateSync(strToU8(writeDocument(document)), { level: 9 });
  return `${PACKED}${VERSION}.${bytes.length.toString(36)}.${checksum(bytes)}.${toBase64(bytes)}`;
}

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string };

export function unpackDocument(packed: string): Unpacked {
  const [version, length, sum, data = ''] = packed.slice(PACKED.length).split('.');
  if (version !== VERSION)
    return { ok: false, why: 'This link was made by a newer Coterie, or is not whole. Ask for it again.' };
  const bytes = fromBase64(data);
  if (bytes === undefined || bytes.length.toString(36) !== length || checksum(bytes) !== sum) {
    return {
      ok: false,
      why: 'This link holds a document, and was cut or changed on its way: mail and chat programs do that to long links. Ask for it again, or for the document as a file.',
    };
  }
  try {
    const text = strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST) }));
    return { ok: true, text };
  } catch {
    return { ok: false, why: 'The document in this link cannot be unpacked. Ask for it as a file.' };
  }
}

/** FNV-1a over the bytes, 32 bits: enough to notice a link that was cut. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const signs = [18, 12, 6, 0].map((shift) => SIGNS[(word >> shift) & 63]);
    text += signs.slice(0, Math.min(3, bytes.length - i) + 1).join('');
  }
  return text;
}

/** Undefined where a sign stands that is none of ours. */
function fromBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [word, bits, at] = [0, 0, 0];
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return undefined;
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  return bytes;
}
