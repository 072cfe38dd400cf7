import { embedCode, HOSTS } from '#core/document/embedCode.ts';

/** What a scene of a pack says beside its pictures. */
export interface PackScene {
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
}

/** Scenes as text, one below the other. Lines end as the text has them. */
export function wordsOf(scenes: readonly PackScene[], part: 'caption' | 'notes'): string {
  return scenes.map((scene, i) => `${i + 1}. ${scene.title}\n\n${scene[part] || '–'}\n`).join('\n');
}

/** The snippets for every host, each under its name; `view` is that of the page. */
export function snippetsOf(
  page: { readonly page: string; readonly script: string; readonly view: string },
  scenes: number,
): string {
  const wish = { ...page, width: 1280, height: 720 };
  return HOSTS.map(({ id, label, help }) => `${label}\n${help}\n\n${embedCode(id, wish, scenes)}\n`).join(
    '\n\n',
  );
}

/** A part of a pack: where it stands, and what it is for. */
export interface PackPart {
  readonly path: string;
  readonly use: string;
}

/** What is in a pack, and what could not be made. */
export function readmeOf(title: string, parts: readonly PackPart[], missing: readonly string[]): string {
  const wide = Math.max(0, ...parts.map(({ path }) => path.length));
  return [
    title,
    '',
    'Made with Coterie. Nothing in this folder needs a network, save snippets.txt, which names pages on one.',
    '',
    ...parts.map(({ path, use }) => `${path.padEnd(wide)}  ${use}`),
    ...(missing.length === 0 ? [] : ['', 'Could not be made:', ...missing]),
    '',
  ].join('\n');
}

/** A name for files on any system: letters and figures, at most 40, after the number of the scene. */
export function fileStem(number: number, title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const stem = Array.from(plain).slice(0, 40).join('');
  return [String(number).padStart(2, '0'), stem].filter((part) => part !== '').join('-');
}
