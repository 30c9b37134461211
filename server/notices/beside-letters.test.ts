import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type At, html, openWritingOffice, pdf, review, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const day = (on: string) => desk.office.clock.goTo(on as never);

const checks = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};
const phone = { delivery: { method: 'phone' } };
const answers = [{ request: 1, outcome: 'support', basis: ['《劳动法》第五十条'], reply: '公司已经承诺补发。' }];
const handed = (on: string) => ({ service: { method: 'in-person', servedOn: on, proof: '陈桂香签收' } });

async function received(more: object = {}): Promise<At & { number: string }> {
  day('2026-03-02');
  const at = await desk.register(more);
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  return at;
}
/** What stands on the newest document of this kind, as one line; it draws as PDF too. */
async function text(at: At, kind: string): Promise<string> {
  expect(readPdf((await desk.opened(at, kind, pdf)).bytes).pages).toBeGreaterThan(0);
  const page = Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes).toString();
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  return page.replace(/<[^>]+>/g, '');
}
const kinds = async (at: At) => (await desk.listed(at)).map(({ kind }) => kind);

describe('简易办理 on paper (D-04, D-14; 1.7)', () => {
  test('told by telephone no letter is made; asked for on paper it is numbered and served like the ordinary one', async () => {
    const spoken = await received();
    await desk.does(spoken, desk.by.handler(), 'acceptSimply', { ...checks, ...phone });
    expect(await kinds(spoken)).not.toContain('D-04');
    const at = await received();
    await desk.does(at, desk.by.handler(), 'acceptSimply', { ...checks, paper: true, delivery: told });
    const row = await desk.one(at, 'D-04');
    expect(row).toMatchObject({
      forPetitioner: true,
      servedOn: null,
      number: expect.stringMatching(/^澄人社信受〔2026〕\d+号$/),
    });
    const letter = await text(at, 'D-04');
    // Ten working days from Monday 2 March; were it to go the ordinary way, sixty days.
    for (const part of [
      '补发三个月工资',
      '适用简易办理程序',
      '收到本告知书后5个工作日内，可以申请听证',
      '2026年3月16日',
      '2026年5月6日',
      '回避',
    ])
      expect(letter).toContain(part);
    day('2026-03-05');
    await desk.does(at, desk.by.handler(), 'recordDelivery', {
      letter: row.seq,
      service: { method: 'post', postedOn: '2026-03-02', servedOn: '2026-03-04', proof: '邮件号 XA1，本人签收' },
    });
    expect(await desk.one(at, 'D-04')).toMatchObject({ servedOn: '2026-03-04', servedBy: 'post' });
  });

  test('asked for afterwards, acceptance and answer are provided, each with its number; the answer keeps its last day', async () => {
    const at = await received();
    await desk.does(at, desk.by.handler(), 'acceptSimply', { ...checks, ...phone });
    await desk.does(at, desk.by.handler(), 'replySimply', {
      answers,
      executeBy: '2026-04-01',
      ...handed('2026-03-02'),
    });
    expect(await kinds(at)).not.toContain('D-14');
    expect(await text(at, 'D-19')).toContain('没有要纸质文书');
    day('2026-03-06');
    await desk.does(at, desk.by.handler(), 'providePaper', { askedOn: '2026-03-05', delivery: told });
    expect((await kinds(at)).filter((kind) => kind === 'D-04' || kind === 'D-14')).toEqual(['D-04', 'D-14']);
    const answer = await text(at, 'D-14');
    // Served on 2 March: the thirtieth day is 1 April.
    for (const part of [
      '适用简易办理程序',
      '予以支持',
      '公司已经承诺补发',
      '您于2026年3月2日收到答复',
      '最后一天是2026年4月1日',
    ])
      expect(answer).toContain(part);
    const again = await desk.office.petitions.act(
      desk.acting(at, desk.by.handler(), 'providePaper', { askedOn: '2026-03-05', delivery: told }),
    );
    expect(isRefusal(again) && again.code).toBe('providePaper.nothing');
  });

  test('an answer on paper is in the petitioner’s hands by its own act, with its proof', async () => {
    const at = await received({ wants: { paper: true, largePrint: false, language: 'zh' } });
    await desk.does(at, desk.by.handler(), 'acceptSimply', { ...checks, paper: true, delivery: told });
    await desk.does(at, desk.by.handler(), 'replySimply', {
      answers,
      executeBy: '2026-04-01',
      paper: true,
      ...handed('2026-03-02'),
    });
    expect(await desk.one(at, 'D-14')).toMatchObject({
      servedOn: '2026-03-02',
      servedBy: 'in-person',
      forPetitioner: true,
    });
    expect(await text(at, 'D-14')).toContain('复查机关');
    const slip = await text(at, 'D-19');
    for (const part of ['答复意见', (await desk.one(at, 'D-14')).number!, '陈桂香签收', '2026年4月1日'])
      expect(slip).toContain(part);
  });
});

