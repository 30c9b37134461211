import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { acts } from './acts/index.ts';
import { openClocks } from './clocks.ts';
import { fold } from './fold.ts';
import { upcast } from './upcast.ts';
import { accepted, explained, labour, officer, petitioner, type Story, told } from './walk/story.ts';

const people = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `听证员${i + 1}`, capacity: '人大代表' }));
const notice = { heldOn: '2026-04-02', place: '会议室', presider: '张某', officers: people(3), open: true, ...told };
const proposal = (proposed: string) => ({ proposed, reason: '当面说清更快', otherSide: '某公司', ...told });
const asked = (subject = 'hearing') => accepted().on('2026-03-16', labour, 'askConsent', proposal(subject));
const says = (consents: boolean, proposed = 'hearing') => ({ proposed, consents });
const due = (story: Story) => openClocks(story.state, nationalCalendar).find(({ key }) => key === 'hearing-consent');
const begin = {
  kind: 'settlement',
  otherConsents: true,
  withinDiscretion: true,
  otherSide: '某公司',
  consentedOn: '2026-03-18',
};

describe('what needs the petitioner’s own word (Art. 33, domain 1.12)', () => {
  test('a hearing that nobody asked for is held with consent on record, not by a tick', () => {
    expect(accepted().refused('2026-03-25', labour, 'noticeHearing', notice)).toMatchObject({
      code: 'noticeHearing.consent',
      cite: 'H.consent',
    });
    const ticked = { ...notice, petitionerConsents: true };
    expect(
      asked()
        .on('2026-03-18', petitioner, 'answerConsent', says(true))
        .refused('2026-03-25', labour, 'noticeHearing', ticked).cite,
    ).toBe('H.form');
    const held = asked()
      .on('2026-03-18', petitioner, 'answerConsent', says(true))
      .on('2026-03-25', labour, 'noticeHearing', notice);
    expect(held.state).toMatchObject({ hearing: { stage: 'noticed' }, overlays: ['hearing'] });
    expect(held.state.consents).toBeUndefined();
  });

  test('silence is no consent, and harms nothing: the days pass, the handling goes on, a late yes still counts', () => {
    expect(due(asked())).toMatchObject({ owedBy: 'petitioner', due: '2026-03-23' });
    expect(asked().refused('2026-03-20', labour, 'noticeHearing', notice)).toMatchObject({
      code: 'noticeHearing.consent-waits',
      data: { due: '2026-03-23' },
    });
    const silent = asked();
    expect(silent.refused('2026-03-25', labour, 'noticeHearing', notice).code).toBe('noticeHearing.consent-silent');
    const handling = (story: Story) =>
      openClocks(story.state, nationalCalendar).filter(({ owedBy }) => owedBy !== 'petitioner');
    expect(handling(silent)).toEqual(handling(accepted()));
    silent.on('2026-03-25', petitioner, 'answerConsent', says(true)).on('2026-03-25', labour, 'noticeHearing', notice);
  });

  test('a no stands until the petitioner changes it; nobody is asked again and again', () => {
    const no = asked().on('2026-03-17', petitioner, 'answerConsent', says(false));
    expect(no.refused('2026-03-18', labour, 'noticeHearing', notice).code).toBe('noticeHearing.consent-refused');
    expect(no.refused('2026-03-18', labour, 'askConsent', proposal('hearing')).code).toBe('askConsent.asked-already');
    no.on('2026-03-19', petitioner, 'answerConsent', says(true)).on('2026-03-25', labour, 'noticeHearing', notice);
  });

  test('a yes may be taken back before it begins, and given up after', () => {
    const back = asked('mediation')
      .on('2026-03-17', petitioner, 'answerConsent', says(true, 'mediation'))
      .on('2026-03-18', petitioner, 'answerConsent', says(false, 'mediation'));
    expect(back.refused('2026-03-18', labour, 'mediate', begin).code).toBe('mediate.consent-refused');
    const dropped = asked()
      .on('2026-03-18', petitioner, 'answerConsent', says(true))
      .on('2026-03-25', labour, 'noticeHearing', notice)
      .on('2026-03-26', petitioner, 'dropHearing');
    expect(dropped.refused('2026-03-26', labour, 'noticeHearing', notice).code).toBe('noticeHearing.consent');
  });

  test('consent to the one is no consent to the other', () => {
    const yes = asked('mediation').on('2026-03-17', petitioner, 'answerConsent', says(true, 'mediation'));
    expect(yes.refused('2026-03-25', labour, 'noticeHearing', notice).code).toBe('noticeHearing.consent');
    expect(yes.refused('2026-03-18', petitioner, 'answerConsent', says(true)).code).toBe('answerConsent.not-asked');
    expect(yes.on('2026-03-18', labour, 'mediate', begin).state.overlays).toEqual(['mediating']);
  });

  test('is asked where it is handled or looked at again, by whom would hold it; consent of an earlier stage is none', () => {
    const city = officer('city-labour');
    const review = explained().on('2026-04-01', petitioner, 'requestReview', {
      reviewOrganId: 'city-labour',
      reason: '不同意',
    });
    expect(review.refused('2026-04-02', city, 'askConsent', proposal('mediation')).code).toBe('askConsent.not-needed');
    expect(review.refused('2026-04-02', labour, 'askConsent', proposal('hearing')).code).toBe('askConsent.not-yours');
    review
      .on('2026-04-02', city, 'askConsent', proposal('hearing'))
      .on('2026-04-03', petitioner, 'answerConsent', says(true))
      .on('2026-04-07', city, 'noticeHearing', { ...notice, heldOn: '2026-04-15' });
    expect(review.state.hearing).toMatchObject({ at: 'review', stage: 'noticed' });
  });

  test('an officer cannot answer for the petitioner: it says how it came, and what was said is read back', () => {
    const by = (more: object) => ({ ...says(true), takenBy: 'county-bureau-1', ...more });
    expect(asked().refused('2026-03-17', petitioner, 'answerConsent', by({}))).toMatchObject({
      code: 'answerConsent.brought-by',
      field: 'broughtBy',
    });
    expect(asked().refused('2026-03-17', petitioner, 'answerConsent', by({ broughtBy: 'phone' }))).toMatchObject({
      code: 'answerConsent.read-back',
      cite: 'H.read-back',
    });
    asked().on('2026-03-17', petitioner, 'answerConsent', by({ broughtBy: 'visit', readBack: true }));
    expect(asked().refused('2026-03-17', labour, 'answerConsent', says(true)).code).toBe('answerConsent.not-yours');
  });

  test('facts from before, with the tick of the office, still stand as they were', () => {
    const old = { kind: 'mediate' as const, version: 1, payload: { ...begin, petitionerConsents: true } };
    expect(upcast(old, acts.mediate.version)).toEqual(begin);
    const noticed = { ...notice, petitionerConsents: true, choosing: false };
    const before = accepted().facts;
    const fact = {
      kind: 'noticeHearing' as const,
      seq: before.length + 1,
      occurredOn: '2026-03-25' as never,
      actor: labour,
    };
    const state = fold([
      ...before,
      { ...fact, payload: upcast({ kind: 'noticeHearing', version: 1, payload: noticed }, 2) },
    ]);
    expect(state.hearing).toMatchObject({ stage: 'noticed', bench: { listed: 3 } });
    const held = { heldOn: '2026-04-02', petitionerCame: true, officersPresent: 3 };
    expect(upcast({ kind: 'holdHearing', version: 1, payload: held }, 2)).toEqual({ ...held, sat: [] });
  });
});
