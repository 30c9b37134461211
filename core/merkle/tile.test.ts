import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntryBundle, encodeEntryBundle, parseTilePath, tilePath, tilesOf, tileWidthAt } from './index.ts';

test('an index is written in groups of three digits, all but the last behind an x (C2SP tlog-tiles)', () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 0, index: 1000, width: 256 })).toBe('tile/0/x001/000');
  expect(tilePath({ level: 3, index: 7, width: 12 })).toBe('tile/3/007.p/12');
  expect(tilePath({ level: 'entries', index: 5, width: 1 })).toBe('tile/entries/005.p/1');
});

test('a tree of 70,000 has the tiles the specification counts', () => {
  const tiles = tilesOf(70_000);
  const widths = (level: number, full: boolean) =>
    tiles.filter((tile) => tile.level === level && (tile.width === 256) === full).map(({ width }) => width);
  expect([widths(0, true).length, widths(0, false), widths(1, true).length, widths(1, false)]).toEqual([
    273,
    [112],
    1,
    [17],
  ]);
  expect([widths(2, true).length, widths(2, false)]).toEqual([0, [1]]);
  expect(tilesOf(256).map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
  expect(tileWidthAt(70_000, 'entries', 273)).toBe(112);
  expect(tileWidthAt(70_000, 0, 274)).toBe(0);
});

test('every tile has one path', () => {
  const levels = fc.oneof(fc.constant('entries' as const), fc.nat(63));
  const tiles = fc.record({ level: levels, index: fc.nat(2 ** 45), width: fc.integer({ min: 1, max: 256 }) });
  fc.assert(
    fc.property(tiles, (tile) => {
      expect(parseTilePath(tilePath(tile))).toEqual(tile);
    }),
  );
});

test.each([
  'tile/0/1',
  'tile/0/x000/001',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/01',
  'tile/64/000',
  'tile/00/000',
  'tile/-1/000',
  'tile/0/001/002',
  'tile/data/000',
  'tile/0/x001',
  'tile/0/000/',
  '/tile/0/000',
  'tile/0/../000',
])('%s is no tile', (path) => {
  expect(parseTilePath(path)).toBeUndefined();
});

test('a bundle gives back its entries, and a bundle cut short gives none', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (entries) => {
      const bundle = encodeEntryBundle(entries);
      expect(decodeEntryBundle(bundle)).toEqual(entries);
      if ((entries.at(-1)?.length ?? 0) > 0) expect(decodeEntryBundle(bundle.slice(0, -1))).toBeUndefined();
      expect(decodeEntryBundle(new Uint8Array([...bundle, 0]))).toBeUndefined();
    }),
  );
  expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow('at most 65,535');
});
