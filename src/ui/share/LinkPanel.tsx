import { useMemo, useState } from 'react';
import { linkTo } from '#browser/address.ts';
import { PACKED, packDocument } from '#core/document/packed.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { grouped } from '#core/network/status.ts';
import type { State } from '#state/store.ts';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { Copyable } from './Copyable.tsx';
import css from './Share.module.css';
import { withSource } from './withSource.ts';

/** Chat and mail programs cut longer links, or leave them out. */
const LONGEST = 2000;

const selectState = (state: State) => state;

/** The link to what is shown, what it holds, and what it does not. */
export function LinkPanel() {
  const state = useCoterie(selectState);
  const store = useStore();
  const [isHeld, setHeld] = useState(false);
  const isOwn = state.documentId !== undefined;
  const { document } = state;
  const link = linkTo(store);
  const packed = useMemo(
    () => (isOwn && mayFit(document) ? packDocument(document) : undefined),
    [isOwn, document],
  );
  const whole = packed === undefined ? undefined : withSource(link, packed);
  const canHold = whole !== undefined && whole.length <= LONGEST;
  const shown = isHeld && canHold ? whole : link;
  return (
    <div className={css.panel}>
      <p>
        The link holds the filters, the camera, the colours, the scene and what is selected.{' '}
        {heldIn(state, isHeld && canHold)}
      </p>
      {canHold && (
        <label className={css.tick}>
          <input type="checkbox" checked={isHeld} onChange={(event) => setHeld(event.target.checked)} />
          Put the list itself into the link: whoever has the link has the list
        </label>
      )}
      <Copyable label="Link" text={shown} rows={3} />
      <p className={css.meter}>
        <meter min={0} max={LONGEST} high={LONGEST * 0.9} value={Math.min(LONGEST, shown.length)} />
        {grouped(shown.length)} of {grouped(LONGEST)} characters
        {shown.length > LONGEST &&
          ': mail and chat programs may cut it. Fewer filters or selections make it shorter.'}
      </p>
    </div>
  );
}

/** What no compression could bring under the limit is not tried. */
function mayFit({ works }: CoterieDocument): boolean {
  return works.length <= 60;
}

function heldIn({ documentId, src }: State, isHeld: boolean): string {
  if (isHeld) return 'It holds the list too.';
  if (src !== undefined && documentId !== undefined)
    return 'It does not hold your own changes, which are on this computer alone: whoever opens the link sees the list as you opened it. Give them the document as a file, under Data.';
  if (src?.startsWith(PACKED)) return 'It holds the list too, as the link did that you opened.';
  if (src !== undefined)
    return 'It does not hold the list, and names the address where you opened it: whoever opens the link reads it from there.';
  return documentId === undefined
    ? 'It does not hold the list: whoever opens it sees the same sample as you.'
    : 'It does not hold your list, which is on this computer alone: others would see the sample. Give them the document as a file (under Data), or put it at an address and open that with #src=.';
}
