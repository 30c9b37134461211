import { afterAll, beforeAll, expect, test } from 'vitest';
import { html, openWritingOffice, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());

async function lettersOf(receivedOn: string, goesOn: string): Promise<Record<string, string>> {
  const day = (on: string) => desk.office.clock.goTo(on as never);
  day(receivedOn);
  const at = await desk.register({ receivedOn });
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  day(goesOn);
  await desk.does(at, desk.by.handler(), 'acknowledge', { delivery: told });
  await desk.does(at, desk.by.handler(), 'accept', { delivery: told });
  const heard = { heldOn: goesOn, method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
  await desk.does(at, desk.by.handler(), 'investigate', heard);
  const basis = ['《劳动法》第五十条'];
  const answers = [{ request: 1, finding: '没有欠付。', outcome: 'explain', basis, reply: '已核对工资表。' }];
  await desk.does(at, desk.by.handler(), 'submitOpinion', { title: '关于工资问题的处理意见', answers });
  await desk.does(at, desk.by.head(), 'conclude');
  const kinds = (await desk.listed(at)).map(({ kind }) => kind).filter((kind) => kind.startsWith('D-'));
  const letters: Record<string, string> = {};
  for (const kind of kinds) {
    const page = Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes).toString();
    letters[kind] = page.replace(/<[^>]+>/g, '');
  }
  return letters;
}
const cited = (text: string) => [
  ...new Set(text.match(/《信访(?:工作)?条例》第[一二三四五六七八九十]+条(?:第[一二三四]款)?/g)),
];

test('letters of a matter received before 2022-05-01 cite the Regulations of 2005, and those of a later one the present text', async () => {
  const old = await lettersOf('2022-04-29', '2022-05-09');
  // Periods are those of its day; steps that only the present text has are cited by it.
  expect(cited(old['D-02']!)).toEqual([
    '《信访条例》第二十一条第二款',
    '《信访工作条例》第三十一条',
    '《信访条例》第三十三条',
    '《信访工作条例》第二十八条',
  ]);
  expect(cited(old['D-04']!)).toEqual(expect.arrayContaining(['《信访条例》第三十一条', '《信访条例》第三十三条']));
  expect(cited(old['D-14']!)).toEqual(expect.arrayContaining(['《信访条例》第三十二条', '《信访条例》第三十四条']));
  // The date in the letter is explained by the same text.
  expect(old['D-04']).toContain('信访条例第33条');
  const present = await lettersOf('2022-05-05', '2022-05-09');
  for (const text of Object.values(present)) expect(text).not.toContain('《信访条例》');
  expect(cited(present['D-14']!)).toEqual(expect.arrayContaining(['《信访工作条例》第三十五条']));
}, 60_000);
