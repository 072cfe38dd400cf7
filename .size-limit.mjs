import { readFileSync } from 'node:fs';

// What index.html names comes with the first load; all other chunks come when they are asked for.
const page = readFileSync('dist/index.html', 'utf8');
const named = (kind) =>
  [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)]
    .map(([, path]) => `dist/${path}`)
    .filter((path) => path.endsWith(kind));

export default [
  { name: 'editor, first load', path: named('.js'), gzip: true, limit: '200 kB' },
  {
    name: 'editor, every chunk',
    path: [
      'dist/assets/*.js',
      'dist/assets/lazy/*.js',
      'dist/assets/workers/layout*.js',
      'dist/assets/*.wasm',
    ],
    gzip: true,
    limit: '366 kB',
  },
  {
    name: 'encoders and boxes of films, each fetched when a film is made',
    path: 'dist/assets/film/*.js',
    gzip: true,
    limit: '28 kB',
  },
  {
    name: 'reader, once a file is opened',
    path: 'dist/assets/workers/import*.js',
    gzip: true,
    limit: '140 kB',
  },
  { name: 'embed', path: 'dist/assets/embed/embed-*.js', gzip: true, limit: '130 kB' },
  {
    name: 'reader in a frame, for a source that is a bibliography',
    path: 'dist/assets/embed/reader.js',
    gzip: true,
    limit: '140 kB',
  },
  { name: 'coterie-embed.js, for pages of others', path: 'dist/coterie-embed.js', gzip: true, limit: '2 kB' },
  { name: 'editor, styles, first load', path: named('.css'), gzip: true, limit: '15 kB' },
  { name: 'editor, every style sheet', path: 'dist/assets/*.css', gzip: true, limit: '24 kB' },
  { name: 'editor, fonts', path: 'dist/assets/*.woff2', gzip: true, limit: '60 kB' },
  {
    name: 'fonts for PDF pages, each fetched when its script is met',
    path: 'dist/assets/*.woff',
    gzip: true,
    limit: '300 kB',
  },
  { name: 'embed, styles and fonts', path: 'dist/assets/embed/*.css', gzip: true, limit: '75 kB' },
];
