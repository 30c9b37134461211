import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import { accepted, head, heard, labour, officer, opinion, petitioner, received, told } from './walk/story.ts';

const duty = (it: ReturnType<typeof accepted>) =>
  openClocks(it.state, nationalCalendar).find(({ key }) => key === 'handler');
const other = officer('county-labour', 3);

describe('somebody by name sees to it at every moment (R-FIRST-1)', () => {
  test('a handler is owed from the acceptance, within one working day', () => {
    expect(duty(accepted())).toMatchObject({ id: 'H-97', startedOn: '2026-03-10', due: '2026-03-11' });
    expect(
      duty(received().on('2026-03-10', labour, 'accept', { ...told, handlerId: 'county-labour-1' })),
    ).toBeUndefined();
    expect(duty(accepted().on('2026-03-10', head, 'assignHandler', { handlerId: 'county-labour-3' }))).toBeUndefined();
  });

  test('whoever investigates where nobody is named takes it on, by a fact; whoever is named stays', () => {
    const taken = accepted().on('2026-03-12', other, 'investigate', heard('2026-03-12'));
    expect(taken.state.handlerId).toBe('county-labour-3');
    expect(taken.facts.at(-1)!.payload).toMatchObject({ handlerId: 'county-labour-3' });
    taken.on('2026-03-13', labour, 'investigate', { ...heard('2026-03-13'), handlerId: 'county-labour-9' });
    expect(taken.state.handlerId).toBe('county-labour-3');
    expect(taken.facts.at(-1)!.payload).not.toHaveProperty('handlerId');
  });

  test('no opinion while nobody is named, and the refusal says how one press mends it', () => {
    const left = accepted()
      .on('2026-03-12', labour, 'investigate', heard('2026-03-12'))
      .on('2026-03-13', petitioner, 'askRecusal', { ground: 'kin', reason: '他是厂长的弟弟' })
      .on('2026-03-14', head, 'decideRecusal', { granted: true, reason: '属实', ...told });
    expect(left.state.handlerId).toBeUndefined();
    expect(duty(left)).toMatchObject({ startedOn: '2026-03-14', startedBy: 'decideRecusal', due: '2026-03-16' });
    const refusal = left.refused('2026-03-15', other, 'submitOpinion', opinion());
    expect([refusal.code, refusal.cite, refusal.way.zh]).toEqual([
      'submitOpinion.no-handler',
      'H.named-handler',
      expect.stringContaining('指定经办人'),
    ]);
    left.on('2026-03-15', other, 'assignHandler', { handlerId: 'county-labour-3' });
    left.on('2026-03-15', other, 'submitOpinion', opinion());
    expect([left.state.phase, duty(left)]).toEqual(['signing', undefined]);
  });
});
