type Call = readonly [name: string, ...args: readonly unknown[]];

const round = (value: unknown): number => Math.round(Number(value) * 100) / 100 || 0;

/** A 2D context that paints nothing and remembers what it was asked for. */
export function recordingContext() {
  const calls: Call[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name: string) => {
      return (...args: readonly unknown[]) => {
        calls.push([name, ...args]);
      };
    },
    set: () => true,
  });
  const named = (name: string) => calls.filter(([called]) => called === name).map(([, ...args]) => args);
  const isWhole = ([, , , from, to]: readonly unknown[]): boolean =>
    Number(to) - Number(from) === 2 * Math.PI;
  return {
    context,
    circles: () => named('arc').flatMap((args) => (isWhole(args) ? [args.slice(0, 3).map(round)] : [])),
    arcs: () => named('arc').filter((args) => !isWhole(args)).length,
    squares: () => named('rect').map((args) => args.slice(0, 3).map(round)),
    ties: () =>
      calls.flatMap(([name, ...args], i) => {
        if (name !== 'quadraticCurveTo') return [];
        const [, ...start] = calls[i - 1] ?? [];
        return [[...start, ...args].map(round)];
      }),
    texts: () =>
      calls.flatMap(([name, text, x, y]) =>
        name === 'fillText' || name === 'strokeText' ? [[String(text), round(x), round(y)] as const] : [],
      ),
  };
}
