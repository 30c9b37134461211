import { describe, expect, test } from 'vitest';
import {
  accepted,
  bureau,
  explained,
  handed,
  head,
  heard,
  inFull,
  investigated,
  labour,
  opinion,
  petitioner,
  received,
  type Story,
  served,
  story,
  told,
  wages,
} from './walk/story.ts';

const forwarded = () =>
  story()
    .on('2026-03-02', bureau, 'register', wages)
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });

describe('handling', () => {
  const route = {
    way: '31.2',
    body: '劳动人事争议仲裁委员会',
    address: '人民路1号',
    legalBasis: '劳动争议调解仲裁法第二十七条',
    term: 'none',
    papers: '合同',
    explanation: '依法仲裁',
    ...told,
  };

  test('Art. 31.1 to 31.5 lead to a legal route that is still open, and are followed 15 days', () => {
    for (const way of ['31.1', '31.2', '31.3', '31.4', '31.5']) {
      expect(received().on('2026-03-05', labour, 'divert', { ...route, way }).state.phase).toBe('diverted');
    }
    expect(
      received().refused('2026-03-05', labour, 'divert', {
        ...route,
        term: 'other',
        lastDay: '2026-03-04',
        lastDayReason: '另法',
      }).code,
    ).toBe('divert.last-day-past');
    const followed = received().on('2026-03-05', labour, 'divert', route);
    // 15 days from 5 March end on 20 March.
    expect(followed.refused('2026-03-20', labour, 'close', { guidance: '没有回音' }).code).toBe(
      'close.diversion-tracked',
    );
    expect(followed.on('2026-03-21', labour, 'close', { guidance: '没有回音' }).state.phase).toBe('closed');
  });

  test('a matter the legal route turns away comes back and gains no time', () => {
    const back = accepted()
      .on('2026-03-11', labour, 'divert', route)
      .on('2026-03-25', labour, 'resumeFromDiversion', { reason: '仲裁委不收', ...told })
      .on('2026-03-26', labour, 'accept', told);
    expect([back.state.phase, back.state.acceptedOn]).toEqual(['accepted', '2026-03-10']);
  });

  test('an extension of 31 days, a second one, and one after the due date are refused (Art. 34)', () => {
    const longer = (days: number) => ({ days, reason: '鉴定未出', ...told });
    expect(accepted().refused('2026-04-01', labour, 'extend', longer(31)).code).toBe('extend.too-long');
    expect(
      accepted().on('2026-04-01', labour, 'extend', longer(30)).refused('2026-04-02', labour, 'extend', longer(1)).code,
    ).toBe('extend.extended-already');
    // Accepted on 10 March: the 60th day is 9 May, a Saturday worked for the holiday of 1 May.
    const late = accepted().refused('2026-05-12', labour, 'extend', longer(10));
    expect([late.code, late.data?.due]).toEqual(['extend.after-due', '2026-05-09']);
    expect(accepted().refused('2026-04-01', labour, 'extend', { days: 5, ...told }).field).toBe('reason');
  });

  test('papers are asked for once, with time to bring them', () => {
    const asked = accepted().on('2026-03-11', labour, 'requestPapers', {
      papers: [{ text: '合同' }],
      by: '2026-03-20',
      ...told,
    });
    expect(asked.refused('2026-03-12', labour, 'requestPapers', {}).code).toBe('requestPapers.asked-already');
    expect(asked.on('2026-03-12', petitioner, 'supplyPapers', { note: '合同' }).state.overlays).toEqual([]);
    expect(
      accepted().refused('2026-03-11', labour, 'requestPapers', {
        papers: [{ text: '合同' }],
        by: '2026-03-11',
        ...told,
      }).code,
    ).toBe('requestPapers.by-past');
  });

  test('the window where it was registered takes papers although another organ holds the matter', () => {
    expect(accepted().on('2026-03-12', bureau, 'supplyPapers', { note: '窗口代收' }).state.holderId).toBe(
      'county-labour',
    );
    expect(accepted().refused('2026-03-12', bureau, 'investigate', {}).code).toBe('investigate.not-yours');
  });

  test('no opinion before the petitioner was heard, or it is on record why not (Art. 31.6)', () => {
    const unheard = accepted().on('2026-03-12', labour, 'investigate', {
      heldOn: '2026-03-12',
      method: 'papers',
      petitionerHeard: false,
      record: '查账',
    });
    expect(unheard.refused('2026-03-13', labour, 'submitOpinion', opinion()).code).toBe('submitOpinion.not-heard');
    unheard.on('2026-03-13', labour, 'investigate', {
      heldOn: '2026-03-13',
      method: 'phone',
      petitionerHeard: false,
      notHeard: 'declined',
      record: '不愿谈',
    });
    expect(unheard.on('2026-03-14', labour, 'submitOpinion', opinion()).state.phase).toBe('signing');
    expect(accepted().refused('2026-03-12', labour, 'investigate', heard('2026-03-13')).code).toBe(
      'investigate.held-on',
    );
  });

  test.each([
    ['one request is missing', { answers: opinion().answers.slice(0, 1) }, 'opinion.request-unanswered', 'answers.1'],
    [
      'a request is answered twice',
      { answers: [...opinion().answers, opinion().answers[0]] },
      'opinion.stray-answer',
      'answers',
    ],
    [
      'a refusal has no basis',
      { answers: opinion().answers.map((one) => ({ ...one, basis: [] })) },
      'opinion.no-basis',
      'answers.0.basis',
    ],
    ['a supported request has no day', { executeBy: undefined }, 'opinion.no-execution-date', 'executeBy'],
  ])('an opinion is blocked when %s (R-DOC-1)', (_why, change, code, field) => {
    const refusal = investigated().refused('2026-03-19', labour, 'submitOpinion', { ...opinion(), ...change });
    expect([refusal.code, refusal.field]).toEqual([code, field]);
  });

  test('whoever submitted the opinion does not sign it', () => {
    const waiting = investigated().on('2026-03-19', labour, 'submitOpinion', opinion());
    expect(waiting.refused('2026-03-20', labour, 'conclude').code).toBe('conclude.own-opinion');
    const back = waiting.on('2026-03-20', head, 'returnOpinion', { reason: '写清依据' });
    expect(back.state.requests.every(({ outcome }) => outcome === undefined)).toBe(true);
  });

  test('the day of service lies between signing and today, and is proven (decisions 2)', () => {
    const signed = investigated()
      .on('2026-03-19', labour, 'submitOpinion', opinion())
      .on('2026-03-20', head, 'conclude');
    expect(signed.refused('2026-03-23', labour, 'serve', handed('2026-03-19')).code).toBe('serve.served-on');
    expect(signed.refused('2026-03-23', labour, 'serve', handed('2026-03-24')).code).toBe('serve.served-on');
    const bare = { service: { method: 'post', servedOn: '2026-03-21' } };
    expect(signed.refused('2026-03-23', labour, 'serve', bare).code).toBe('serve.proof-missing');
  });

  test('what was supported is carried out before the handling is closed (Art. 32.2)', () => {
    const done = served();
    expect(done.refused('2026-03-24', labour, 'close', { guidance: '已说明' }).code).toBe('close.not-executed');
    const evidence = { executedOn: '2026-03-24', evidence: '转账凭证' };
    expect(done.refused('2026-03-24', labour, 'recordExecution', { ...evidence, executedOn: '2026-03-25' }).code).toBe(
      'recordExecution.executed-on',
    );
    done.on('2026-03-24', labour, 'recordExecution', evidence).closes('2026-03-25', labour, { guidance: '已说明' });
    expect([done.state.phase, done.state.review]).toEqual(['closed', 'open']);
    expect(explained().refused('2026-03-24', labour, 'recordExecution', evidence).code).toBe(
      'recordExecution.nothing-owed',
    );
  });

  test('an assigned matter is closed with its report (Art. 22.3)', () => {
    const order = { to: 'county-labour', reportBy: '2026-04-30', points: '查清', ...told };
    const assigned = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'assign', order)
      .on('2026-03-04', labour, 'signFor')
      .on('2026-03-04', labour, 'accept', told);
    assigned
      .on('2026-03-12', labour, 'investigate', heard('2026-03-12'))
      .on('2026-03-19', labour, 'submitOpinion', opinion(['explain', 'explain']))
      .on('2026-03-20', head, 'conclude')
      .on('2026-03-23', labour, 'serve', handed('2026-03-23'));
    assigned.on('2026-03-24', labour, 'recordResult', inFull(assigned));
    expect(assigned.refused('2026-03-24', labour, 'close', { guidance: '已说明' }).code).toBe('close.report-owed');
    assigned.closes('2026-03-24', labour, { guidance: '已说明', report: '已办结' });
  });
});

