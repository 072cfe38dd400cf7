/** How long a film rests at each of its stops, and how long the way between two of them takes, in seconds. */
export interface Pace {
  readonly fps: number;
  readonly hold: number;
  readonly ease: number;
  /** How much longer the last stop is shown: an audience reads it. */
  readonly linger: number;
}

/** Where a frame stands: at a stop (`share` 0, `to` the same), or so much of the way from one to the next. */
export interface Moment {
  readonly from: number;
  readonly to: number;
  /** 0 to 1, slow at both ends. */
  readonly share: number;
}

const framesOf = (seconds: number, fps: number): number => Math.max(1, Math.round(seconds * fps));

/** How many frames a film of so many stops has; none without stops. */
export function frameCount(stops: number, pace: Pace): number {
  if (stops === 0) return 0;
  const { hold, ease, linger } = inFrames(pace);
  return stops * hold + (stops - 1) * ease + linger;
}

/** Where frame `i` stands: a function of its number alone, so frames can be made in any order. Past the end the last stop goes on. */
export function momentOf(i: number, stops: number, pace: Pace): Moment {
  const { hold, ease } = inFrames(pace);
  const last = Math.max(0, stops - 1);
  const from = Math.min(last, Math.floor(i / (hold + ease)));
  const way = i - from * (hold + ease) - hold;
  if (from === last || way < 0) return { from, to: from, share: 0 };
  return { from, to: from + 1, share: calm((way + 1) / (ease + 1)) };
}

/** Frames that show the same stand together: a run is painted once. Lengths add up to `frameCount`. */
export interface Run {
  readonly moment: Moment;
  readonly frames: number;
}

export function runsOf(stops: number, pace: Pace): readonly Run[] {
  const runs: { moment: Moment; frames: number }[] = [];
  for (let i = 0; i < frameCount(stops, pace); i += 1) {
    const moment = momentOf(i, stops, pace);
    const before = runs.at(-1);
    if (before !== undefined && before.moment.from === moment.from && before.moment.share === moment.share)
      before.frames += 1;
    else runs.push({ moment, frames: 1 });
  }
  return runs;
}

function inFrames({ fps, hold, ease, linger }: Pace) {
  return {
    hold: framesOf(hold, fps),
    ease: Math.round(ease * fps),
    linger: Math.round(linger * fps),
  };
}

/** Cubic, in and out. */
function calm(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
}
