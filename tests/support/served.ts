import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './serve.ts';

const DIST = join(import.meta.dirname, '../../dist');

/** Before all journeys: the built pages, served; the workers learn the address from the environment. */
export default async function served(): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no dist/ to test. Run: npm run build');
  const { url, stop } = await serve(DIST);
  process.env.COTERIE_URL = url;
  return stop;
}
