import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import { upcast } from './upcast.ts';
import { explained, inFull, labour, served } from './walk/story.ts';

const duty = (it: ReturnType<typeof served>) =>
  openClocks(it.state, nationalCalendar).find(({ key }) => key === 'result');
const closing = { guidance: '已说明' };
const executed = { executedOn: '2026-04-08', evidence: '转账凭证' };

describe('三到位 (Art. 27, 37)', () => {
  test('is owed from the service, or from what was carried out, and ends with the record', () => {
    expect(duty(explained())).toMatchObject({ id: 'H-98', startedOn: '2026-03-23', due: '2026-04-07' });
    expect(duty(served())).toBeUndefined();
    const done = served().on('2026-04-09', labour, 'recordExecution', executed);
    expect(duty(done)).toMatchObject({ startedOn: '2026-04-08', startedBy: 'recordExecution', due: '2026-04-23' });
    done.on('2026-04-10', labour, 'recordResult', inFull(done));
    expect(duty(done)).toBeUndefined();
  });

  test('nothing is closed before each request is solved or explained in full', () => {
    const it = explained();
    expect(it.refused('2026-03-24', labour, 'close', closing)).toMatchObject({
      code: 'close.result-missing',
      cite: 'R.27',
    });
    it.on('2026-03-24', labour, 'recordResult', {
      explained: [1],
      unexplained: [2],
      hardship: 'told',
      note: '第2项再解释',
    });
    const open = it.refused('2026-03-25', labour, 'close', closing);
    expect([open.code, open.what.zh]).toEqual(['close.result-open', expect.stringContaining('第2项')]);
    expect(duty(it)).toBeDefined();
    it.on('2026-03-26', labour, 'recordResult', inFull(it)).on('2026-03-26', labour, 'close', closing);
    expect(it.state.phase).toBe('closed');
  });

  test('what does not apply stays open with its reason on record', () => {
    const it = explained().on('2026-03-24', labour, 'recordResult', {
      explained: [1],
      unexplained: [2],
      hardship: 'none',
      judicialAid: 'told',
      note: '没有困难',
      notApplicable: '本人两次表示不愿再听解释',
    });
    expect(it.on('2026-03-25', labour, 'close', closing).state.phase).toBe('closed');
  });

  test('a record of the first version is read as it was meant', () => {
    const first = { resolved: [1], explained: [], hardship: 'told', judicialAid: true };
    expect(upcast({ kind: 'recordResult', version: 1, payload: first }, 2)).toEqual({
      ...first,
      judicialAid: 'applied',
    });
  });
});
