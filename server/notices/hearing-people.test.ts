import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type At, html, openWritingOffice, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const day = (on: string) => desk.office.clock.goTo(localDate(on));
const post = { delivery: told };

async function accepted(): Promise<At> {
  day('2026-03-02');
  const petitioner = { name: '陈桂香', phone: '13900001234', address: '澄溪县青石镇溪口村7组' };
  const at = await desk.register({ petitioner });
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), ...post });
  await desk.does(at, desk.by.handler(), 'signFor');
  await desk.does(at, desk.by.handler(), 'accept', post);
  return at;
}
/** What stands on the newest document of this kind. */
async function text(at: At, kind: string): Promise<string> {
  const page = Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes).toString();
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  return page.replace(/<[^>]+>/g, '');
}
const refused = async (at: At, actor: Parameters<WritingOffice['does']>[1], act: string, payload: object) => {
  const said = await desk.office.petitions.act(desk.acting(at, actor, act, payload));
  if (!isRefusal(said)) throw new Error(`${act} was not refused`);
  return said;
};
const posted = async (at: At) => {
  const list = await desk.notices.lettersToPost(desk.office.officer('zhoujianguo'), desk.office.clock.today());
  return list.filter(({ petitionId }) => petitionId === at.petitionId).length;
};

const officers = ['卢文静', '石磊', '何秀英', '丁一鸣', '秦素芬'].map((name) => ({ name, capacity: '县人大代表' }));
const noticed = {
  heldOn: '2026-03-20',
  time: '14:30',
  place: '县信访局',
  presider: '任立，副局长',
  officers,
  open: true,
  ...post,
};
const choosing = { ...noticed, choosing: true, seats: 3 };
async function granted(): Promise<At> {
  const at = await accepted();
  await desk.does(at, 'petitioner', 'requestHearing', { reason: '数额说法不一。' });
  await desk.does(at, desk.by.head(), 'decideHearing', { granted: true, reason: '当面说清有利于查明。', ...post });
  return at;
}

describe('征询函', () => {
  test('a hearing is proposed by a numbered letter of the day’s post, with the last day and what silence means', async () => {
    const at = await accepted();
    const before = await posted(at);
    const asks = { proposed: 'hearing', reason: '当面核对数额。', issues: '拖欠的数额\n付清的日子' };
    await desk.does(at, desk.by.handler(), 'askConsent', { ...asks, ...post });
    const letter = await text(at, 'D-17');
    for (const part of [
      '听证征询函',
      '付清的日子',
      '2026年3月9日',
      '没有答复的，视为不同意',
      '不会因此得到更不利的答复',
    ])
      expect(letter).toContain(part);
    expect((await desk.one(at, 'D-17')).number).toMatch(/^澄人社信听〔2026〕\d+号$/);
    expect(await posted(at)).toBe(before + 1);
  });

  test('a mediation is proposed by a letter that names the other side, and is no agreement', async () => {
    const at = await accepted();
    const asks = { proposed: 'mediation', reason: '谈得拢的更快。', otherSide: '溪口电子有限公司' };
    await desk.does(at, desk.by.handler(), 'askConsent', { ...asks, delivery: { method: 'in-person' } });
    const letter = await text(at, 'D-36');
    for (const part of ['调解征询函', '溪口电子有限公司', '照常办理']) expect(letter).toContain(part);
    const kinds = (await desk.listed(at)).map(({ kind }) => kind);
    expect([kinds.includes('D-15'), kinds.includes('D-17')]).toEqual([false, false]);
  });

  test('an officer who writes the answer down says how it came, and who wrote it is on record', async () => {
    const at = await accepted();
    const delivery = { method: 'in-person' };
    await desk.does(at, desk.by.handler(), 'askConsent', { proposed: 'hearing', reason: '核对。', delivery });
    const yes = { proposed: 'hearing', consents: true };
    expect(await refused(at, desk.by.bureau(), 'answerConsent', yes)).toMatchObject({ field: 'broughtBy' });
    expect(await refused(at, desk.by.bureau(), 'answerConsent', { ...yes, broughtBy: 'phone' })).toMatchObject({
      field: 'readBack',
    });
    await desk.does(at, desk.by.bureau(), 'answerConsent', { ...yes, broughtBy: 'phone', readBack: true });
  });
});

