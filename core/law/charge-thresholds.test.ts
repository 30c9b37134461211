import { expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { CHARGE_THRESHOLDS, chargeThresholds, type Overlay, readOverlay, withLocalRules } from './index.ts';

const article = { zh: '第八条', en: 'Art. 8' };
const file = (charge: object, division = '990123') => ({
  division,
  name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
  versions: [{ validFrom: '2026-01-01', charge: { article, ...charge } }],
});
const read = (charge: object, division?: string) => readOverlay('a.json', file(charge, division), nationalCalendar);
const at = (overlays: Overlay[], receivedOn = '2026-03-02') =>
  chargeThresholds(
    { organId: 'x', divisionCode: '990123', receivedOn: receivedOn as never },
    withLocalRules(nationalCalendar, { overlays, divisionOf: () => '990123' }),
  );

test('without a local rule the floor stands; a county proposes sooner, and the strictest of several counts', () => {
  expect(
    chargeThresholds({ organId: 'x', divisionCode: '990123', receivedOn: '2026-03-02' as never }, nationalCalendar),
  ).toEqual(CHARGE_THRESHOLDS);
  const county = read({ persons: 20, unansweredDays: 75 }) as Overlay;
  const province = read({ persons: 25, unexecutedDays: 120 }, '990000') as Overlay;
  expect(at([county, province])).toEqual({ persons: 20, unansweredDays: 75, unexecutedDays: 120 });
  expect(at([county], '2025-12-31')).toEqual(CHARGE_THRESHOLDS);
});

test.each([{ persons: 31 }, { unansweredDays: 91 }, { unexecutedDays: 181 }])(
  'looser than the floor stops the start: %o',
  (charge) => {
    expect(read(charge)).toMatchObject({ kind: 'unlawful', code: 'overlay.looser-charge', cite: 'H.charge-criteria' });
  },
);

test.each([
  { persons: 1 },
  { persons: '20' },
  { unansweredDays: 10 },
  { unexecutedDays: 0 },
  { days: 3 },
  { article: '八' },
])('a malformed criterion stops the start: %o', (charge) => {
  const refusal = read(charge) as Refusal;
  expect([isRefusal(refusal), refusal.code]).toEqual([true, 'overlay.file']);
});
