import { describe, expect, test } from 'vitest';
import {
  explained,
  handed,
  head,
  heard,
  investigated,
  labour,
  officer,
  opinion,
  petitioner,
  served,
  story,
  told,
  wages,
} from './walk/story.ts';

const city = officer('city-labour');
const province = officer('province-labour');
const reviewed = (outcome: object) =>
  explained()
    .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '少算了' })
    .on('2026-04-10', city, 'decideReview', { findings: '查', opinion: '意见', basis: ['条例第三十五条'], ...outcome });

describe('review and re-review', () => {
  const ask = { reviewOrganId: 'city-labour', reason: '少算了' };

  // Served on 23 March: the 30th day is 22 April.
  test('may be asked for on the 30th day, and on the 31st is refused with the last day (Art. 35)', () => {
    expect(explained().on('2026-04-22', petitioner, 'requestReview', ask).state.review).toBe('requested');
    const late = explained().refused('2026-04-23', petitioner, 'requestReview', ask);
    expect([late.code, late.cite, late.data?.due]).toEqual(['requestReview.after-due', 'R.35', '2026-04-22']);
  });

  test('a request posted in time is in time, although the lapse is written down (R-CLK-3)', () => {
    const posted = explained().on('2026-04-27', petitioner, 'requestReview', { ...ask, postedOn: '2026-04-22' });
    expect(posted.facts.slice(-2).map(({ kind }) => kind)).toEqual(['lapseReview', 'requestReview']);
    expect(
      explained().refused('2026-04-27', petitioner, 'requestReview', { ...ask, postedOn: '2026-04-28' }).code,
    ).toBe('requestReview.posted-in-future');
  });

  test('an obstacle gives ten days after its end, and only when it lasted to the last day (R-CLK-7)', () => {
    const kept = (endedOn: string) => ({ ...ask, obstacle: { endedOn, reason: '住院' } });
    explained().on('2026-05-08', petitioner, 'requestReview', kept('2026-04-28'));
    expect(explained().refused('2026-05-09', petitioner, 'requestReview', kept('2026-04-28')).code).toBe(
      'requestReview.after-due',
    );
    expect(explained().refused('2026-04-24', petitioner, 'requestReview', kept('2026-04-20')).code).toBe(
      'requestReview.after-due',
    );
  });

  test('goes one level up and skips none (Art. 35)', () => {
    expect(
      explained().refused('2026-04-01', petitioner, 'requestReview', { ...ask, reviewOrganId: 'province-labour' }).code,
    ).toBe('requestReview.wrong-body');
    explained().on('2026-04-01', petitioner, 'requestReview', { ...ask, reviewOrganId: 'county' });
  });

  test('closing the handling never ends the review window, and a review may be decided after it', () => {
    const closed = explained().closes('2026-03-24', labour);
    closed.on('2026-04-01', petitioner, 'requestReview', ask);
    expect([closed.state.phase, closed.state.review]).toEqual(['closed', 'requested']);
  });

  test('an order to handle it anew brings it back with its own day, and the new opinion opens review again (T-32)', () => {
    const redo = reviewed({ outcome: 'revoke-redo', redoBy: '2026-05-20' }).on(
      '2026-04-13',
      city,
      'serveReview',
      handed('2026-04-13'),
    );
    expect(redo.state).toMatchObject({ phase: 'investigating', review: 'not-open', redoBy: '2026-05-20', round: 2 });
    expect(redo.refused('2026-04-14', labour, 'extend', { days: 5, reason: '难', ...told }).code).toBe('extend.redo');
    expect(redo.refused('2026-04-14', labour, 'divert', {}).code).toBe('divert.redo');
    const same = opinion(['explain', 'not-support']);
    expect(redo.refused('2026-04-14', labour, 'submitOpinion', same).code).toBe('opinion.repeats-revoked');
    redo
      .on('2026-04-15', labour, 'investigate', heard('2026-04-15'))
      .on('2026-04-16', labour, 'submitOpinion', { ...same, orderAnswers: [{ point: 1, text: '已重新核对' }] })
      .on('2026-04-17', head, 'conclude')
      .on('2026-04-20', labour, 'serve', handed('2026-04-20'));
    expect(redo.state.review).toBe('open');
  });

  test('an order and a change name what follows', () => {
    const asked = () => explained().on('2026-03-30', petitioner, 'requestReview', ask);
    const body = { findings: '查', opinion: '意见', basis: ['条例'] };
    expect(asked().refused('2026-04-10', city, 'decideReview', { ...body, outcome: 'revoke-redo' }).code).toBe(
      'decideReview.no-redo-date',
    );
    expect(asked().refused('2026-04-10', city, 'decideReview', { ...body, outcome: 'change' }).code).toBe(
      'decideReview.no-change',
    );
    expect(
      asked().refused('2026-04-10', city, 'decideReview', { ...body, outcome: 'uphold', executeBy: '2026-05-01' }).code,
    ).toBe('decideReview.execution-date');
  });

  test('a changed opinion is carried out by the organ, even after it had closed the handling', () => {
    const changed = explained()
      .closes('2026-03-24', labour, { guidance: '已说明' })
      .on('2026-03-30', petitioner, 'requestReview', ask)
      .on('2026-04-10', city, 'decideReview', {
        outcome: 'change',
        findings: '查',
        opinion: '意见',
        basis: ['条例'],
        changed: '补发',
        executeBy: '2026-05-30',
      })
      .on('2026-04-13', city, 'serveReview', handed('2026-04-13'));
    expect(changed.state).toMatchObject({ phase: 'closed', executeBy: '2026-05-30', overlays: ['executing'] });
    changed.on('2026-05-20', labour, 'recordExecution', { executedOn: '2026-05-20', evidence: '转账凭证' });
    expect(changed.state.overlays).toEqual([]);
  });

  test('execution runs on while a review is asked for', () => {
    const running = served().on('2026-04-01', petitioner, 'requestReview', ask);
    expect(running.state.overlays).toEqual(['executing']);
    running.on('2026-04-02', labour, 'recordExecution', { executedOn: '2026-04-02', evidence: '转账凭证' });
  });

  test('re-review is one level further up, and its served opinion ends the procedure (Art. 36)', () => {
    const again = reviewed({ outcome: 'uphold' }).on('2026-04-13', city, 'serveReview', handed('2026-04-13'));
    expect(
      again.refused('2026-04-14', petitioner, 'requestRereview', { rereviewOrganId: 'county', reason: '不服' }).code,
    ).toBe('requestRereview.wrong-body');
    again
      .on('2026-04-14', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不服' })
      .on('2026-05-08', province, 'decideRereview', {
        outcome: 'uphold',
        findings: '查',
        opinion: '维持',
        basis: ['条例'],
      })
      .on('2026-05-11', province, 'serveRereview', handed('2026-05-11'));
    expect(again.state.review).toBe('ended');
    const over = again.refused('2026-05-12', petitioner, 'requestReview', ask);
    expect(over.code).toBe('requestReview.not-here');
  });

  test('nobody reviews above the top of the directory', () => {
    const top = officer('province-labour');
    const high = story()
      .on('2026-03-02', top, 'register', { ...wages, registrarId: 'province-labour', registrarIsBureau: false })
      .on('2026-03-03', top, 'accept', told)
      .on('2026-03-04', top, 'investigate', heard('2026-03-04'))
      .on('2026-03-05', top, 'submitOpinion', opinion(['explain', 'explain']))
      .on('2026-03-06', officer('province-labour', 2), 'conclude')
      .on('2026-03-09', top, 'serve', handed('2026-03-09'))
      .on('2026-03-10', petitioner, 'requestReview', { reviewOrganId: 'province', reason: '不服' })
      .on('2026-03-20', officer('province'), 'decideReview', {
        outcome: 'uphold',
        findings: '查',
        opinion: '维持',
        basis: ['条例'],
      })
      .on('2026-03-23', officer('province'), 'serveReview', handed('2026-03-23'));
    expect(high.refused('2026-03-24', petitioner, 'requestRereview', {}).code).toBe('requestRereview.no-body-above');
  });
});

describe('evaluation (Art. 21, domain 2.5)', () => {
  const word = { office: 'satisfied', organ: 'dissatisfied' };
  const code = (day: string, said: object) => explained().refused(day, petitioner, 'evaluate', said).code;

  test('is the petitioner’s own: no officer evaluates', () => {
    expect(explained().refused('2026-03-24', labour, 'evaluate', word).code).toBe('evaluate.not-yours');
  });

  test('comes after service', () => {
    expect(investigated().refused('2026-03-13', petitioner, 'evaluate', word).code).toBe('evaluate.not-here');
  });

  test('is open on the 30th day after service, and on the 31st refused with the last day', () => {
    expect(explained().on('2026-04-22', petitioner, 'evaluate', word).state.evaluations).toBe(1);
    expect(explained().refused('2026-04-23', petitioner, 'evaluate', word)).toMatchObject({
      code: 'evaluate.after-due',
      data: { due: '2026-04-22' },
    });
  });

  test('may be changed once, and what was said last holds', () => {
    const once = explained().on('2026-03-24', petitioner, 'evaluate', word);
    expect(once.state.dissatisfied).toBe(true);
    const twice = once.on('2026-03-25', petitioner, 'evaluate', { office: 'satisfied', organ: 'basically' });
    expect(twice.state.dissatisfied).toBeUndefined();
    expect(twice.refused('2026-03-26', petitioner, 'evaluate', word).code).toBe('evaluate.changed-already');
  });

  test('has three values each for office and organ, and both are said', () => {
    for (const said of ['satisfied', 'basically', 'dissatisfied'])
      expect(
        explained().on('2026-03-24', petitioner, 'evaluate', { office: said, organ: said }).state.evaluations,
      ).toBe(1);
    for (const said of [{ office: 'satisfied' }, { organ: 'satisfied' }, { office: 'satisfied', organ: 'excellent' }])
      expect(code('2026-03-24', said)).toBe('evaluate.malformed');
  });

  test('says of each request whether it is solved, partly or not, once a request and of no other', () => {
    for (const solved of ['yes', 'partly', 'no'])
      explained().on('2026-03-24', petitioner, 'evaluate', { ...word, solved: [{ request: 1, solved }] });
    expect(code('2026-03-24', { ...word, solved: [{ request: 1, solved: 'almost' }] })).toBe('evaluate.malformed');
    expect(code('2026-03-24', { ...word, solved: [{ request: 3, solved: 'yes' }] })).toBe('evaluate.stray-request');
    const twice = [1, 1].map((request) => ({ request, solved: 'yes' }));
    expect(code('2026-03-24', { ...word, solved: twice })).toBe('evaluate.stray-request');
  });

  test('silence is no evaluation', () => {
    expect(explained().state.evaluations).toBe(0);
  });

  test('not satisfied leaves review open', () => {
    const said = explained().on('2026-03-24', petitioner, 'evaluate', word);
    expect(said.state.review).toBe('open');
    expect(
      said.on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' }).state.review,
    ).toBe('requested');
  });
});
