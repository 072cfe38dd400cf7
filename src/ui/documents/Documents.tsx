import { Download, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { saveText } from '#browser/files.ts';
import type { Keeper } from '#browser/storage/keeper.ts';
import type { KeptInfo } from '#browser/storage/reading.ts';
import { keeperOf } from '#browser/storage/start.ts';
import { count } from '#core/network/status.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { Dialog } from '#ui/parts/Dialog.tsx';
import css from './Documents.module.css';

interface DocumentsProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const selectId = (state: State) => state.documentId;

/** What this browser keeps: to be opened, downloaded, deleted, and brought back. */
export function Documents({ isOpen, onClose }: DocumentsProps) {
  const store = useStore();
  const [keeper, setKeeper] = useState<Keeper>();
  const [list, setList] = useState<readonly KeptInfo[]>();
  const [removed, setRemoved] = useState<readonly KeptInfo[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    void keeperOf(store)
      .then(async (known) => ({ known, listed: await known.list() }))
      .then(({ known, listed }) => {
        if (!isCurrent) return;
        setKeeper(known);
        setList(listed);
      })
      .catch(() => isCurrent && setList([]));
    return () => {
      isCurrent = false;
    };
  }, [isOpen, store]);
  const refresh = async () => setList((await keeper?.list()) ?? []);
  const remove = async (info: KeptInfo) => {
    if ((await keeper?.remove(info.id)) !== true) return;
    setRemoved([info, ...removed]);
    await refresh();
  };
  const restore = async (info: KeptInfo) => {
    if ((await keeper?.restore(info.id)) !== true) return;
    setRemoved(removed.filter(({ id }) => id !== info.id));
    await refresh();
  };
  return (
    <Dialog heading="Documents kept in this browser" isOpen={isOpen} onClose={onClose}>
      <p className={css.lead}>
        They are on this computer and nowhere else. A browser may clear them: download a copy of what you
        cannot lose.
      </p>
      {list === undefined && <p role="status">Looking …</p>}
      {list?.length === 0 && <p>Nothing is kept yet. What you open or change is, from then on.</p>}
      <ul className={css.list}>
        {list?.map((info) => (
          <Row
            key={info.id}
            info={info}
            keeper={keeper}
            onRemove={() => void remove(info)}
            onOpened={onClose}
          />
        ))}
      </ul>
      {removed.map((info) => (
        <p key={info.id} className={css.removed} role="status">
          “{info.title}” was deleted.{' '}
          <button type="button" className={controls.link} onClick={() => void restore(info)}>
            <Undo2 size={14} aria-hidden /> Undo
          </button>
        </p>
      ))}
      <button
        type="button"
        className={controls.link}
        onClick={() => {
          keeper?.showSample();
          onClose();
        }}
      >
        Show the sample
      </button>
    </Dialog>
  );
}

interface RowProps {
  readonly info: KeptInfo;
  readonly keeper: Keeper | undefined;
  readonly onRemove: () => void;
  readonly onOpened: () => void;
}

const STATES: { readonly [S in KeptInfo['state']]: string } = {
  kept: '',
  newer: 'written by a newer Coterie, so it is only read here',
  damaged: 'damaged, and set aside',
};

function Row({ info, keeper, onRemove, onOpened }: RowProps) {
  const isShown = useCoterie(selectId) === info.id;
  const actions = useActions();
  const download = async () => {
    const text = await keeper?.textOf(info.id);
    if (text === undefined) actions.notify('error', `“${info.title}” cannot be read any more.`);
    else saveText(`${info.title}.coterie.json`, text, 'application/json');
  };
  const open = async () => {
    await keeper?.open(info.id);
    onOpened();
  };
  return (
    <li className={css.row} aria-current={isShown ? 'true' : undefined}>
      <div>
        <strong>{info.title}</strong>
        <p>
          {[
            count(info.works, 'work'),
            sizeWords(info.size),
            `saved ${new Date(info.savedAt).toLocaleString()}`,
            STATES[info.state],
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      {isShown ? (
        <span>Open now</span>
      ) : (
        <button
          type="button"
          className={controls.pill}
          aria-label={`Open ${info.title}`}
          onClick={() => void open()}
        >
          Open
        </button>
      )}
      <button
        type="button"
        className={controls.icon}
        aria-label={`Download ${info.title}`}
        onClick={() => void download()}
      >
        <Download size={16} aria-hidden />
      </button>
      <button type="button" className={controls.icon} aria-label={`Delete ${info.title}`} onClick={onRemove}>
        <Trash2 size={16} aria-hidden />
      </button>
    </li>
  );
}

function sizeWords(characters: number): string {
  return characters < 1_000_000
    ? `${Math.ceil(characters / 1000)} kB`
    : `${(characters / 1_000_000).toFixed(1)} MB`;
}
