import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { handlerOf, post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

test('Qin Zhiyuan reports an official: the accused learns nothing, discipline gets it, and he is told the result', async () => {
  const story = await office.brings(
    { name: '秦志远', phone: '13900006666' },
    {
      form: 'visit',
      purpose: 'accusation',
      divisionCode: '990123001',
      narrative: '县水务局管工程的人收了施工队的烟酒，验收时沙石不够也签了字。',
      requests: ['查清收受财物的事'],
      complainedOrganIds: [organByCode('cx-swj').id],
    },
  );
  const path = `/api/petitions/${encodeURIComponent(story.at.shardKey)}/${story.at.petitionId}`;
  for (const login of [handlerOf('cx-swj'), 'liumei', 'dingzhiqiang', 'hanli', 'fangmin', 'mawei']) {
    const answer = await office.as(login, 'somebody', path);
    expect([login, answer.status]).toEqual([login, 404]);
  }
  // Not to those it is about, and by nobody but the custodian.
  const relay = (code: string) => ({ channel: 'discipline', to: organByCode(code).id, reason: '属纪检监察机关管辖。' });
  const toAccused = await story.refused(1, 'shenjing', 'relayAccusation', { ...relay('cx-swj'), channel: 'above' });
  expect([toAccused.status, toAccused.body.cite]).toEqual([422, 'R.30']);
  const officer = await story.refused(0, 'limin', 'relayAccusation', relay('cx-jw'));
  expect(officer.status).toBe(403);
  await story.after(0, 'shenjing', 'relayAccusation', relay('cx-jw'));
  expect((await story.view()).holder.name.zh).toBe('澄溪县信访局');
  await story.after(3, 'limin', 'takeBackRelay', { reason: '机要件地址有误，退回。' });
  await story.after(1, 'shenjing', 'relayAccusation', relay('cx-jw'));
  await story.after(3, 'limin', 'confirmRelay', { evidence: '机要签收。', ...post });

  // He gave his name, so he is told: nobody waives that for him.
  const result = (delivery: object) => (today: LocalDate) => ({
    result: '已立案查处，问题工程返工。',
    decidedOn: today,
    ...delivery,
  });
  const untold = await story.refused(40, 'limin', 'recordRelayResult', result({ delivery: { waived: 'unreachable' } }));
  expect(untold.status).toBe(422);
  await story.after(0, 'limin', 'recordRelayResult', result(post));
  expect((await story.view()).phase.code).toBe('closed');
  expect(await story.page()).toContain('这件事按检举控告保护');
  expect(
    (await office.as(handlerOf('cx-swj'), 'somebody', `/api/petitions?number=${story.at.number}`)).text,
  ).not.toContain(story.at.petitionId);
});
