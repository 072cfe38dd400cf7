import type { CoterieDocument } from '#core/model/document.ts';
import { documentOf } from './documents.ts';

/** Names that break files that are put together carelessly, and names in scripts that few fonts have. */
export const HOSTILE_NAMES = [
  '</script><script>alert(1)</script>',
  '<!-- & ]]> "quoted" \'too\'',
  'Line\u2028separator\u2029here',
  'NUL\u0000and\u0007bell\u001B[31m',
  '\u202EReversed\u202C',
  'משה בן־דוד',
  'محمد بن موسى',
  'Νίκος Παπαδόπουλος',
  'Дмитрий Щербаков',
  'Nguyễn Thị Ánh',
  'Łukasz Żółć',
  '王小明',
  '田中 さくら',
  '김민수',
  '👩‍🔬 Ada 🧪',
  'e\u0301tienne with a combining mark',
  'lone \uD800 surrogate',
  '=HYPERLINK("http://example.org")',
  '../../etc/passwd',
  '',
  '   ',
  'x'.repeat(3000),
] as const;

/** Everybody of them wrote with the next; each stands on the map. */
export function hostileDocument(): CoterieDocument {
  const names = [...HOSTILE_NAMES];
  const works = names.map((name, i) => ({
    authors: [name, names[(i + 1) % names.length] ?? ''],
    year: 2000 + i,
  }));
  const positions = Object.fromEntries(
    names.map((name, i) => [name, { x: (i % 5) * 160, y: Math.floor(i / 5) * 120 }]),
  );
  return documentOf(works, { title: '</title>\u0000 & \u2028 <Hostile>', positions });
}

/** One list of 7,000 authors, all of whom stand on the map, and a paper of two of them. */
export function collaborationOf(size: number): CoterieDocument {
  const names = Array.from({ length: size }, (_, i) => `Author ${i}`);
  const columns = Math.ceil(Math.sqrt(size));
  const positions = Object.fromEntries(
    names.map((name, i) => [name, { x: (i % columns) * 40, y: Math.floor(i / columns) * 40 }]),
  );
  return documentOf(
    [
      { authors: names, year: 2012 },
      { authors: names.slice(0, 2), year: 2013 },
    ],
    { positions },
  );
}

/** Six hundred works of about five hundred persons in seventy groups, the same ones every time. */
export function sixHundredWorks(): CoterieDocument {
  let seed = 1;
  const below = (most: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % most;
  };
  const person = (group: number, i: number): string => `Given${group} Family${i}`;
  const works = Array.from({ length: 600 }, (_, i) => {
    const group = below(70);
    const authors = Array.from({ length: 2 + below(4) }, () => person(group, below(10)));
    return { authors: [...new Set(authors)], year: 1990 + (i % 33) };
  });
  const names = [...new Set(works.flatMap(({ authors }) => authors))];
  const positions = Object.fromEntries(
    names.map((name, i) => [name, { x: (i % 25) * 60, y: Math.floor(i / 25) * 60 }]),
  );
  return documentOf(works, { title: 'Six hundred works', positions });
}
