import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packDocument, unpackDocument } from '#core/document/packed.ts';
import { writeDocument } from '#core/document/write.ts';
import { documentOf } from '#tests/support/documents.ts';

const small = documentOf([{ authors: ['Ada', 'Łukasz'], year: 2001 }], { title: 'Small' });

test('a document travels in a link and comes out the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (title) => {
      const document = { ...small, title };
      const packed = packDocument(document);
      expect(packed).toMatch(/^doc:1\.[\w.-]+$/);
      expect(unpackDocument(packed)).toEqual({ ok: true, text: writeDocument(document) });
    }),
    { seed: 4 },
  );
});

test('a link that was cut or changed is known for it', () => {
  const packed = packDocument(small);
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: packed.length - 1 }),
      fc.constantFrom('A', '-', '%', '.'),
      (at, sign) => {
        expect(unpackDocument(packed.slice(0, at)).ok).toBe(false);
        fc.pre(packed[at] !== sign);
        expect(unpackDocument(packed.slice(0, at) + sign + packed.slice(at + 1)).ok).toBe(false);
      },
    ),
    { seed: 4 },
  );
});