describe('存档 (D-02, Art. 23)', () => {
  const second = () => ({ officer: desk.office.anyone('cx-xfj', 'bureau-head') });
  async function proposed(): Promise<At> {
    day('2026-03-02');
    const at = await desk.register({ purpose: 'other', requests: ['感谢便民服务中心'] });
    await desk.does(at, desk.by.bureau(), 'proposeFiling', { ground: 'thanks', reason: '感谢信。' });
    return at;
  }

  test('approved, the petitioner is told in writing why, and how it is taken up again', async () => {
    const at = await proposed();
    await desk.does(at, second(), 'decideFiling', {
      approved: true,
      reason: '来信表示感谢，没有诉求。',
      delivery: told,
    });
    const letter = await text(at, 'D-02');
    for (const part of ['接收和存档告知书', '感谢、表扬', '来信表示感谢', '重新启动办理', '第二十三条'])
      expect(letter).toContain(part);
    expect((await desk.one(at, 'D-02')).number).toMatch(/^澄信告〔2026〕\d+号$/);
  });

  test('not approved, it is handled on and no letter is made', async () => {
    const at = await proposed();
    await desk.does(at, second(), 'decideFiling', { approved: false, reason: '有诉求，照常办。', delivery: told });
    expect(await kinds(at)).toEqual(['D-01']);
    expect((await desk.office.petitions.opened(at))!.state.outgoing).toBeUndefined();
  });
});

describe('检举控告的结果 (other notice, Art. 30)', () => {
  const bring = async (more: object = {}) => {
    day('2026-03-02');
    const custodian = { officer: desk.office.anyone('cx-xfj', 'custodian') };
    const at = await desk.register({ purpose: 'accusation', ...more });
    const to = desk.office.organ('cx-jw');
    await desk.does(at, custodian, 'relayAccusation', { channel: 'discipline', to, reason: '属其管辖。' });
    return { at, custodian };
  };
  const result = { result: '经核查，情况属实，已责成退还。', decidedOn: '2026-03-02' };

  test('whoever gave a name gets it in a letter that says neither subject nor whom it concerned', async () => {
    const { at, custodian } = await bring();
    await desk.does(at, custodian, 'recordRelayResult', { ...result, delivery: told });
    const letter = await text(at, 'D-36');
    for (const part of ['情况属实，已责成退还', '第三十条', '陈桂香']) expect(letter).toContain(part);
    expect(letter).not.toMatch(/工资|检举|控告/);
    expect(await desk.one(at, 'D-36')).toMatchObject({ forPetitioner: true, number: expect.stringMatching(/^澄信告/) });
    const unnamed = Buffer.from((await desk.opened(at, 'D-36', html)).bytes).toString();
    expect(unnamed).not.toContain('陈桂香');
  });

  test('where nobody can be told there is no letter', async () => {
    const { at, custodian } = await bring({ petitioner: undefined, anonymous: true });
    await desk.does(at, custodian, 'recordRelayResult', { ...result, delivery: { waived: 'unreachable' } });
    expect(await kinds(at)).toEqual(['D-01', 'D-08']);
  });

  test('the letter that relays it holds nothing of the matter, and says from whom it is kept (T-09)', async () => {
    const { at } = await bring();
    const letter = await text(at, 'D-08');
    for (const part of ['关于移送信访事项的函', '随函密封移送', '不得透露、转送给被反映的单位和人员'])
      expect(letter).toContain(part);
    expect(letter).not.toMatch(/工资|陈桂香|13900001234/);
    expect(await desk.one(at, 'D-08')).toMatchObject({ forPetitioner: false });
  });
});

