/**
 * A text cut where `lengthAt` says how long a separator is that begins there, outside of braces; zero for none. One pass;
 * a brace too many on either side joins what follows, and never loses it.
 */
export function splitTop(text: string, lengthAt: (at: number) => number): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at++;
    else if (sign === 123) depth++;
    else if (sign === 125) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = lengthAt(at);
      if (length === 0) continue;
      parts.push(text.slice(from, at));
      from = at + length;
      at = from - 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
