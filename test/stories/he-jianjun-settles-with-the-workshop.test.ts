import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { closeInFull, consents, handlerOf, post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const town = 'cx-990123002';

test('He Jianjun settles with the workshop next door: both sign, no right is given up, and it is carried out', async () => {
  const story = await office.brings(
    { name: '何建军', phone: '13900004444' },
    {
      form: 'visit',
      divisionCode: '990123002',
      subject: '隔壁作坊夜里机器响',
      narrative: '隔壁木器作坊夜里十一点还开机器，墙都在抖，孩子睡不好，说了三次没有用。',
      requests: ['夜里停机', '赔偿墙面裂缝的修补钱'],
    },
  );
  await story.after(1, 'limin', 'forward', { to: organByCode(town).id, ...post });
  await story.after(1, handlerOf(town), 'signFor');
  await story.after(2, handlerOf(town), 'accept', post);
  const due = (await story.view()).clocks.find(({ id }) => id === 'C-06')!.due;

  // Mediation begins only with both sides, and stops no clock.
  const both = (today: LocalDate) => ({
    kind: 'mediation',
    otherConsents: true,
    withinDiscretion: true,
    otherSide: '木器作坊',
    mediator: '村人民调解委员会',
    consentedOn: today,
  });
  // A tick of the office is not his word: before he has said yes, nothing begins.
  const unasked = await story.refused(1, handlerOf(town), 'mediate', both);
  expect([unasked.status, unasked.body.cite]).toEqual([422, 'H.consent']);
  await consents(story, handlerOf(town), '木器作坊');
  const alone = await story.refused(1, handlerOf(town), 'mediate', (today: LocalDate) => ({
    ...both(today),
    otherConsents: false,
  }));
  expect([alone.status, alone.body.cite]).toEqual([422, 'R.33']);
  await story.after(1, handlerOf(town), 'mediate', both);
  expect((await story.view()).clocks.find(({ id }) => id === 'C-06')?.due).toBe(due);

  const agreement = (terms: string) => (today: LocalDate) => ({
    facts: '夜间机器声和墙面裂缝属实。',
    terms,
    performer: '木器作坊',
    performBy: addDays(today, 20),
    signedOn: today,
    petitionerSigned: true,
    otherSigned: true,
  });
  const gagged = await story.refused(5, handlerOf(town), 'recordAgreement', agreement('付修补钱，今后不再信访。'));
  expect([gagged.status, gagged.body.cite]).toEqual([422, 'H.no-waiver']);
  await story.after(0, handlerOf(town), 'recordAgreement', agreement('晚八点后停机，付修补钱八百元，凭收据核对。'));
  const early = await story.refused(3, handlerOf(town), 'close', { guidance: '已达成协议。' });
  expect(early.status).toBe(422);
  await story.after(10, handlerOf(town), 'recordExecution', (today: LocalDate) => ({
    executedOn: today,
    evidence: '收据和夜间回访记录。',
  }));
  await closeInFull(story, 1, handlerOf(town), { guidance: '协议已履行，不履行的可以再来。' });
  expect((await story.view()).phase.code).toBe('closed');
});
