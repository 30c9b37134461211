import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories, type Story } from './office.ts';
import { answered, handlerOf, post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const welfare = 'cx-mzj';
const story = async (name: string, phone: string): Promise<Story> => {
  const told = await office.brings(
    { name, phone },
    {
      form: 'visit',
      divisionCode: '990123001',
      subject: '低保停发没有说理由',
      narrative: '我家的低保从去年十月停了，没有人告诉我为什么，去问说等通知。',
      requests: ['说明停发的理由，符合条件的恢复'],
    },
  );
  await told.after(1, 'limin', 'forward', { to: organByCode(welfare).id, ...post });
  await told.after(1, handlerOf(welfare), 'signFor');
  await told.after(2, handlerOf(welfare), 'accept', { ...post, handlerId: officerByLogin(handlerOf(welfare)).id });
  return told;
};

test('Ma Guilan withdraws, thinks again and takes it back: the receipt stands, and no day was gained by it', async () => {
  const mine = await story('马桂兰', '13900008888');
  const before = await office.app.app.slices.petitions.receipt(mine.at);
  const due = (await mine.view()).clocks.find(({ id }) => id === 'C-06')!.due;
  // Before the handler nobody withdraws: it could be the handler's wish (decisions 8).
  const handlers = await mine.refused(2, handlerOf(welfare), 'withdraw', { ownWill: true });
  expect([handlers.status, handlers.body.cite]).toEqual([403, 'H.withdrawal']);
  await mine.self(1, '/matter/withdraw', { ownWill: 'yes', reason: '村里说马上恢复。' });
  expect((await mine.view()).phase.code).toBe('withdrawn');
  const closed = await mine.refused(1, handlerOf(welfare), 'investigate', {});
  expect(closed.status).toBeGreaterThanOrEqual(400);

  await mine.self(10, '/matter/revoke');
  const back = await mine.view();
  expect([back.phase.code, back.clocks.find(({ id }) => id === 'C-06')?.due]).toEqual(['accepted', due]);
  const after = await office.app.app.slices.petitions.receipt(mine.at);
  expect([after.number, after.commitment, after.signature]).toEqual([
    before.number,
    before.commitment,
    before.signature,
  ]);
  const narrative = { organCode: welfare, note: '', asks: [ask] } as unknown as Parameters<typeof answered>[1];
  await answered(mine, narrative, 'explain');
  expect((await mine.view()).phase.code).toBe('served');
});

test('on the 31st day a withdrawal is final, and the page says what is left', async () => {
  const mine = await story('马德顺', '13900009999');
  await mine.self(3, '/matter/withdraw', { ownWill: 'yes' });
  await expect(mine.self(31, '/matter/revoke')).rejects.toThrow(/30日|撤回/);
  const end = await mine.view();
  expect(end.phase.code).toBe('withdrawn');
  expect((await office.app.app.slices.petitions.receipt(mine.at)).number).toBe(end.number);
});

const ask = {
  text: '说明停发的理由',
  outcome: 'explain',
  finding: '入户复核时家里没有人，经办人未另行通知，属工作疏漏。',
  reply: '已补做复核，符合条件的从下月恢复，停发月份一并说明。',
  basis: ['社会救助暂行办法第十三条'],
};
