import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFile } from '#core/bibliography/files/read.ts';
import { createIds, toWork } from '#core/import/works.ts';
import type { Work } from '#core/model/document.ts';
import { type Found, findTopics } from '#core/topics/find.ts';

const RESAMPLES = 8;
const SHARE = 0.8;
const TOP = 10;

/** One JSON object a file: how many topics, how much they cover, how different and how stable they are, and their labels. */
export async function main(files: readonly string[]): Promise<void> {
  for (const file of files) process.stdout.write(`${JSON.stringify(scoreTopics(file))}\n`);
}

function scoreTopics(file: string): object {
  const works = worksIn(file);
  const started = performance.now();
  const found = findTopics(works);
  const ms = Math.round(performance.now() - started);
  const labels = found.topics.map(({ terms }) => terms.slice(0, TOP));
  const all = labels.flat();
  return {
    file: basename(file),
    works: works.length,
    topics: found.topics.length,
    covered: round(1 - found.unassigned.length / (works.length || 1)),
    diversity: round(new Set(all).size / (all.length || 1)),
    stability: round(stabilityOf(works, found)),
    sizes: found.topics.map((topic) => topic.works.length),
    labels: labels.map((terms) => terms.slice(0, 3).join(' · ')),
    ms,
  };
}

function worksIn(file: string): readonly Work[] {
  const readings = readFile({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) });
  const idFor = createIds(new Set());
  return readings.flatMap(({ records }) => records.map((record) => toWork(record, idFor(record))));
}

/** The mean adjusted Rand index between the topics of the whole list and those of samples of four fifths of it. */
function stabilityOf(works: readonly Work[], whole: Found): number {
  const of = labelsOf(whole, works.length);
  let sum = 0;
  for (let round = 0; round < RESAMPLES; round++) {
    const kept = works
      .map((_, i) => i)
      .filter((i) => (((i + 1) * 2_654_435_761 + round * 40_503) >>> 8) % 100 < SHARE * 100);
    const sample = labelsOf(findTopics(kept.flatMap((i) => works[i] ?? [])), kept.length);
    const pairs = kept.flatMap((i, at): [number, number][] => {
      const [a, b] = [of[i], sample[at]];
      return a === undefined || b === undefined || a < 0 || b < 0 ? [] : [[a, b]];
    });
    sum += adjustedRand(pairs);
  }
  return sum / RESAMPLES;
}

function labelsOf({ topics }: Found, size: number): readonly number[] {
  const labels = new Array<number>(size).fill(-1);
  for (const [topic, { works }] of topics.entries()) for (const work of works) labels[work] = topic;
  return labels;
}

/** Hubert & Arabie 1985: agreement of two partings over pairs, 0 by chance and 1 where they are one. */
function adjustedRand(pairs: readonly (readonly [number, number])[]): number {
  const choose = (n: number): number => (n * (n - 1)) / 2;
  const count = (keys: Iterable<string | number>): number => {
    const sizes = new Map<string | number, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + choose(size), 0);
  };
  const both = count(pairs.map(([a, b]) => `${a} ${b}`));
  const [one, other] = [count(pairs.map(([a]) => a)), count(pairs.map(([, b]) => b))];
  const expected = (one * other) / (choose(pairs.length) || 1);
  const most = (one + other) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
