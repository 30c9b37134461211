import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { explainClock } from './explain-clock.ts';
import { givesUpRights } from './waiver.ts';
import { bureau, head, investigated, labour, opinion, petitioner, told } from './walk/story.ts';

const both = {
  kind: 'settlement',
  otherConsents: true,
  withinDiscretion: true,
  otherSide: '某建筑公司',
  consentedOn: '2026-03-16',
};
const terms = {
  facts: '拖欠三个月工资',
  terms: '公司在四月三十日前付清工资',
  performer: '某建筑公司',
  performBy: '2026-04-30',
  signedOn: '2026-03-18',
  petitionerSigned: true,
  otherSigned: true,
};
const proposal = { proposed: 'mediation', reason: '谈得拢的更快', otherSide: '某建筑公司', ...told };
const yes = { proposed: 'mediation', consents: true };
const asked = () => investigated().on('2026-03-12', labour, 'askConsent', proposal);
const willing = () => asked().on('2026-03-13', petitioner, 'answerConsent', yes);
const mediating = () => willing().on('2026-03-16', labour, 'mediate', both);
const agreed = () => mediating().on('2026-03-18', labour, 'recordAgreement', terms);

describe('mediation and settlement (Art. 33, T-22)', () => {
  test('begin only with the consent of both sides, and within discretion', () => {
    const refused = (change: object) => willing().refused('2026-03-16', labour, 'mediate', { ...both, ...change });
    expect(investigated().refused('2026-03-16', labour, 'mediate', both)).toMatchObject({
      code: 'mediate.consent',
      cite: 'H.consent',
    });
    expect(refused({ otherConsents: false })).toMatchObject({ field: 'otherConsents', cite: 'R.33' });
    expect(refused({ withinDiscretion: false }).code).toBe('mediate.beyond-discretion');
    expect(refused({ consentedOn: '2026-03-17' }).code).toBe('mediate.consented-on');
    expect(mediating().state.overlays).toEqual(['mediating']);
    expect(mediating().refused('2026-03-17', labour, 'mediate', both).code).toBe('mediate.begun-already');
    expect(willing().refused('2026-03-16', bureau, 'mediate', both).code).toBe('mediate.not-yours');
  });

  test('stop no clock: the handling is due on the same day', () => {
    const due = (state = investigated().state) =>
      openClocks(state, nationalCalendar).find(({ key }) => key === 'handling')?.due;
    expect(due(mediating().state)).toBe(due());
  });

  test.each(['不再信访', '自愿放弃复查、复核的权利', '承诺今后不就此事上访', '息诉罢访', '放弃向法院起诉'])(
    'a clause "%s" is refused (decisions 8)',
    (clause) => {
      expect(givesUpRights(`公司付清工资，王兰${clause}。`)).toBe(true);
      expect(
        mediating().refused('2026-03-18', labour, 'recordAgreement', { ...terms, terms: `付清工资，${clause}` }),
      ).toMatchObject({ code: 'recordAgreement.gives-up-rights', cite: 'H.no-waiver', field: 'terms' });
    },
  );

  test('a clause that the officer marks is refused whatever its words', () => {
    expect(givesUpRights(terms.terms)).toBe(false);
    expect(mediating().refused('2026-03-18', labour, 'recordAgreement', { ...terms, givesUpRights: true }).code).toBe(
      'recordAgreement.gives-up-rights',
    );
  });

  test('an agreement is signed by both, not before the mediation, and kept after its signing', () => {
    const refused = (change: object) =>
      mediating().refused('2026-03-18', labour, 'recordAgreement', { ...terms, ...change }).code;
    expect(refused({ otherSigned: false })).toBe('recordAgreement.signatures');
    expect(refused({ signedOn: '2026-03-15' })).toBe('recordAgreement.signed-on');
    expect(refused({ performBy: '2026-03-17' })).toBe('recordAgreement.perform-by');
    expect(investigated().refused('2026-03-18', labour, 'recordAgreement', terms).code).toBe(
      'recordAgreement.no-mediation',
    );
  });

  test('an agreement is carried out before the handling is closed', () => {
    const done = agreed();
    expect([done.state.phase, done.state.review, done.state.overlays]).toEqual(['served', 'not-open', ['executing']]);
    expect(openClocks(done.state, nationalCalendar).find(({ key }) => key === 'execution')).toMatchObject({
      due: '2026-04-30',
      startedBy: 'recordAgreement',
    });
    expect(done.refused('2026-04-20', labour, 'close', { guidance: '已付' }).code).toBe('close.not-executed');
    done
      .on('2026-04-20', labour, 'recordExecution', { executedOn: '2026-04-20', evidence: '转账凭证' })
      .closes('2026-04-21', labour, { guidance: '已付清' });
    expect(done.state.phase).toBe('closed');
  });

  test('a failed mediation returns to the handling and gains no time', () => {
    const back = mediating().on('2026-03-20', petitioner, 'endMediation', { reason: '对方不肯付' });
    expect([back.state.phase, back.state.overlays, back.state.acceptedOn]).toEqual(['investigating', [], '2026-03-10']);
    back.on('2026-03-21', labour, 'submitOpinion', opinion()).on('2026-03-22', head, 'conclude');
    expect(back.state.phase).toBe('decided');
  });

  test('an agreement that is not kept returns to the handling: the organ at once, the petitioner after its day', () => {
    expect(agreed().refused('2026-04-30', petitioner, 'endMediation', { reason: '没付' })).toMatchObject({
      code: 'endMediation.not-due',
      data: { due: '2026-04-30' },
    });
    const back = agreed().on('2026-05-01', petitioner, 'endMediation', { reason: '没付' });
    expect([back.state.phase, back.state.agreement, back.state.servedOn]).toEqual([
      'investigating',
      undefined,
      undefined,
    ]);
    expect(agreed().on('2026-03-25', labour, 'endMediation', { reason: '公司反悔' }).state.phase).toBe('investigating');
    const kept = agreed().on('2026-04-20', labour, 'recordExecution', { executedOn: '2026-04-20', evidence: '凭证' });
    expect(kept.refused('2026-05-02', petitioner, 'endMediation', { reason: '不够' }).code).toBe('endMediation.none');
  });

  test('reached before a people’s mediation committee, it may be brought before a court together within 30 days (RMTJ 33)', () => {
    const before = willing().on('2026-03-16', labour, 'mediate', { ...both, kind: 'mediation' });
    expect(mediating().refused('2026-03-18', labour, 'recordAgreement', { ...terms, committee: true })).toMatchObject({
      code: 'recordAgreement.committee-settlement',
      cite: 'RMTJ.33',
    });
    const done = before.on('2026-03-18', labour, 'recordAgreement', { ...terms, committee: true });
    const clock = openClocks(done.state, nationalCalendar).find(({ id }) => id === 'C-18');
    expect(clock).toMatchObject({ owedBy: 'petitioner', startedOn: '2026-03-18', due: '2026-04-17', cite: 'RMTJ.33' });
    expect(explainClock(clock!).sentence.zh).toContain('人民调解法第33条：自2026-03-18调解协议生效之日起30日');
    const asked = { court: '澄溪县人民法院', appliedOn: '2026-04-10' };
    expect(done.refused('2026-04-10', labour, 'recordConfirmation', { ...asked, appliedOn: '2026-03-17' }).code).toBe(
      'recordConfirmation.applied-on',
    );
    done.on('2026-04-12', bureau, 'recordConfirmation', asked);
    expect(clocks(done.facts, nationalCalendar).find(({ id }) => id === 'C-18')).toMatchObject({
      status: 'met',
      metOn: '2026-04-10',
    });
    expect(done.refused('2026-04-13', labour, 'recordConfirmation', asked).code).toBe('recordConfirmation.none');
  });

  test('any other agreement has no such period', () => {
    expect(openClocks(agreed().state, nationalCalendar).map(({ id }) => id)).not.toContain('C-18');
    expect(agreed().refused('2026-03-20', labour, 'recordConfirmation', {}).code).toBe('recordConfirmation.none');
  });

  test('no opinion and no legal route while both sides still talk', () => {
    for (const name of ['submitOpinion', 'divert'] as const) {
      expect(mediating().refused('2026-03-17', labour, name, {})).toMatchObject({
        code: `${name}.while-mediating`,
        cite: 'R.33',
      });
    }
  });
});
