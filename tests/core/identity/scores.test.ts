import { describe, expect, test } from 'vitest';
import { type List, scoreIdentity } from '../../score/identity.ts';
import { corpus } from '../../support/corpora.ts';

const text = corpus('identity-truth/acl-owners-200.jsonl.gz');
const lists = (text ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as List]));

describe.skipIf(text === undefined)('200 lists with the true person behind every name', () => {
  test.each([
    ['as published', false, 0.997, 0.996],
    ['as mixed sources print them', true, 0.994, 0.991],
  ])('%s', (_, isMixed, pairwise, bCubed) => {
    const { ours, bySize } = scoreIdentity(lists, isMixed);
    expect(ours.pairwise.f1).toBeGreaterThanOrEqual(pairwise);
    expect(ours.bCubed.f1).toBeGreaterThanOrEqual(bCubed);
    for (const size of bySize) {
      expect(size.pairwise[0]).toBeGreaterThan(size.pairwise[1] ?? 1);
      expect(size.bCubed[0]).toBeGreaterThan(size.bCubed[1] ?? 1);
    }
  });
});
