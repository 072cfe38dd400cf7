import { toFit } from '../text.ts';
import { hasUtf16Pattern } from './sniff.ts';

/** The part of the platform's decoder that is needed, which core cannot name otherwise: it is compiled without a page. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
type MakeDecoder = new (label: string, options?: { fatal?: boolean }) => Decoder;
const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: MakeDecoder };

const NEWLINE = 10;

const XML_ENCODING = /^\s{0,9}<\?xml[^>]{0,200}encoding\s{0,3}=\s{0,3}["']([\w.-]{1,30})["']/;

/**
 * Bytes as text: UTF-16 where a mark or the pattern of its noughts says so, UTF-8 where it is valid, what XML declares,
 * else line by line UTF-8 or windows-1252, in which every byte is a letter: files put together from two are common.
 * Line ends become `\n`, and what no file of ours may hold goes.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return toFit(encoding === 'windows-1252' ? byLine(bytes) : new TextDecoder(encoding, {}).decode(bytes));
}

function byLine(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at);
    const line = bytes.subarray(at, end === -1 ? bytes.length : end + 1);
    lines.push(decodedBy(strict, line) ?? toWestern(western.decode(line)));
    at += line.length;
  }
  return lines.join('');
}

/** What windows-1252 has from 0x80 on; a space where it has nothing. */
const FROM_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some releases of Node decode windows-1252 as Latin-1, which has control characters there. */
function toWestern(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => FROM_80.charAt(sign.charCodeAt(0) - 0x80));
}

function decodedBy(decoder: Decoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (hasUtf16Pattern(bytes)) return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  if (isUtf8(bytes)) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, 250));
  const declared = XML_ENCODING.exec(head)?.[1]?.toLowerCase();
  return declared !== undefined && isKnown(declared) && declared !== 'utf-8' ? declared : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
