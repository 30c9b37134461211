import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, nationalCalendar } from '../calendar/index.ts';
import { isRefusal } from '../refusal.ts';
import { explain } from './explain.ts';
import { LIMITS, type LimitName, limitOf } from './limits.ts';
import { readOverlay } from './overlay-file.ts';
import { areaPrefix, mostExtension, type Overlay, type Place, reckon, withLocalRules } from './overlays.ts';

const article = { zh: '第九条', en: 'Art. 9' };
const file = (shorter: unknown, more: object = {}) => ({
  division: '990123',
  name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
  versions: [{ validFrom: '2025-01-01', validTo: '2026-06-30', shorter, ...more }],
});
const read = (json: unknown) => readOverlay('chengxi.json', json, nationalCalendar);
const taken = (json: unknown): Overlay => {
  const overlay = read(json);
  if (isRefusal(overlay)) throw new Error(overlay.what.en);
  return overlay;
};
const under = (...overlays: Overlay[]) =>
  withLocalRules(nationalCalendar, { overlays, divisionOf: (id) => ({ county: '990123', city: '990100' })[id] });
const at = (organId: string, receivedOn = '2026-03-02'): Place => ({
  organId,
  divisionCode: '990123004',
  receivedOn: localDate(receivedOn),
});
const due = (place: Place, name: LimitName, from: string, ...overlays: Overlay[]) => {
  const found = reckon(name, { from: localDate(from) }, under(...overlays), place);
  if (isRefusal(found)) throw new Error(found.what.en);
  return { due: found.period.due, by: found.local?.name.zh, found };
};

describe('a local rule is refused at start', () => {
  test.each([
    [
      'one that lengthens handling',
      { conclude: { length: { days: 90 }, article } },
      'overlay.longer',
      'R.34',
      '90日，长于第34条的60日',
    ],
    [
      'working days that may outlast calendar days',
      { route: { length: { workdays: 12 }, article } },
      'overlay.longer',
      'R.22',
      '起算',
    ],
    [
      'one that touches the time for review',
      { askReview: { length: { days: 20 }, article } },
      'overlay.petitioners-time',
      'R.35',
      '信访人的时间',
    ],
    [
      'a longer extension',
      { conclude: { length: { days: 30 }, extension: 60, article } },
      'overlay.longer-extension',
      'R.34',
      '60日',
    ],
  ])('%s, with the article', (_what, shorter, code, cite, words) => {
    const refusal = read(file(shorter));
    if (!isRefusal(refusal)) throw new Error('it was taken');
    expect([refusal.code, refusal.cite]).toEqual([code, cite]);
    expect(refusal.what.zh).toContain('澄溪县规定没有启用');
    expect(refusal.what.zh).toContain(words);
  });

  test('a file that is not whole, versions that overlap, and an unknown period', () => {
    const versions = [{ validFrom: '2025-01-01' }, { validFrom: '2025-06-01' }];
    for (const json of [
      {},
      { ...file({}), versions },
      file({ finish: { length: { days: 5 }, article } }),
      { ...file({}), division: '990123001' },
      file({ conclude: { length: { days: 30, workdays: 3 }, article } }),
    ]) {
      expect(isRefusal(read(json))).toBe(true);
    }
  });

  test('shorter periods, and working days that never outlast the calendar days, are taken', () => {
    expect(isRefusal(read(file({ conclude: { length: { days: 45 }, article } })))).toBe(false);
    expect(isRefusal(read(file({ informTransferred: { length: { workdays: 5 }, article } })))).toBe(false);
  });
});

describe('a local rule in force', () => {
  const county = taken(file({ conclude: { length: { days: 45 }, extension: 10, article } }));

  test('shortens the period of an organ of that place, for matters received while it is in force', () => {
    expect(due(at('county'), 'conclude', '2026-03-02', county)).toMatchObject({ due: '2026-04-16', by: '澄溪县规定' });
    expect(due(at('county', '2024-12-31'), 'conclude', '2026-03-02', county)).toMatchObject({ due: '2026-05-06' });
    expect(due(at('county', '2026-07-01'), 'conclude', '2026-03-02', county).by).toBeUndefined();
    expect(due(at('city'), 'conclude', '2026-03-02', county)).toMatchObject({ due: '2026-05-06', by: undefined });
    expect(due(at('unknown'), 'conclude', '2026-03-02', county).by).toBe('澄溪县规定');
    expect([
      mostExtension('conclude', under(county), at('county')),
      mostExtension('conclude', under(), at('county')),
    ]).toEqual([10, 30]);
  });

  test('of province, city and county the strictest counts', () => {
    const province = taken({
      ...file({ conclude: { length: { days: 30 }, article } }),
      division: '990000',
      name: { zh: '南屏省规定', en: 'Rules of Nanping' },
    });
    expect(due(at('county'), 'conclude', '2026-03-02', county, province).by).toBe('南屏省规定');
    expect(['990000', '990100', '990123'].map(areaPrefix)).toEqual(['99', '9901', '990123']);
  });

  test('says whose it is, and what it is shorter than', () => {
    const { found } = due(at('county'), 'conclude', '2026-03-02', county);
    const { sentence, lines } = explain(limitOf('conclude'), found.period, undefined, found.local);
    expect(sentence.zh).toBe(
      '澄溪县规定第九条（短于第34条的60日）：自2026-03-02受理之日起45日，3月3日起算，4月16日为最后一日',
    );
    expect(lines[1]?.text.zh).toBe('澄溪县规定第九条（短于信访工作条例第34条的60日）：受理之日起45日内办结');
    expect(sentence.en).toMatch(
      /^Rules of Chengxi County, Art. 9 \(shorter than the 60 days of Art. 34\): 45 days from/,
    );
  });

  test('without local rules every date is the national one', () => {
    const names = Object.keys(LIMITS) as LimitName[];
    for (const name of names) {
      const plain = reckon(name, { from: localDate('2026-02-10') }, nationalCalendar);
      expect(reckon(name, { from: localDate('2026-02-10') }, under(), at('county'))).toEqual(plain);
      expect(isRefusal(plain) || plain.local).toBeFalsy();
    }
  });
});

test('whatever a local rule says and is taken, no date is later than the national one', () => {
  const official = (Object.keys(LIMITS) as LimitName[]).filter(
    (name) => !['petitioner', 'parties'].includes(LIMITS[name].owedBy) && LIMITS[name].length.count > 0,
  );
  const rule = fc.record({
    name: fc.constantFrom(...official),
    length: fc.oneof(
      fc.integer({ min: 1, max: 60 }).map((days) => ({ days })),
      fc.integer({ min: 1, max: 40 }).map((workdays) => ({ workdays })),
    ),
  });
  let kept = 0;
  fc.assert(
    fc.property(
      rule,
      fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 20, maxLength: 20 }),
      ({ name, length }, starts) => {
        const overlay = read(file({ [name]: { length, article } }));
        if (isRefusal(overlay)) return;
        kept++;
        for (const start of starts) {
          const from = addDays(localDate('2005-01-01'), start);
          const request = { from, ...(name === 'conclude' && { extendedBy: start % 31 }) };
          const national = reckon(name, request, nationalCalendar);
          const local = reckon(name, request, under(overlay), at('county', '2026-01-01'));
          if (isRefusal(national) || isRefusal(local)) throw new Error('no date');
          expect(local.period.due <= national.period.due).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(kept).toBeGreaterThan(30);
}, 60_000);
