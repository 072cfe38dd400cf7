export type Role = 'writer' | 'reader';

/** Asked: another tab wants it, and waits a moment for the last save. Stolen: it is gone already. */
export type Taken = (id: string, how: 'asked' | 'stolen') => Promise<void> | void;

/** One writer a document, over all tabs; a tab holds one document at a time. */
export interface Locks {
  /** Lets go of any other document, and takes this one if nobody has it. */
  readonly hold: (id: string) => Promise<Role>;
  /** Asks whoever has it to hand it over; from one that does not answer it is taken. */
  readonly steal: (id: string) => Promise<Role>;
  readonly release: () => void;
  /** Whether the browser itself warrants that nobody else writes it. */
  readonly holds: (id: string) => boolean;
  /** Whether another tab writes it just now. */
  readonly isElsewhere: (id: string) => Promise<boolean>;
  readonly close: () => void;
}

interface Held {
  readonly id: string;
  readonly letGo: () => void;
}

interface Note {
  readonly kind: 'wanted' | 'free';
  readonly id: string;
}

const HAND_OVER_MS = 350;

export function openLocks(onTaken: Taken, onFree: (id: string) => void): Locks {
  const channel = openChannel();
  let held: Held | undefined;
  const release = (): void => {
    const last = held;
    held = undefined;
    last?.letGo();
  };
  const request = (id: string, options: LockOptions): Promise<Role> =>
    new Promise((done) => {
      let mine: Held | undefined;
      const grant = (lock: Lock | null): Promise<void> | undefined => {
        done(lock === null ? 'reader' : 'writer');
        if (lock === null) return undefined;
        return new Promise((letGo) => {
          mine = { id, letGo };
          held = mine;
        });
      };
      const over = (): void => {
        if (mine !== undefined) channel?.postMessage({ kind: 'free', id } satisfies Note);
      };
      navigator.locks.request(`coterie:${id}`, options, grant).then(over, (error: unknown) => {
        // Where locks are denied, nobody is told apart; a lock that did not come in time has another holder.
        const isLate = error instanceof DOMException && ['AbortError', 'TimeoutError'].includes(error.name);
        done(isLate ? 'reader' : 'writer');
        if (mine === undefined || held !== mine) return;
        held = undefined;
        void onTaken(id, 'stolen');
      });
    });
  const handOver = async (id: string): Promise<void> => {
    await Promise.race([onTaken(id, 'asked'), new Promise((late) => setTimeout(late, HAND_OVER_MS))]);
    if (held?.id === id) release();
  };
  if (channel !== undefined) {
    channel.onmessage = ({ data }: MessageEvent<Note>) => {
      if (data.kind === 'free') onFree(data.id);
      else if (held?.id === data.id) void handOver(data.id);
    };
  }

  return {
    hold: async (id) => {
      if (held?.id === id) return 'writer';
      release();
      return areLent() ? request(id, { ifAvailable: true }) : 'writer';
    },
    steal: async (id) => {
      if (held?.id === id || !areLent()) return 'writer';
      release();
      channel?.postMessage({ kind: 'wanted', id } satisfies Note);
      const given = await request(id, { signal: AbortSignal.timeout(HAND_OVER_MS) });
      return given === 'writer' ? given : request(id, { steal: true });
    },
    release,
    holds: (id) => held?.id === id,
    isElsewhere: async (id) => {
      if (held?.id === id || !areLent()) return false;
      try {
        const { held: all = [] } = await navigator.locks.query();
        return all.some(({ name }) => name === `coterie:${id}`);
      } catch {
        return false;
      }
    },
    close: () => {
      release();
      // The browser lets go in a moment, and the others hear of it before the channel is closed.
      if (channel === undefined) return;
      channel.onmessage = null;
      setTimeout(() => channel.close(), HAND_OVER_MS);
    },
  };
}

/** Without locks every tab writes, and the generations tell who was late. */
function areLent(): boolean {
  return globalThis.navigator?.locks !== undefined;
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('coterie');
  } catch {
    return undefined;
  }
}
