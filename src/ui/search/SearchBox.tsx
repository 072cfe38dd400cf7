import { Search } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { toCatalogOf } from '#state/selectors.ts';
import type { Target } from '#state/store.ts';
import type { Command } from '#ui/commands/commands.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { SEARCH_FIELD } from '#ui/parts/searchField.ts';
import { type Hit, hitsOf } from './hits.ts';
import { Palette } from './Palette.tsx';
import css from './SearchBox.module.css';

interface SearchBoxProps {
  readonly commands: readonly Command[];
  /** Brings what was chosen into sight. */
  readonly onGo: (target: Target) => void;
}

/** One field for people, works, topics and commands. Arrows lift what they pass, Enter goes there, Escape goes back. */
export function SearchBox({ commands, onGo }: SearchBoxProps) {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState(0);
  const catalog = useCoterie(toCatalogOf);
  const actions = useActions();
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const list = useId();
  const groups = isOpen ? hitsOf(catalog, commands, query) : [];
  const hits = groups.flatMap((group) => group.hits);

  const close = () => {
    setOpen(false);
    setQuery('');
    setCurrent(0);
    actions.hover(undefined);
  };
  const leave = () => {
    close();
    if (cameFrom.current?.isConnected === true) cameFrom.current.focus();
    else field.current?.blur();
  };
  const go = (at: number) => {
    const hit = hits[(at + hits.length) % hits.length];
    if (hit === undefined) return;
    setCurrent((at + hits.length) % hits.length);
    actions.hover(hit.kind === 'target' ? hit.target : undefined);
  };
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    leave();
    if (hit.kind === 'command') hit.command.perform();
    else {
      actions.select(hit.target);
      onGo(hit.target);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const keys = new Map<string, () => void>([
      ['ArrowDown', () => (isOpen ? go(current + 1) : setOpen(true))],
      ['ArrowUp', () => (isOpen ? go(current - 1) : setOpen(true))],
      ['Enter', () => choose(hits[current])],
      ['Escape', leave],
    ]);
    const act = event.nativeEvent.isComposing ? undefined : keys.get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onFocus = (event: FocusEvent) => {
    cameFrom.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null;
    setOpen(true);
  };
  return (
    <search className={css.search} data-open={isOpen}>
      <Search size={16} aria-hidden />
      <input
        ref={field}
        id={SEARCH_FIELD}
        type="text"
        role="combobox"
        aria-label="Search people, works, topics, commands"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && hits.length > 0 ? `${list}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="People, works, topics, commands"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setCurrent(0);
          setOpen(true);
        }}
        onFocus={onFocus}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKey}
      />
      <span className={css.key} aria-hidden="true">
        /
      </span>
      {isOpen && (
        <Palette id={list} groups={groups} current={current} query={query} onChoose={choose} onPoint={go} />
      )}
    </search>
  );
}
