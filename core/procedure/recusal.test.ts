import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import {
  accepted,
  head,
  heard,
  investigated,
  labour,
  officer,
  opinion,
  petitioner,
  served,
  told,
} from './walk/story.ts';

const ground = { ground: 'kin', reason: '与公司负责人是亲属' };
const handled = () => accepted().on('2026-03-11', labour, 'assignHandler', { handlerId: 'county-labour-1' });
const asked = () => handled().on('2026-03-12', petitioner, 'askRecusal', ground);
const decide = { granted: true, reason: '属实', ...told };

describe('recusal (R-REG-8, Art. 28)', () => {
  test('is asked for by the petitioner against a named handler, once at a time', () => {
    expect(accepted().refused('2026-03-11', petitioner, 'askRecusal', ground).code).toBe('askRecusal.no-handler');
    expect(asked().refused('2026-03-13', petitioner, 'askRecusal', ground).code).toBe('askRecusal.waits-already');
    expect(asked().state.recusal).toMatchObject({ officerId: 'county-labour-1', on: '2026-03-12' });
  });

  test('the flagged handler does nothing until the decision, somebody else of the organ may (G-14)', () => {
    const refusal = asked().refused('2026-03-13', labour, 'investigate', heard('2026-03-13'));
    expect(refusal).toMatchObject({ kind: 'forbidden', code: 'investigate.recused', cite: 'R.28' });
    asked().on('2026-03-13', head, 'investigate', heard('2026-03-13'));
  });

  test('is decided within three working days, not by the flagged officer', () => {
    const clock = openClocks(asked().state, nationalCalendar).find(({ key }) => key === 'recusal');
    expect(clock).toMatchObject({ due: '2026-03-17', owedBy: { organId: 'county-labour' } });
    expect(asked().refused('2026-03-13', labour, 'decideRecusal', decide).code).toBe('decideRecusal.recused');
    expect(handled().refused('2026-03-13', head, 'decideRecusal', decide).code).toBe('decideRecusal.none');
  });

  test('granted, the handler is replaced and stays away for good', () => {
    const gone = asked().on('2026-03-13', head, 'decideRecusal', decide);
    expect([gone.state.handlerId, gone.state.recused, gone.state.overlays]).toEqual([
      undefined,
      ['county-labour-1'],
      [],
    ]);
    expect(gone.refused('2026-03-14', labour, 'investigate', heard('2026-03-14')).code).toBe('investigate.recused');
    const own = { ...decide, newHandlerId: 'county-labour-1' };
    expect(asked().refused('2026-03-13', head, 'decideRecusal', own).code).toBe('decideRecusal.new-handler');
  });

  test('refused, the handler goes on', () => {
    const back = asked().on('2026-03-13', head, 'decideRecusal', { granted: false, reason: '不是亲属', ...told });
    back.on('2026-03-16', labour, 'investigate', heard('2026-03-16'));
    expect(back.state.handlerId).toBe('county-labour-1');
  });

  test('about the head the organ above decides (SH 24)', () => {
    const declared = handled().on('2026-03-12', head, 'declareRecusal', { ...ground, isHead: true });
    expect(declared.state.recusal).toMatchObject({ officerId: 'county-labour-2', aboveId: 'county' });
    expect(declared.refused('2026-03-13', labour, 'decideRecusal', decide).code).toBe('decideRecusal.head');
    const above = declared.on('2026-03-13', officer('county'), 'decideRecusal', decide);
    expect(above.state.recused).toEqual(['county-labour-2']);
  });

  test('who stands above comes from the directory, whatever is sent', () => {
    const forged = handled().on('2026-03-12', head, 'declareRecusal', {
      ...ground,
      isHead: true,
      aboveId: 'county-tax',
    });
    expect(forged.state.recusal?.aboveId).toBe('county');
    expect(
      handled().on('2026-03-12', head, 'declareRecusal', { ...ground, aboveId: 'county-tax' }).state.recusal?.aboveId,
    ).toBeUndefined();
  });

  test('nothing is submitted or signed before the decision', () => {
    const open = investigated()
      .on('2026-03-13', labour, 'assignHandler', { handlerId: 'county-labour-1' })
      .on('2026-03-13', petitioner, 'askRecusal', ground);
    expect(open.refused('2026-03-14', head, 'submitOpinion', opinion()).code).toBe('submitOpinion.while-recusal');
  });

  test('who heads the organ by the directory is one, whatever the form says: otherwise nobody could decide', () => {
    const told = handled().on(
      '2026-03-12',
      { ...head, officerId: 'head-of-county-labour' } as typeof head,
      'declareRecusal',
      ground,
    );
    expect(told.state.recusal).toMatchObject({ officerId: 'head-of-county-labour', aboveId: 'county' });
  });

  test('the organ above may name who acts in the head’s place in this matter; never one who steps aside or wrote what waits', () => {
    const above = officer('county');
    const declared = () => handled().on('2026-03-12', head, 'declareRecusal', { ...ground, isHead: true });
    const named = (standInId: string) => ({ ...decide, standInId });
    expect(declared().on('2026-03-13', above, 'decideRecusal', named('county-labour-3')).state.standIn).toBe(
      'county-labour-3',
    );
    const aside = (head as { officerId: string }).officerId;
    expect(declared().refused('2026-03-13', above, 'decideRecusal', named(aside)).code).toBe('decideRecusal.stand-in');
    // Of a handler who steps aside nobody acts as the head.
    expect(asked().refused('2026-03-13', head, 'decideRecusal', named('county-labour-3')).code).toBe(
      'decideRecusal.no-head',
    );
    const waiting = investigated()
      .on('2026-03-16', labour, 'submitOpinion', opinion())
      .on('2026-03-17', head, 'declareRecusal', { ...ground, isHead: true });
    const wrote = (labour as { officerId: string }).officerId;
    expect(waiting.refused('2026-03-18', above, 'decideRecusal', named(wrote)).code).toBe(
      'decideRecusal.stand-in-wrote',
    );
  });

  test('whoever stands in for the head signs like one: about them, too, the organ above decides', () => {
    const above = officer('county');
    const stands = accepted()
      .on('2026-03-11', head, 'declareRecusal', { ...ground, isHead: true })
      .on('2026-03-12', above, 'decideRecusal', { ...decide, standInId: 'county-labour-3' });
    const asked = stands.on('2026-03-13', petitioner, 'askRecusal', { ...ground, officerId: 'county-labour-3' });
    expect(asked.state.recusal).toMatchObject({ officerId: 'county-labour-3', aboveId: 'county' });
    expect(asked.refused('2026-03-16', labour, 'decideRecusal', decide).code).toBe('decideRecusal.head');
    const next = asked.on('2026-03-16', above, 'decideRecusal', { ...decide, standInId: 'county-labour-4' });
    expect(next.state.standIn).toBe('county-labour-4');
  });

  test('the petitioner may name the head; the organ above decides, and the head signs nothing meanwhile (SH 24)', () => {
    const of = accepted().on('2026-03-11', petitioner, 'askRecusal', { ...ground, officerId: 'head-of-county-labour' });
    expect(of.state.recusal).toMatchObject({ officerId: 'head-of-county-labour', aboveId: 'county' });
    expect(of.refused('2026-03-12', labour, 'decideRecusal', decide).code).toBe('decideRecusal.head');
    expect(of.on('2026-03-12', officer('county'), 'decideRecusal', decide).state.recused).toEqual([
      'head-of-county-labour',
    ]);
    expect(
      accepted().refused('2026-03-11', petitioner, 'askRecusal', { ...ground, officerId: 'head-of-county-tax' }).code,
    ).toBe('askRecusal.elsewhere');
  });

  test('reaches review: whoever reviews is named, steps aside, and the review body’s head decides within three working days', () => {
    const requested = served().on('2026-04-20', petitioner, 'requestReview', {
      reviewOrganId: 'county',
      reason: '不服',
    });
    expect(requested.refused('2026-04-21', petitioner, 'askRecusal', ground).code).toBe('askRecusal.no-handler');
    const asked = requested.on('2026-04-21', petitioner, 'askRecusal', { ...ground, officerId: 'county-1' });
    expect(openClocks(asked.state, nationalCalendar).find(({ key }) => key === 'recusal')).toMatchObject({
      owedBy: { organId: 'county' },
    });
    const review = { outcome: 'uphold', findings: '查清', opinion: '维持', basis: ['信访工作条例第三十五条'] };
    expect(asked.refused('2026-04-22', officer('county', 2), 'decideReview', review).code).toMatch(/recusal/);
    expect(asked.refused('2026-04-22', labour, 'decideRecusal', decide).code).toBe('decideRecusal.elsewhere');
    const decided = asked.on('2026-04-22', officer('county', 2), 'decideRecusal', decide);
    expect(decided.refused('2026-04-23', officer('county'), 'decideReview', review).code).toBe('decideReview.recused');
    decided.on('2026-04-23', officer('county', 2), 'decideReview', review);
  });
});
