/** The parts of a page that stands in one file. */
export interface OneFile {
  readonly title: string;
  /** The embed, as a classic script. */
  readonly script: string;
  readonly style: string;
  /** The document as JSON. */
  readonly data: string;
  /** Keys of the view that it opens on. */
  readonly view: string;
}

/** Inside a page a script ends at `</script`, and `<!--` begins what it should not; in code both stand in strings alone. */
export function inlineScript(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/** A style sheet ends at `</style`. */
export function inlineStyle(css: string): string {
  return css.replace(/<(?=\/style)/gi, '\\3c ');
}

/** JSON in a data block: without `<` nothing in it can end the block, whatever titles hold. */
export function inlineJson(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/**
 * One page that asks nobody for anything: its policy lets in this script and this style sheet by their hashes
 * (`sha256-…`, of the inlined texts), fonts and pictures inside them, and nothing else.
 */
export function toOneFile({ title, script, style, data, view }: OneFile, hashes: OneFileHashes): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashes.script}'`,
    `style-src '${hashes.style}'`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types coterie',
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main id="root" data-view="${escaped(view)}"></main>
<script type="application/json" id="coterie-document">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

export interface OneFileHashes {
  readonly script: string;
  readonly style: string;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a page may not hold it.
    .replace(/\u0000/g, '');
