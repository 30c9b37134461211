import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking, pathTo } from '../kit/asking.ts';
import type { RunningApp } from '../kit/running-app.ts';

/** A field of a petition, the words that stand in it and nowhere else, and how it is called. */
export type Marks = Record<string, { zh: string; words: string }>;

const mark = (zh: string, words: string) => ({ zh, words });

/** Everything that is known of people: sealed apart from the texts. */
const people = (tag: string): Marks => ({
  name: mark('身份：姓名', `令狐${tag}天`),
  phone: mark('身份：电话', tag === '甲' ? '13987650101' : '13987650202'),
  idNumber: mark('身份：证件号码', tag === '甲' ? '990123199001010017' : '990123199203040026'),
  address: mark('身份：住址', `磨盘沟${tag}十九号`),
  email: mark('身份：邮箱', tag === '甲' ? 'diting@jia.example' : 'diting@yi.example'),
  representative: mark('身份：代表', `慕容${tag}地`),
  agent: mark('身份：代理人', `司徒${tag}玄`),
  helper: mark('身份：代写人', `诸葛${tag}黄`),
  member: mark('封存名单：同来的人', `欧阳${tag}宇`),
});

/** An ordinary matter of several people, and what each step adds to it. */
export const ordinaryMarks: Marks = {
  ...people('甲'),
  narrative: mark('反映的内容', '琉璃墨斗'),
  subject: mark('标题', '松烟账本'),
  place: mark('地点', '鹧鸪坪渡口'),
  request: mark('请求', '补发桐油钱'),
  counterpart: mark('对方当事人', '赤鳐货栈'),
  fileName: mark('材料：名称', '铜壶照片'),
  fileContent: mark('材料：内容', '铁锈色的水样'),
  note: mark('转送说明', '请查雪花账目'),
  supplied: mark('补充材料的说明', '竹简三片'),
  contact: mark('首次联系的记录', '电话里说了槐树'),
  investigation: mark('调查记录', '到青砖窑看过'),
  draftFinding: mark('意见稿：认定（未签发）', '薄荷田已结清'),
  draftReply: mark('意见稿：答复（未签发）', '桐油钱三日内付'),
};
/** What a later step adds: the opinion is signed, served, evaluated, and asked to be reviewed. */
export const laterMarks: Marks = {
  finding: mark('意见：认定（已送达）', '薄荷田已结清'),
  reply: mark('意见：答复（已送达）', '桐油钱三日内付'),
  comment: mark('评价的话', '算盘打得太慢'),
  review: mark('复查申请的理由', '没有数过陶罐'),
  decision: mark('复查意见', '陶罐重新数过'),
};
/** An accusation, whose words and people nobody may have who is complained of. */
export const accusationMarks: Marks = {
  ...people('乙'),
  narrative: mark('反映的内容', '翡翠算盘'),
  request: mark('请求', '查清保险柜'),
  complainedOf: mark('被反映人（本人的话）', '收账的胖先生'),
  fileName: mark('材料：名称', '转账截图乙'),
  fileContent: mark('材料：内容', '玛瑙棋盘的照片'),
  relay: mark('移送的理由', '按干部管理权限移送'),
};

export interface MarkedMatter {
  shardKey: string;
  petitionId: string;
  number: string;
}

