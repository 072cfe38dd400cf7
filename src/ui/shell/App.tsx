import { useEffect, useMemo, useRef, useState } from 'react';
import { linkTo } from '#browser/address.ts';
import { arrangeShown } from '#browser/arrange.ts';
import { copyText } from '#browser/clipboard.ts';
import { personsOf } from '#state/picture.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { State, Target } from '#state/store.ts';
import { type Command, commandsOf } from '#ui/commands/commands.ts';
import { useShortcuts } from '#ui/commands/useShortcuts.ts';
import type { MapHandle } from '#ui/map/MapView.tsx';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import { SearchBox } from '#ui/search/SearchBox.tsx';
import type { ShareTab } from '#ui/share/tabs.ts';
import { Desk } from './Desk.tsx';
import { Header } from './Header.tsx';
import { downloadCopy, KeptBanner } from './KeptBanner.tsx';
import { LaterHelp, LaterPresent, LaterShare, useDetailsSoon } from './Later.tsx';
import { Notices } from './Notices.tsx';
import { Opening, type OpeningSheet } from './Opening.tsx';
import { Phone } from './Phone.tsx';
import { useNarrow } from './useNarrow.ts';

const selectTitle = (state: State) => state.document.title;
const selectPresenting = (state: State) => state.presenting;
const NONE: readonly Command[] = [];

export function App() {
  const title = useCoterie(selectTitle);
  const presenting = useCoterie(selectPresenting);
  const store = useStore();
  const actions = useActions();
  const narrow = useNarrow();
  const map = useRef<MapHandle>(null);
  const [tableShown, setTableShown] = useState(false);
  const [helpShown, setHelpShown] = useState(false);
  const [share, setShare] = useState<ShareTab>();
  const [sheet, setSheet] = useState<OpeningSheet>();

  useEffect(() => {
    document.title = `${title} · Coterie`;
  }, [title]);

  useEffect(() => {
    const isLost = document.activeElement === document.body && navigator.userActivation.hasBeenActive;
    if (!tableShown && isLost) focusMain();
  }, [tableShown]);

  const commands = useMemo(
    () =>
      commandsOf(store, actions, {
        fit: () => map.current?.fit(),
        toggleTable: () => setTableShown((shown) => !shown),
        copyLink: () => void copyLink(linkTo(store), actions.notify),
        showHelp: () => setHelpShown(true),
        open: () => setSheet('open'),
        documents: () => setSheet('documents'),
        save: () => downloadCopy(store),
        arrange: () => arrangeShown(store),
        saveImage: () => setShare('files'),
        saveData: () => setShare('data'),
        share: () => setShare('link'),
        scenes: () => actions.showMargin('scenes'),
        present: () => actions.setPresenting(true),
      }),
    [store, actions],
  );
  useShortcuts(presenting ? NONE : commands);
  useDetailsSoon();

  const go = (target: Target): void => {
    if (target.kind === 'topic') return;
    setTableShown(false);
    const { document } = store.getState();
    const person = personsOf(target, toCatalogOf(store.getState())).find((id) => id !== document.owner);
    if (person !== undefined) map.current?.reveal(person);
  };
  const Room = narrow ? Phone : Desk;
  if (presenting) return <LaterPresent />;
  return (
    <>
      <Header
        search={<SearchBox commands={commands} onGo={go} />}
        tableShown={tableShown}
        onTable={() => setTableShown(!tableShown)}
        onHelp={() => setHelpShown(true)}
        onOpen={() => setSheet('open')}
        onDocuments={() => setSheet('documents')}
        onShare={() => setShare('link')}
      />
      <main tabIndex={-1}>
        <Room map={map} tableShown={tableShown} onOpen={() => setSheet('open')} />
      </main>
      <Notices />
      <KeptBanner />
      <Opening sheet={sheet} onSheet={setSheet} />
      <LaterShare tab={share} onTab={setShare} />
      <LaterHelp commands={commands} isOpen={helpShown} onClose={() => setHelpShown(false)} />
    </>
  );
}

async function copyLink(
  link: string,
  notify: (kind: 'info' | 'warning', text: string) => void,
): Promise<void> {
  if (await copyText(link)) notify('info', 'The link to this view is on the clipboard.');
  else notify('warning', `The browser refused the clipboard. The link: ${link}`);
}
