import type { CoterieDocument } from '#core/model/document.ts';
import { toPairs } from './pairs.ts';

/**
 * The hash with what its scene says filled in: `scene=2&theme=dark` means all that scene 2 says, in the dark.
 * A key in the hash wins over the scene's. A hash with no scene, or one that is not there, comes back as it was.
 */
export function withScene(document: CoterieDocument, hash: string): string {
  const asked = toPairs(hash);
  const number = Number(asked.find(([key]) => key === 'scene')?.[1]);
  const scene = document.scenes[number - 1];
  if (scene === undefined) return hash;
  const keys = new Set(asked.map(([key]) => key));
  // Two eras that are compared are the years that are shown.
  if (keys.has('compare')) for (const key of ['era', 'years']) keys.add(key);
  const filled = toPairs(scene.view).filter(([key]) => !keys.has(key));
  return [...filled, ...asked].map(([key, value]) => `${key}=${value}`).join('&');
}
