import '#ui/fonts.css';
import '#ui/tokens.css';
import './embed.css';
import { readAddress } from '#browser/address.ts';
import { attachArrange } from '#browser/arrange.ts';
import { openFrom } from '#browser/open.ts';
import { openSource, sourceInAddress } from '#browser/source.ts';
import { attachTheme } from '#browser/theme.ts';
import { emptyDocument } from '#core/document/empty.ts';
import { parseDocument } from '#core/document/schema.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import { createCoterie } from '#state/store.ts';
import { attachHost } from './host.ts';
import { attachKeys } from './keys.ts';
import { readOptions } from './options.ts';
import { attachPage } from './page.ts';
import { readOther } from './readOther.ts';
import { watchSleep } from './sleep.ts';

// tests/data holds the sample to the schema, so that an audience need not wait for it.
const career = sample as unknown as CoterieDocument;

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element with the id "root".');

// A page that stands in one file has its document inside, and opens on a view of its own.
const inside = document.getElementById('coterie-document')?.textContent;
const read = inside === undefined ? undefined : parseDocument(inside);
const home = read === undefined ? career : read.ok ? read.document : emptyDocument('Nothing opened');
if (location.hash === '' && root.dataset.view) history.replaceState(null, '', `#${root.dataset.view}`);

const open = (address: string) => openFrom(address, readOther);
let src = sourceInAddress();
const store = createCoterie(src === undefined ? home : emptyDocument('Opening…'));
if (src === undefined) readAddress(store);
attachTheme(store);
attachArrange(store);
const sleep = watchSleep(root);
const { options } = readOptions(store.getState().rest);
const host = attachHost(store, options, { onAwake: sleep.tell, onHeard: () => tellHeight() });
const { tellHeight } = attachPage(root, store, host, sleep);
attachKeys(store, host, () => readOptions(store.getState().rest).options.keys);
if (src !== undefined) void openSource(store, src, { fallback: home, openFrom: open });

// The host steps a talk by changing the hash.
addEventListener('hashchange', () => {
  const asked = sourceInAddress();
  if (asked === src) readAddress(store);
  else {
    src = asked;
    void openSource(store, src, { fallback: home, openFrom: open });
  }
});
