import { toPairs } from '#core/document/pairs.ts';

/** A link that opens another source, with the same view; without one, as it is. */
export function withSource(link: string, src: string): string {
  if (src === '') return link;
  const url = new URL(link);
  const pairs = toPairs(url.hash).filter(([key]) => key !== 'src');
  const written = src.startsWith('doc:') ? src : encodeURIComponent(src);
  url.hash = [...pairs, ['src', written] as const].map(([key, value]) => `${key}=${value}`).join('&');
  return url.href;
}
