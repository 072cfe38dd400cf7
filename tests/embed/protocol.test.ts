import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOptions } from '#embed/options.ts';
import { createDoorkeeper, readMessage } from '#embed/protocol.ts';

const host = { isParent: true, origin: 'https://deck.example' };

describe('what a host may ask', () => {
  test('is read where it is whole, and is nothing in all other cases', () => {
    expect(readMessage({ coterie: 1, type: 'goto', scene: 3 })).toEqual({ type: 'goto', scene: 3 });
    expect(readMessage({ coterie: 1, type: 'set', view: 'years=2016' })).toEqual({
      type: 'set',
      view: 'years=2016',
    });
    for (const data of [
      null,
      'goto',
      [],
      { type: 'next' },
      { coterie: 2, type: 'next' },
      { coterie: 1, type: 'goto', scene: '3' },
      { coterie: 1, type: 'goto', scene: 1.5 },
      { coterie: 1, type: 'set', view: 'x'.repeat(70_000) },
      { coterie: 1, type: 'next', more: 1 },
      { coterie: 1, type: 'constructor' },
    ]) {
      expect(readMessage(data)).toBeUndefined();
    }
  });

  test('comes from the parent window and from the origin that said hello first', () => {
    const door = createDoorkeeper(undefined);
    const next = { coterie: 1, type: 'next' };
    const hello = { coterie: 1, type: 'hello' };
    expect(door.admit(next, host, 0)).toBeUndefined();
    expect(door.admit(hello, { ...host, isParent: false }, 0)).toBeUndefined();
    expect(door.pinned()).toBeUndefined();
    expect(door.admit(hello, host, 0)).toEqual({ type: 'hello' });
    expect(door.pinned()).toBe(host.origin);
    expect(door.admit(next, host, 1)).toEqual({ type: 'next' });
    expect(door.admit(next, { ...host, origin: 'https://other.example' }, 2)).toBeUndefined();
  });

  test('comes from one origin alone where the link names it', () => {
    const door = createDoorkeeper('https://only.example');
    expect(door.admit({ coterie: 1, type: 'hello' }, host, 0)).toBeUndefined();
    expect(
      door.admit({ coterie: 1, type: 'hello' }, { ...host, origin: 'https://only.example' }, 0),
    ).toBeDefined();
  });

  test('is heard so many times a second and no more', () => {
    const door = createDoorkeeper(undefined);
    door.admit({ coterie: 1, type: 'hello' }, host, 1000);
    const heard = Array.from({ length: 500 }, () => door.admit({ coterie: 1, type: 'get' }, host, 1001));
    expect(heard.filter((asked) => asked !== undefined).length).toBeLessThan(50);
    expect(door.admit({ coterie: 1, type: 'get' }, host, 2100)).toBeDefined();
  });

  test('is nothing, whatever a hundred thousand hostile messages hold', () => {
    const door = createDoorkeeper(undefined);
    door.admit({ coterie: 1, type: 'hello' }, host, 0);
    fc.assert(
      fc.property(fc.anything(), fc.boolean(), fc.webUrl(), (data, isParent, origin) => {
        const near = typeof data === 'object' && data !== null ? { ...data, coterie: 1, type: 'goto' } : data;
        expect(door.admit(near, { isParent, origin }, 10_000)).toBeUndefined();
      }),
      { numRuns: 100_000, seed: 4 },
    );
    expect(door.pinned()).toBe(host.origin);
  });
});

describe('what a link says of the frame', () => {
  const read = (hash: string) =>
    readOptions(hash.split('&').map((pair) => pair.split('=') as [string, string]));

  test('is read key by key', () => {
    const { options, notices } = read(
      'interactive=hover&panels=timeline&background=%23fff&label-size=24&keys=0&origin=https://a.example/x',
    );
    expect(options).toEqual({
      interactive: 'hover',
      panels: new Set(['title', 'legend', 'status', 'timeline']),
      background: '#fff',
      labelSize: 24,
      keys: false,
      origin: 'https://a.example',
    });
    expect(notices).toEqual([]);
    expect(read('panels=legend').options.panels).toEqual(new Set(['legend']));
    expect(read('panels=none').options.panels).toEqual(new Set());
  });

  test('is told where it cannot be used, and then as usual', () => {
    const { options, notices } = read('interactive=all&background=url(x)&label-size=0&panels=x');
    expect(options).toEqual(readOptions([]).options);
    expect(notices).toHaveLength(4);
  });
});
