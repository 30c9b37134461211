import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { Narrative } from '../../demo/narratives/narratives.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { answered, handed, handlerOf, headOf, post, reviewerOf, upheld } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const town = organByCode('cx-990123002');
const townClerk = officers.find(({ organId, roles }) => organId === town.id && roles.includes('clerk'))!;

test('Fang Shuqin names the town that left her ditch blocked: another organ answers, the town never sees it, and it is reviewed', async () => {
  const story = await office.brings(
    { name: '方淑琴', phone: '13900007777', address: '澄溪县青石镇石匠岭村3组' },
    {
      form: 'visit',
      divisionCode: '990123002',
      narrative: '村口排水沟堵了半年，镇里答应三次都没来清，雨水灌进我家灶房。',
      requests: ['把排水沟清通'],
      complainedOrganIds: [town.id],
      complainedOfficerIds: [townClerk.id],
    },
  );
  expect((await story.view()).restricted).toBe(false);
  const path = `/api/petitions/${encodeURIComponent(story.at.shardKey)}/${story.at.petitionId}`;
  expect((await office.as(townClerk.login, 'somebody', path)).status).toBe(404);

  const toTown = await story.refused(1, 'limin', 'forward', { to: town.id, ...post });
  expect([toTown.status, toTown.body.code, toTown.body.cite]).toEqual([422, 'forward.to-accused', 'R.30']);
  await story.after(0, 'limin', 'forward', { to: organByCode('cx-swj').id, ...post });
  await story.after(1, handlerOf('cx-swj'), 'signFor');
  await story.after(2, handlerOf('cx-swj'), 'accept', post);
  expect((await story.view()).clocks.some(({ id }) => id === 'C-06')).toBe(true);
  const ask = { text: '把排水沟清通', finding: '沟已堵塞，属村内沟渠。', reply: '已说明由谁清、何时清。', basis: [] };
  await answered(story, { organCode: 'cx-swj', asks: [ask], note: '看了现场。' } as unknown as Narrative, 'explain');

  // She asks for review, and that the head who would decide it steps aside; the government above decides about him.
  const review = (await story.view()).reviewBodies.find(({ organId }) => organId === organByCode('cx-zf').id)!;
  await story.self(3, '/matter/review', { reviewOrganId: review.organId, reason: '只说明，没有清沟。' });
  const reviewer = officers.find(({ login }) => login === reviewerOf(review.organId))!;
  const reviewHead = officers.find(({ login }) => login === headOf('cx-zf'))!;
  await story.self(1, '/matter/recusal', { ground: 'kin', reason: '他是镇长的哥哥。', officerId: reviewer.id });
  const waits = await story.refused(1, reviewHead.login, 'decideReview', upheld('三十五'));
  expect([waits.status, waits.body.cite]).toEqual([422, 'R.28']);
  const own = reviewer.id === reviewHead.id;
  await story.after(0, own ? headOf('ql-zf') : reviewHead.login, 'decideRecusal', {
    granted: true,
    reason: '属实，换人。',
    delivery: { method: 'post' },
  });
  const gone = await story.refused(0, reviewer.login, 'decideReview', upheld('三十五'));
  expect(gone.body.code).toBe('decideReview.recused');
  const other = officers.find(
    ({ organId, roles, id }) => organId === review.organId && roles.includes('reviewer') && id !== reviewer.id,
  )!;
  await story.after(9, other.login, 'decideReview', upheld('三十五'));
  await story.after(2, other.login, 'serveReview', handed);
  expect((await office.as(townClerk.login, 'somebody', path)).status).toBe(404);
  expect(await story.page()).toContain('回避');
});