describe('withdrawal', () => {
  test('is not declared before the handler, and is revocable for 30 days (decisions 8)', () => {
    const named = accepted().on('2026-03-11', labour, 'assignHandler', { handlerId: 'county-labour-1' });
    const before = { ownWill: true, beforeOfficerId: 'county-labour-1' };
    expect(named.refused('2026-03-12', petitioner, 'withdraw', before).code).toBe('withdraw.before-handler');
    expect(named.refused('2026-03-12', labour, 'withdraw', before).code).toBe('withdraw.not-yours');
    named.on('2026-03-12', petitioner, 'withdraw', { ownWill: true });
    // 30 days from 12 March end on Saturday 11 April, moved to Monday the 13th.
    expect(named.refused('2026-04-14', petitioner, 'revokeWithdrawal').code).toBe('revokeWithdrawal.after-due');
    named.on('2026-04-13', petitioner, 'revokeWithdrawal');
    expect([named.state.phase, named.state.acceptedOn]).toEqual(['accepted', '2026-03-10']);
  });

  test('where nobody is named, nor before anybody of the unit that handles it; the bureau’s window and the own code stay open', () => {
    const takenDownBy = (organId: string) => ({
      ownWill: true,
      beforeOfficerId: `${organId}-9`,
      beforeOrganId: organId,
    });
    const refused = (of: Story, organId: string) =>
      of.refused('2026-03-12', petitioner, 'withdraw', takenDownBy(organId)).code;
    expect(refused(accepted(), 'county-labour')).toBe('withdraw.before-handling-unit');
    expect(refused(received(), 'county-labour')).toBe('withdraw.before-handling-unit');
    expect(refused(forwarded(), 'county-labour')).toBe('withdraw.before-handling-unit');
    expect(accepted().on('2026-03-12', petitioner, 'withdraw', takenDownBy('county-bureau')).state.phase).toBe(
      'withdrawn',
    );
    expect(accepted().on('2026-03-12', petitioner, 'withdraw', { ownWill: true }).state.phase).toBe('withdrawn');
    // Not routed yet, it is nobody's to answer: the window that wrote it down takes it back too.
    const early = story().on('2026-03-02', bureau, 'register', wages);
    early.on('2026-03-03', petitioner, 'withdraw', takenDownBy('county-bureau'));
    // A handler is named: somebody else of the unit may take it down.
    const named = accepted().on('2026-03-11', labour, 'assignHandler', { handlerId: 'county-labour-1' });
    named.on('2026-03-12', petitioner, 'withdraw', takenDownBy('county-labour'));
  });

  test('nor at the bureau where it handles the matter itself and has named nobody', () => {
    const own = story().on('2026-03-02', bureau, 'register', wages).on('2026-03-04', bureau, 'accept', told);
    const before = { ownWill: true, beforeOfficerId: 'county-bureau-9', beforeOrganId: 'county-bureau' };
    expect(own.refused('2026-03-12', petitioner, 'withdraw', before).code).toBe('withdraw.before-handling-unit');
    own.on('2026-03-13', petitioner, 'withdraw', { ownWill: true });
  });

  test('nobody waits any longer for papers asked for before it', () => {
    const gone = accepted()
      .on('2026-03-11', labour, 'requestPapers', { papers: [{ text: '合同' }], by: '2026-03-20', ...told })
      .on('2026-03-12', petitioner, 'withdraw', { ownWill: true });
    expect(gone.state.overlays).toEqual([]);
  });

  test('an objection period that ran out meanwhile has lapsed when the withdrawal is revoked', () => {
    const back = forwarded()
      .on('2026-03-04', petitioner, 'withdraw', { ownWill: true })
      .on('2026-03-30', petitioner, 'revokeWithdrawal')
      .on('2026-03-31', labour, 'accept', told);
    expect(back.state.holderId).toBe('county-labour');
  });
});
