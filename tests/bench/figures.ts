/** Times in milliseconds of one thing done again and again. */
export type Times = readonly number[];

export function quantile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const round = (time: number): string => (time < 10 ? time.toFixed(1) : time.toFixed(0));

/** "12 (10–15)": the median, and the least and the most where they differ. */
export function toCell(times: Times | undefined): string {
  if (times === undefined || times.length === 0) return '–';
  const [least, most] = [Math.min(...times), Math.max(...times)].map(round);
  return `${round(quantile(times, 0.5))}${least === most ? '' : ` (${least}–${most})`}`;
}

export function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function timed(work: () => void, runs: number): Times {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