test('涉法涉诉来信: the organ of the law gets the matter with its letter (T-07)', async () => {
  day('2026-03-02');
  const at = await desk.register({ form: 'letter' });
  await desk.does(at, desk.by.bureau(), 'relayLaw', {
    field: 'court',
    body: '澄溪县人民法院',
    address: '澄溪县法院路1号',
    reason: '判决已生效，执行归法院。',
    term: 'none',
    delivery: told,
  });
  const letter = await text(at, 'D-08');
  for (const part of ['澄溪县人民法院', '补发三个月工资', '判决已生效', '由我单位跟进']) expect(letter).toContain(part);
  expect((await kinds(at)).filter((kind) => kind !== 'D-01')).toEqual(['D-07', 'D-08']);
});

test('重新督促执行: the opinion stands by title and number, only the day is new (D-27, T-39)', async () => {
  day('2026-03-02');
  const at = await desk.register();
  await desk.untilServed(at);
  const { number } = await desk.one(at, 'D-14');
  await desk.does(at, desk.by.handler(), 'recordExecution', { executedOn: '2026-03-02', evidence: '转账凭证。' });
  day('2026-03-20');
  await desk.does(at, { officer: desk.office.anyone('cx-xfj', 'bureau-head') }, 'reopenExecution', {
    reason: '回访核实，没有拿到工资。',
    by: '2026-04-20',
    delivery: told,
  });
  const letter = await text(at, 'D-27');
  for (const part of ['重新督促执行决定书', '没有拿到工资', '2026年4月20日', number!, '照旧有效', '第三十二条'])
    expect(letter).toContain(part);
  expect(letter).not.toContain('书面答复您');
});

describe('an answer in another language (1.18)', () => {
  const tibetan = { wants: { paper: true, largePrint: false, language: 'bo' } };
  const translation = (of: string) => ({
    of,
    text: 'བཀའ་ལན།',
    translator: '扎西',
    translatedOn: desk.office.clock.today(),
  });

  test('the opinion says which language, that both go together and which counts; the slip names the translation', async () => {
    day('2026-03-02');
    const at = await desk.register(tibetan);
    await desk.untilSubmitted(at);
    await desk.does(at, desk.by.head(), 'conclude');
    const letter = await text(at, 'D-14');
    for (const part of ['您要求用藏语答复', '藏语译文', '一并送达，以中文文本为准', '2026年3月9日'])
      expect(letter).toContain(part);
    const early = await desk.office.petitions.act(desk.acting(at, desk.by.handler(), 'serve', handed('2026-03-02')));
    expect(isRefusal(early) && [early.code, early.cite]).toEqual(['serve.translation-first', 'H.chinese-counts']);
    await desk.does(at, desk.by.handler(), 'recordTranslation', translation('answer'));
    await desk.does(at, desk.by.handler(), 'serve', handed('2026-03-02'));
    expect(await text(at, 'D-19')).toContain('（附藏语译文）');
    expect(await text(at, 'D-01')).toContain('藏语');
  });

  test('the review opinion likewise, translated by its own body', async () => {
    day('2026-03-02');
    const at = await desk.register(tibetan);
    await desk.untilSubmitted(at);
    await desk.does(at, desk.by.head(), 'conclude');
    await desk.does(at, desk.by.handler(), 'recordTranslation', translation('answer'));
    await desk.does(at, desk.by.handler(), 'serve', handed('2026-03-02'));
    const reviewOrganId = desk.office.organ('ql-rsj');
    await desk.does(at, 'petitioner', 'requestReview', { reviewOrganId, reason: '数额不对。' });
    const city = desk.by.cityReviewer();
    await desk.does(at, city, 'decideReview', review);
    expect(await text(at, 'D-23')).toContain('本复查意见书另附藏语译文');
    const early = await desk.office.petitions.act(desk.acting(at, city, 'serveReview', handed('2026-03-02')));
    expect(isRefusal(early) && [early.code, early.cite]).toEqual(['serveReview.translation-first', 'H.chinese-counts']);
    await desk.does(at, city, 'recordTranslation', translation('review'));
    await desk.does(at, city, 'serveReview', handed('2026-03-02'));
    expect(await text(at, 'D-19')).toContain('（附藏语译文）');
  });

  test('a letter in Chinese has no such part', async () => {
    day('2026-03-02');
    const at = await desk.register();
    await desk.untilSubmitted(at);
    await desk.does(at, desk.by.head(), 'conclude');
    expect(await text(at, 'D-14')).not.toContain('译文');
  });
});
