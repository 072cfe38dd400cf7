import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { assemblyScript } from './vite.assembly.ts';

/** What a page may load and run. `connect-src` is open since `src=` names any address the visitor likes. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' https: http:",
  "worker-src 'self'",
  // The preview of a frame is our own embed page.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types coterie',
].join('; ');

function securityPolicy(): Plugin {
  return {
    name: 'coterie:security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * In `<iframe sandbox="allow-scripts">` a page has no origin, so whatever a browser fetches by CORS (module scripts,
 * anything marked `crossorigin`, every font) is refused unless the server sends a header that plain static hosts do
 * not send. Classic scripts and style sheets load all the same, and 'self' in the policy still means the server
 * (measured in Chromium 156). So the embed is one classic script, and its fonts stand inside its style sheet.
 */
function classicScript(): Plugin {
  return {
    name: 'coterie:classic-script',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'embed',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        filename.endsWith('embed.html')
          ? html
              .replaceAll('<script type="module" crossorigin', '<script defer')
              .replaceAll(' crossorigin', '')
          : html,
    },
  };
}

/** What makes films has a folder, and a budget, of its own: most visitors never fetch it. */
function folderOf(isLazy: boolean, modules: readonly string[]): string {
  if (modules.some((path) => /\/browser\/film\/|\/(mp4-muxer|webm-muxer|gifenc)\//.test(path)))
    return 'film/';
  return isLazy ? 'lazy/' : '';
}

export default defineConfig({
  base: './',
  plugins: [react(), assemblyScript(), securityPolicy(), classicScript()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Every browser that runs ES2022 modules preloads them by itself.
    modulePreload: { polyfill: false },
  },
  worker: {
    format: 'es',
    plugins: () => [assemblyScript()],
    rolldownOptions: { output: { entryFileNames: 'assets/workers/[name]-[hash].js' } },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: 'index.html',
          output: {
            entryFileNames: 'assets/editor-[hash].js',
            chunkFileNames: ({ isDynamicEntry, moduleIds }) =>
              `assets/${folderOf(isDynamicEntry, moduleIds)}[name]-[hash].js`,
          },
        },
      },
    },
    embed: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        modulePreload: false,
        // Else a classic script would carry its styles and put them into a <style>, which the policy refuses.
        cssCodeSplit: false,
        assetsInlineLimit: (path) => path.endsWith('.woff2'),
        rolldownOptions: {
          input: 'embed.html',
          output: {
            format: 'iife',
            inlineDynamicImports: true,
            entryFileNames: 'assets/embed/embed-[hash].js',
            assetFileNames: 'assets/embed/[name]-[hash][extname]',
          },
        },
      },
    },
    // What reads a bibliography in a frame, fetched by the few that need it. The embed asks for it by this name.
    reader: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: 'src/embed/reader.ts',
          output: { format: 'iife', entryFileNames: 'assets/embed/reader.js' },
        },
      },
    },
    // For pages of others, who write its address by hand: it keeps its name.
    host: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: 'src/host/coterie-embed.ts',
          output: { format: 'iife', entryFileNames: 'coterie-embed.js' },
        },
      },
    },
  },
  builder: {},
});
