/** What a frame in a slide is asked to be. Empty: as usual. */
export interface EmbedWish {
  /** Address of embed.html. */
  readonly page: string;
  /** Address of coterie-embed.js. */
  readonly script: string;
  /** Keys of the view, as `years=2016&topic=a`. */
  readonly view: string;
  readonly width: number;
  readonly height: number;
}

export type Host = 'html' | 'element' | 'reveal' | 'quarto' | 'slidev' | 'notion';

export const HOSTS: readonly { readonly id: Host; readonly label: string; readonly help: string }[] = [
  { id: 'html', label: 'HTML page', help: 'A frame of a fixed size, for any page that takes HTML.' },
  {
    id: 'element',
    label: 'HTML page, fitting height',
    help: 'An element that is as high as it needs to be, and can be stepped by script.',
  },
  {
    id: 'reveal',
    label: 'reveal.js',
    help: 'Each fragment shows a scene. Add CoterieReveal to the plugins of Reveal.initialize.',
  },
  {
    id: 'quarto',
    label: 'Quarto',
    help: 'For a revealjs presentation; with embed-resources it stays outside.',
  },
  { id: 'slidev', label: 'Slidev', help: 'For a slide of Slidev; the map fills it.' },
  { id: 'notion', label: 'Notion', help: 'Type /embed in Notion and paste this address.' },
];

/** The text to paste into a host, with `scenes` as the steps of a deck. */
export function embedCode(
  host: Host,
  { page, script, view, width, height }: EmbedWish,
  scenes: number,
): string {
  const address = `${page}${view === '' ? '' : `#${view}`}`;
  const attributes = `src="${attribute(address)}" title="Coauthor network" width="${width}" height="${height}" style="border:0"`;
  const element = `<coterie-embed ${view === '' ? '' : `view="${attribute(view)}"`}`.trimEnd();
  switch (host) {
    case 'html':
      return `<iframe ${attributes} sandbox="allow-scripts" allow="fullscreen" loading="lazy"></iframe>`;
    case 'element':
      return `<script src="${attribute(script)}"></script>\n${element}></coterie-embed>`;
    case 'reveal':
      return [
        `<script src="${attribute(script)}"></script>`,
        '<section>',
        `  ${element} height="${height}px"></coterie-embed>`,
        ...steps(scenes).map((scene) => `  <span class="fragment" data-scene="${scene}"></span>`),
        '</section>',
        '<!-- Reveal.initialize({ plugins: [CoterieReveal] }) -->',
      ].join('\n');
    case 'quarto':
      return [
        '## Coauthors',
        '',
        '```{=html}',
        `<iframe data-external="1" ${attributes} sandbox="allow-scripts"></iframe>`,
        '```',
      ].join('\n');
    case 'slidev':
      return ['---', 'layout: iframe', `url: ${address}`, '---'].join('\n');
    case 'notion':
      return address;
  }
}

/** The first scene is there before the first step. */
const steps = (scenes: number): readonly number[] =>
  Array.from({ length: Math.max(0, scenes - 1) }, (_, i) => i + 2);

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