describe('who sits', () => {
  test('the notice lists candidates by number with the last day to choose; who is added is told, and by what rule', async () => {
    const at = await granted();
    await desk.does(at, desk.by.handler(), 'noticeHearing', choosing);
    const notices = (await desk.listed(at)).filter(({ kind }) => kind === 'D-17');
    expect(notices.length).toBeGreaterThan(1);
    await desk.does(at, 'petitioner', 'chooseOfficers', { chosen: [2, 5] });
    await desk.does(at, desk.by.handler(), 'completeOfficers', { added: [1], reason: '按名单顺序。', ...post });
    const settled = await text(at, 'D-17');
    for (const part of ['听证员确定通知书', '您选的', '本机关补的', '按名单顺序', '卢文静', '石磊', '秦素芬'])
      expect(settled).toContain(part);
    expect(settled).not.toContain('何秀英');
    // The record of the hearing names those who sat, after whoever stepped aside.
    const challenge = { who: 'officer-2', ground: 'interest', reason: '是公司的法律顾问。' };
    await desk.does(at, 'petitioner', 'challengeOfficer', challenge);
    const instead = { instead: '范立秋', capacity: '法律援助律师' };
    const decision = { who: 'officer-2', granted: true, reason: '属实。', ...instead, ...post };
    await desk.does(at, desk.by.head(), 'decideChallenge', decision);
    const decided = await text(at, 'D-17');
    for (const part of ['回避决定书', '听证员石磊', '决定其回避', '范立秋（法律援助律师）', '2026年3月20日'])
      expect(decided).toContain(part);
    day('2026-03-20');
    const held = { heldOn: '2026-03-20', petitionerCame: true, readBack: true, signed: true, record: '双方陈述。' };
    await desk.does(at, desk.by.handler(), 'holdHearing', { ...held, sat: [1, 5, 6] });
    const record = await text(at, 'D-18');
    expect(record).toMatch(/卢文静、秦素芬、范立秋/);
    expect(record).not.toContain('石磊');
  });

  test('whoever handled the matter is not named as officer, presider or recorder, but a namesake may be', async () => {
    const at = await granted();
    await desk.does(at, desk.by.head(), 'assignHandler', { handlerId: desk.office.officer('zhoujianguo').officerId });
    const list = [...officers.slice(0, 2), { name: '周建国', capacity: '县政协委员' }];
    const said = await refused(at, desk.by.handler(), 'noticeHearing', { ...noticed, officers: list });
    expect(said).toMatchObject({ code: 'noticeHearing.barred-name', field: 'officers', cite: 'R.28' });
    const presides = { ...noticed, officers: officers.slice(0, 3), presider: '周建国，科长' };
    expect(await refused(at, desk.by.handler(), 'noticeHearing', presides)).toMatchObject({ field: 'presider' });
    await desk.does(at, desk.by.handler(), 'noticeHearing', { ...noticed, officers: list, namesake: true });
  });

  test('a notice given anew keeps those whom the petitioner chose', async () => {
    const at = await granted();
    await desk.does(at, desk.by.handler(), 'noticeHearing', choosing);
    await desk.does(at, 'petitioner', 'chooseOfficers', { chosen: [1, 2, 5] });
    const anew = { ...noticed, heldOn: '2026-03-24' };
    const others = { ...anew, officers: officers.slice(0, 3) };
    expect(await refused(at, desk.by.handler(), 'noticeHearing', others)).toMatchObject({
      code: 'noticeHearing.choice-kept',
      cite: 'H.hearing-officers',
    });
    const same = [officers[0], officers[1], officers[4]];
    await desk.does(at, desk.by.handler(), 'noticeHearing', { ...anew, officers: same });
  });
});
