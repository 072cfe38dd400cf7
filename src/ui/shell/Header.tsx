import {
  BookOpen,
  CircleHelp,
  FolderOpen,
  Monitor,
  Moon,
  Presentation,
  Share2,
  Sun,
  Table2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Theme } from '#core/document/view.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { tellScene } from '#ui/parts/tellScene.ts';
import css from './Header.module.css';
import { KeptChip } from './KeptChip.tsx';

interface HeaderProps {
  readonly search: ReactNode;
  readonly tableShown: boolean;
  readonly onTable: () => void;
  readonly onHelp: () => void;
  readonly onOpen: () => void;
  readonly onDocuments: () => void;
  readonly onShare: () => void;
}

const selectTitle = (state: State) => state.document.title;
const selectScenes = (state: State) => state.document.scenes.length;
const selectTheme = (state: State) => state.theme;

const NEXT: { readonly [T in Theme]: { readonly theme: Theme; readonly says: string } } = {
  auto: { theme: 'light', says: 'Theme: as the system' },
  light: { theme: 'dark', says: 'Theme: light' },
  dark: { theme: 'auto', says: 'Theme: dark' },
};

export function Header({ search, tableShown, onTable, onHelp, onOpen, onDocuments, onShare }: HeaderProps) {
  const title = useCoterie(selectTitle);
  const scenes = useCoterie(selectScenes);
  const actions = useActions();
  const store = useStore();
  return (
    <header className={css.header}>
      <span className={css.brand}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M8 16 16 8" stroke="currentColor" strokeWidth="2.2" />
          <circle cx="7" cy="17" r="4.5" fill="currentColor" />
          <rect x="13.5" y="3.5" width="7" height="7" rx="1.5" fill="currentColor" />
        </svg>
        <span>Coterie</span>
      </span>
      <div className={css.named}>
        <h1 className={css.title}>{title}</h1>
        <KeptChip onClick={onDocuments} />
      </div>
      <div className={css.search}>{search}</div>
      <nav className={css.tools} aria-label="View">
        <button type="button" aria-label="Open" onClick={onOpen}>
          <FolderOpen size={18} aria-hidden /> <span>Open</span>
        </button>
        {scenes > 0 && (
          <button type="button" aria-label="Story" onClick={() => tellScene(store, actions, 1)}>
            <BookOpen size={18} aria-hidden /> <span>Story</span>
          </button>
        )}
        <button type="button" aria-label="Present" onClick={() => actions.setPresenting(true)}>
          <Presentation size={18} aria-hidden /> <span>Present</span>
        </button>
        <button type="button" aria-label="Share" onClick={onShare}>
          <Share2 size={18} aria-hidden /> <span>Share</span>
        </button>
        <button type="button" aria-label="Table" aria-pressed={tableShown} onClick={onTable}>
          <Table2 size={18} aria-hidden /> <span>Table</span>
        </button>
        <ThemeButton />
        <button type="button" className={css.keys} aria-label="Keys and commands" onClick={onHelp}>
          <CircleHelp size={18} aria-hidden />
        </button>
      </nav>
    </header>
  );
}

function ThemeButton() {
  const theme = useCoterie(selectTheme);
  const actions = useActions();
  const { theme: next, says } = NEXT[theme];
  return (
    <button
      type="button"
      className={css.theme}
      aria-label={says}
      title={says}
      onClick={() => actions.setTheme(next)}
    >
      {theme === 'auto' && <Monitor size={18} aria-hidden />}
      {theme === 'light' && <Sun size={18} aria-hidden />}
      {theme === 'dark' && <Moon size={18} aria-hidden />}
    </button>
  );
}
