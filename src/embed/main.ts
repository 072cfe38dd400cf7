import '#ui/fonts.css';
import '#ui/tokens.css';
import './embed.css';
import { readAddress } from '#browser/address.ts';
import { attachArrange } from '#browser/arrange.ts';
import { openFrom } from '#browser/open.ts';
import { openSource, sourceInAddress } from '#browser/source.ts';
import { attachTheme } from '#browser/theme.ts';
import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import { createCoterie } from '#state/store.ts';
import { attachPage } from './page.ts';

// tests/data holds the sample to the schema, so that an audience need not wait for it.
const career = sample as unknown as CoterieDocument;

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element with the id "root".');

let src = sourceInAddress();
const store = createCoterie(src === undefined ? career : emptyDocument('Opening…'));
if (src === undefined) readAddress(store);
attachTheme(store);
attachArrange(store);
attachPage(root, store);
if (src !== undefined) void openSource(store, src, { fallback: career, openFrom });

// The host steps a talk by changing the hash.
addEventListener('hashchange', () => {
  const asked = sourceInAddress();
  if (asked === src) readAddress(store);
  else {
    src = asked;
    void openSource(store, src, { fallback: career, openFrom });
  }
});
