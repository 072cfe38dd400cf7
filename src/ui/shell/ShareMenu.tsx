import { Check, Copy, Share2 } from 'lucide-react';
import { useId, useState } from 'react';
import { linkTo } from '#browser/address.ts';
import { copyText } from '#browser/clipboard.ts';
import controls from '#ui/parts/controls.module.css';
import { useStore } from '#ui/parts/coterie.tsx';
import css from './ShareMenu.module.css';

/** The embed page beside this one, with the same view. Without `src=` it shows the sample. */
function embedCode(link: string): string {
  const url = new URL(link);
  const page = new URL('embed.html', url);
  page.hash = url.hash;
  const address = page.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${address}" title="Coauthor network" width="1280" height="720" style="border:0" sandbox="allow-scripts" loading="lazy"></iframe>`;
}

interface ShareMenuProps {
  readonly onPicture: () => void;
}

export function ShareMenu({ onPicture }: ShareMenuProps) {
  const store = useStore();
  const id = useId();
  const [link, setLink] = useState('');
  return (
    <>
      <button
        type="button"
        className={css.open}
        aria-label="Share"
        popoverTarget={id}
        onClick={() => setLink(linkTo(store))}
      >
        <Share2 size={18} aria-hidden /> <span>Share</span>
      </button>
      <div id={id} popover="auto" className={css.menu} role="dialog" aria-label="Share">
        <h2>Share this view</h2>
        <p>
          The link holds the filters, the camera, the colours and what is selected. It does not hold the
          bibliography: whoever opens it sees the same source as you.
        </p>
        {link !== '' && (
          <>
            <Copyable label="Link" text={link} />
            <Copyable label="Embed code for a slide or a page" text={embedCode(link)} />
          </>
        )}
        <button
          type="button"
          className={`${controls.pill} ${css.picture}`}
          popoverTarget={id}
          popoverTargetAction="hide"
          onClick={onPicture}
        >
          Save the picture, or slides…
        </button>
      </div>
    </>
  );
}

function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId();
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = async () => setState((await copyText(text)) ? 'copied' : 'refused');
  return (
    <div className={css.copyable}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input id={id} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" onClick={() => void copy()} aria-label={`Copy: ${label}`}>
          {state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {state === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p role="status">
        {state === 'refused' && 'The browser refused: select the text and copy it with the keyboard.'}
      </p>
    </div>
  );
}
