import { join } from 'node:path';
import { toSimdSum } from '#browser/simd.ts';
import type { Sum } from '#core/force/sum.ts';
import { compileAssembly } from '../../vite.assembly.ts';

/** The compiled sum, for Node. */
export async function loadSimdSum(): Promise<Sum> {
  const source = join(import.meta.dirname, '../../src/core/force/assembly/sum.ts');
  return toSimdSum(await WebAssembly.compile(await compileAssembly(source)));
}
