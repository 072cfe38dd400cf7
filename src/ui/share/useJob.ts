import { useCallback, useEffect, useRef, useState } from 'react';

/** Something long under way, or what came of it. */
export type JobState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy'; readonly what: string; readonly share: number }
  | { readonly kind: 'said'; readonly words: string; readonly failed: boolean };

export interface JobTools {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number, what?: string) => void;
}

export interface Job {
  readonly state: JobState;
  /** Does nothing while another is under way. What acts looks at the signal before it saves. */
  readonly run: (what: string, act: (tools: JobTools) => Promise<string>) => void;
  readonly cancel: () => void;
}

/** One long thing at a time, with progress and a way out; it ends with the panel that began it. */
export function useJob(): Job {
  const [state, setState] = useState<JobState>({ kind: 'ready' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const run = useCallback<Job['run']>((what, act) => {
    if (stop.current !== undefined) return;
    const own = new AbortController();
    stop.current = own;
    const { signal } = own;
    const onProgress: JobTools['onProgress'] = (share, part = what) => {
      // Whole percents, so that a thousand frames do not mean a thousand renders.
      const shown = Math.floor(share * 100) / 100;
      if (!signal.aborted)
        setState((now) =>
          now.kind === 'busy' && now.share === shown && now.what === part
            ? now
            : { kind: 'busy', what: part, share: shown },
        );
    };
    onProgress(0);
    // A part that cannot be broken off winds down unseen; the visitor has their answer at once.
    Promise.race([act({ signal, onProgress }), abortOf(signal)])
      .then((words) => setState({ kind: 'said', words, failed: false }))
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        const words = signal.aborted ? 'Cancelled; nothing was saved.' : `It could not be made. ${why}`;
        setState({ kind: 'said', words, failed: !signal.aborted });
      })
      .finally(() => {
        if (stop.current === own) stop.current = undefined;
      });
  }, []);
  return { state, run, cancel: () => stop.current?.abort() };
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
