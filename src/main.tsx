import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { attachAddress, readAddress } from '#browser/address.ts';
import { attachArrange } from '#browser/arrange.ts';
import { warmLayout } from '#browser/layout.ts';
import { openSource, type Sources, sourceInAddress } from '#browser/source.ts';
import { attachKeeping, isHomeKept, openCopyOf, openHome } from '#browser/storage/start.ts';
import { attachTheme } from '#browser/theme.ts';
import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import { fetchThrongKit } from '#draw/many.ts';
import { createCoterie } from '#state/store.ts';
import { CoterieProvider, toCoterie } from '#ui/parts/coterie.tsx';
import { App } from '#ui/shell/App.tsx';

// tests/data holds the sample to the schema, so that a visitor need not wait for it.
const asFiled = sample as unknown as CoterieDocument;

const sources: Sources = {
  fallback: asFiled,
  openHome: () => openHome(store),
  openFrom: async (address) => {
    const copy = await openCopyOf(store, address);
    if (copy?.ok) return copy;
    // An embed has its places, as a rule, and nothing to spare; a list that is opened here is about to be laid out.
    warmLayout();
    void fetchThrongKit();
    const { openFrom } = await import('#browser/open.ts');
    const opened = await openFrom(address, async (source) => {
      const { readOther } = await import('#browser/openOther.ts');
      return readOther(source);
    });
    return copy !== undefined && opened.ok ? { ...opened, notices: [copy.why, ...opened.notices] } : opened;
  },
};
const src = sourceInAddress();
const isSample = src === undefined && !isHomeKept();
const coterie = toCoterie(createCoterie(isSample ? asFiled : emptyDocument('Opening…')));
const { store } = coterie;
if (isSample) readAddress(store);
attachTheme(store);
attachArrange(store);
attachKeeping(store, asFiled);
attachAddress(store, (other) => void openSource(store, other, sources));
if (!isSample) void openSource(store, src, sources);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <CoterieProvider value={coterie}>
      <App />
    </CoterieProvider>
  </StrictMode>,
);
