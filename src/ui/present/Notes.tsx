import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { State } from '#state/store.ts';
import { sceneOf } from '#state/story.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';

interface NotesProps {
  readonly page: Window;
  /** When the talk began, in milliseconds since 1970. */
  readonly began: number;
}

const selectScenes = (state: State) => state.document.scenes;

/** The speaker's own window: the note of this scene, what comes next, the time of day and the time gone by. */
export function Notes({ page, began }: NotesProps) {
  return createPortal(<Page began={began} />, page.document.body);
}

function Page({ began }: Pick<NotesProps, 'began'>) {
  const scenes = useCoterie(selectScenes);
  const scene = useCoterie(sceneOf);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const next = scenes[scene?.number ?? 0];
  return (
    <main>
      <header>
        <strong>{new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</strong>
        <span>{elapsed(now - began)} gone</span>
        {scene !== undefined && (
          <span>
            {scene.number} of {scenes.length}
          </span>
        )}
      </header>
      <h1>{scene?.title ?? 'The present view'}</h1>
      <p className="note">{scene?.notes || 'No note.'}</p>
      <footer>
        <h2>Next</h2>
        <p>{next?.title ?? (scenes.length === 0 ? 'There are no scenes yet.' : 'This is the last scene.')}</p>
      </footer>
    </main>
  );
}

function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
