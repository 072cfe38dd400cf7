import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const OPTIONS = ['--enable', 'simd', '--runtime', 'stub', '--noAssert', '-O3', '--converge'];
/** Kept out of the tree: it is made anew whenever it is asked for. */
const FOLDER = resolve(import.meta.dirname, 'node_modules/.coterie');

/** The bytes of a WebAssembly module, compiled from a file of AssemblyScript. Throws with what the compiler said. */
export async function compileAssembly(file: string): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [relative(process.cwd(), file), '--outFile', 'out.wasm', ...OPTIONS],
    {
      writeFile: (name, contents) => {
        if (name === 'out.wasm' && typeof contents !== 'string') bytes = contents;
      },
    },
  );
  if (error !== null || bytes === undefined)
    throw new Error(`${file} is no AssemblyScript that compiles: ${stderr.toString()}`);
  return Uint8Array.from(bytes);
}

/** `import address from './some.ts?wasm'`: the address of that file's WebAssembly, an asset like any other. */
export function assemblyScript(): Plugin {
  return {
    name: 'coterie:assembly-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('?wasm')) return undefined;
      const found = await this.resolve(source.slice(0, -'?wasm'.length), importer);
      if (found === null) return undefined;
      this.addWatchFile(found.id);
      const target = resolve(FOLDER, `${found.id.split('/').at(-1)?.replace(/\.ts$/, '')}.wasm`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await compileAssembly(found.id));
      return `${target}?url`;
    },
  };
}
