import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { attachAddress, readAddress } from '#browser/address.ts';
import { attachArrange } from '#browser/arrange.ts';
import { attachPins, withPins } from '#browser/pins.ts';
import { openSource, type Sources, sourceInAddress } from '#browser/source.ts';
import { attachTheme } from '#browser/theme.ts';
import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import { createCoterie } from '#state/store.ts';
import { CoterieProvider, toCoterie } from '#ui/parts/coterie.tsx';
import { App } from '#ui/shell/App.tsx';

// tests/data holds the sample to the schema, so that a visitor need not wait for it.
const asFiled = sample as unknown as CoterieDocument;

const sources: Sources = {
  get fallback() {
    return withPins(asFiled, undefined);
  },
  openFrom: async (address) => {
    const { openFrom } = await import('#browser/open.ts');
    const opened = await openFrom(address);
    return opened.ok ? { ...opened, document: withPins(opened.document, address) } : opened;
  },
};
const src = sourceInAddress();
const coterie = toCoterie(createCoterie(src === undefined ? sources.fallback : emptyDocument('Opening…')));
const { store } = coterie;
if (src === undefined) readAddress(store);
attachTheme(store);
attachArrange(store);
attachPins(store);
attachAddress(store, (other) => void openSource(store, other, sources));
if (src !== undefined) void openSource(store, src, sources);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <CoterieProvider value={coterie}>
      <App />
    </CoterieProvider>
  </StrictMode>,
);
