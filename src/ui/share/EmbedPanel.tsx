import { useState } from 'react';
import { linkTo } from '#browser/address.ts';
import { embedCode, HOSTS, type Host } from '#core/document/embedCode.ts';
import { toPairs } from '#core/document/pairs.ts';
import { SLIDE_PRESETS } from '#draw/slide/sizes.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { Choice } from './Choice.tsx';
import { Copyable } from './Copyable.tsx';
import { FramePreview } from './FramePreview.tsx';
import css from './Share.module.css';
import { withSource } from './withSource.ts';

const selectState = (state: State) => state;

/** What a scene decides by itself, so that it need not stand beside `scene=`. */
const LASTING: ReadonlySet<string> = new Set(['src', 'theme']);

/** The view as a live frame: for which host, how large, how bare, and seen as it will be. */
export function EmbedPanel() {
  const state = useCoterie(selectState);
  const store = useStore();
  const [host, setHost] = useState<Host>('html');
  const [preset, setPreset] = useState(1);
  const [scene, setScene] = useState(0);
  const [src, setSrc] = useState(state.src ?? '');
  const [more, setMore] = useState<Readonly<Record<string, string>>>({});
  const size = SLIDE_PRESETS[preset] ?? SLIDE_PRESETS[0];
  const isOwn = state.documentId !== undefined && src === '';
  const help = HOSTS.find(({ id }) => id === host)?.help ?? '';
  const wish = wishFor(linkTo(store), src, scene, more);
  if (size === undefined) return null;
  const say = (key: string) => (value: string) => setMore({ ...more, [key]: value });
  return (
    <div className={css.split}>
      <div className={css.panel}>
        {isOwn ? (
          <p className={css.none}>
            Your list is on this computer alone, and a frame on another page cannot see it. Put the list or
            the document (under Data) beside your page, and write its address here.
          </p>
        ) : (
          <FramePreview
            address={`${wish.page}${wish.view === '' ? '' : `#${wish.view}`}`}
            width={size.width}
            height={size.height}
          />
        )}
        {!isOwn && (
          <>
            <Copyable
              label="To paste"
              text={embedCode(host, { ...wish, ...size }, state.document.scenes.length)}
              rows={5}
            />
            <p>
              {help}
              {state.documentId !== undefined &&
                ' The frame shows the list as it stands at its address, without your own changes.'}
            </p>
          </>
        )}
      </div>
      <div className={css.fields}>
        <Choice label="For" value={host} onChange={(value) => setHost(value as Host)}>
          {HOSTS.map(({ id, label }) => [id, label])}
        </Choice>
        <Choice label="Size" value={String(preset)} onChange={(value) => setPreset(Number(value))}>
          {SLIDE_PRESETS.map(({ name }, i) => [String(i), name])}
        </Choice>
        <Choice label="Shows" value={String(scene)} onChange={(value) => setScene(Number(value))}>
          {[
            ['0', 'What is shown now'],
            ...state.document.scenes.map(({ title }, i) => [`${i + 1}`, `Scene ${i + 1}: ${title}`] as const),
          ]}
        </Choice>
        <label>
          Address of the list
          <input
            className={controls.field}
            type="url"
            placeholder="https://…/publications.bib"
            value={src}
            onChange={(event) => setSrc(event.target.value)}
          />
        </label>
        <Choice label="Pointer" value={more.interactive ?? ''} onChange={say('interactive')}>
          {[
            ['', 'Names, clicks and drags'],
            ['hover', 'Names people'],
            ['none', 'Does nothing'],
          ]}
        </Choice>
        <Choice label="Around the map" value={more.panels ?? ''} onChange={say('panels')}>
          {[
            ['', 'Title, legend, figures'],
            ['timeline', 'The same and a timeline'],
            ['legend', 'Legend'],
            ['none', 'Nothing'],
          ]}
        </Choice>
        <Choice label="Ground" value={more.background ?? ''} onChange={say('background')}>
          {[
            ['', 'The theme’s'],
            ['transparent', 'Transparent'],
            ['ffffff', 'White'],
            ['000000', 'Black'],
          ]}
        </Choice>
        <Choice label="Names" value={more['label-size'] ?? ''} onChange={say('label-size')}>
          {[
            ['', 'As large as fits'],
            ['14', '14 px'],
            ['18', '18 px'],
            ['24', '24 px'],
            ['36', '36 px'],
          ]}
        </Choice>
      </div>
    </div>
  );
}

function wishFor(link: string, src: string, scene: number, more: Readonly<Record<string, string>>) {
  const shown = new URL(withSource(link, src));
  const pairs = toPairs(shown.hash).filter(([key]) => key !== 'scene' && (scene === 0 || LASTING.has(key)));
  const steps = scene === 0 ? [] : [['scene', String(scene)] as const];
  const view = [...pairs, ...steps, ...Object.entries(more)].filter(([, value]) => value !== '');
  return {
    page: new URL('embed.html', shown).href,
    script: new URL('coterie-embed.js', shown).href,
    view: view.map(([key, value]) => `${key}=${value}`).join('&'),
  };
}