async function registered(clerk: Ask, marks: Marks, more: object): Promise<MarkedMatter> {
  const words = (name: string) => marks[name]!.words;
  const form = new FormData();
  form.set('file', new File([words('fileContent')], `${words('fileName')}.txt`));
  const { token } = (await clerk('POST', '/api/uploads', { body: form })).body;
  const { phone, idNumber, address, email } = marks;
  const answer = await clerk('POST', '/api/petitions', {
    body: {
      form: 'visit',
      divisionCode: '990123001',
      narrative: `我叫${words('name')}，电话${words('phone')}，为${words('narrative')}的事来。`,
      requests: [words('request')],
      personCount: 6,
      petitioner: {
        name: words('name'),
        phone: phone!.words,
        idNumber: idNumber!.words,
        address: address!.words,
        email: email!.words,
      },
      representatives: [{ name: words('representative') }],
      members: [{ name: words('member') }],
      agents: [
        { name: words('agent'), authority: '全权', kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' },
      ],
      helper: { name: words('helper'), relation: '邻居' },
      helped: true,
      uploads: [token],
      ...more,
    },
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

const labour = organByCode('cx-rsj').id;
const delivery = { method: 'in-person' };

/** Brought at the window, handled by the labour bureau as far as the opinion that waits to be signed. */
export async function ordinary(app: RunningApp): Promise<MarkedMatter> {
  const words = (name: string) => ordinaryMarks[name]!.words;
  const at = await registered(await asking(app, 'liumei'), ordinaryMarks, {
    subject: words('subject'),
    place: words('place'),
    counterpart: words('counterpart'),
  });
  await does(app, at, 'limin', 'forward', { to: labour, note: words('note'), delivery });
  await does(app, at, 'liumei', 'supplyPapers', { note: words('supplied') });
  await does(app, at, 'zhoujianguo', 'signFor', {});
  await does(app, at, 'zhoujianguo', 'accept', { delivery });
  await does(app, at, 'zhoujianguo', 'contact', {
    contactedOn: app.clock.today(),
    how: 'phone',
    reached: true,
    note: words('contact'),
  });
  await does(app, at, 'zhoujianguo', 'investigate', {
    heldOn: app.clock.today(),
    method: 'interview',
    petitionerHeard: true,
    record: words('investigation'),
  });
  await does(app, at, 'zhoujianguo', 'submitOpinion', {
    title: '处理意见',
    answers: [
      {
        request: 1,
        finding: words('draftFinding'),
        outcome: 'explain',
        basis: ['信访工作条例第三十二条'],
        reply: words('draftReply'),
      },
    ],
  });
  return at;
}

/** Signed, served, evaluated, reviewed by the county's government. */
export async function goneOn(app: RunningApp, at: MarkedMatter, head: string): Promise<void> {
  const words = (name: string) => laterMarks[name]!.words;
  const served = { method: 'in-person', servedOn: app.clock.today(), proof: '本人签名' };
  await does(app, at, head, 'conclude', {});
  await does(app, at, 'zhoujianguo', 'serve', { service: served });
  await self(app, at, 'evaluate', { office: 'satisfied', organ: 'dissatisfied', comment: words('comment') });
  await self(app, at, 'requestReview', { reviewOrganId: organByCode('cx-zf').id, reason: words('review') });
  await does(app, at, 'guyan', 'decideReview', {
    outcome: 'uphold',
    findings: words('decision'),
    opinion: '维持。',
    basis: ['信访工作条例第三十五条'],
  });
  await does(app, at, 'guyan', 'serveReview', { service: served });
}

/** An accusation of the labour bureau, relayed by the custodian. */
export async function accusing(app: RunningApp): Promise<MarkedMatter> {
  const words = (name: string) => accusationMarks[name]!.words;
  const at = await registered(await asking(app, 'liumei'), accusationMarks, {
    purpose: 'accusation',
    complainedOrganIds: [labour],
    complainedOf: words('complainedOf'),
  });
  const relay = { channel: 'discipline', to: organByCode('cx-jw').id, reason: words('relay') };
  await does(app, at, 'shenjing', 'relayAccusation', relay);
  return at;
}

async function does(app: RunningApp, at: MarkedMatter, login: string, act: string, payload: object): Promise<void> {
  const ask = await asking(app, login);
  const path = (rest: string) => pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { ...at });
  const { seq } = (await ask('GET', path(''))).body;
  const answer = await ask('POST', `${path('')}/acts/${act}`, { body: { expectedSeq: seq, payload } });
  if (answer.status !== 200) throw new Error(`${act}: ${answer.text}`);
}

async function self(app: RunningApp, at: MarkedMatter, act: string, payload: object): Promise<void> {
  const done = await app.app.slices.petitions.act({ ...at, act, payload, uploads: [], by: 'petitioner' } as never);
  if ('code' in done) throw new Error(`${act}: ${JSON.stringify(done)}`);
}
