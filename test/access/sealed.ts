import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Answer, type Ask, asking, pathTo } from '../kit/asking.ts';
import type { RunningApp } from '../kit/running-app.ts';

/** A reporter who can be told from everybody else, and a story in words that nobody else uses. */
export const reporter = {
  name: '令狐谛听',
  phone: '13987650123',
  idNumber: '990123199001010017',
  address: '青石镇磨盘沟19号',
  email: 'diting@example.cn',
};
/** Who acts for the reporter: whoever knows the one knows the other. */
export const agent = {
  name: '濮阳鹇鸣',
  phone: '13687650456',
  idNumber: '990123198802020022',
  address: '青石镇苇子塘5号',
  email: 'xianming@example.cn',
};
/** Whom the reporter takes on while it is under way. */
export const laterAgent = { name: '闻人鸥鹭', phone: '13587650789', email: 'oulu@example.cn' };
/** Words by which the accused would know the story. */
export const telling = ['翡翠算盘', '磨盘沟', '赤鳐牌保险柜', '谛听', '鹇鸣', '鸥鹭'];
export const identity = [reporter, agent, laterAgent].flatMap(Object.values) as string[];
export const planted = [...new Set([...identity, ...telling])];
/** As they may be written down elsewhere: in an address, in JSON, in hexadecimal, in base64. */
const spellings = planted.flatMap((one) => [
  one,
  encodeURIComponent(one),
  JSON.stringify(one).slice(1, -1),
  [...one].map((sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`).join(''),
  Buffer.from(one).toString('hex'),
  Buffer.from(one).toString('base64').replace(/=+$/, '').slice(0, -1),
]);
export const found = (text: string, words: readonly string[] = spellings): string[] =>
  words.filter((one) => one.length > 3 && text.includes(one));

const narrative =
  `我叫${reporter.name}，住${reporter.address}，电话${reporter.phone}，身份证${reporter.idNumber}。` +
  `材料由侄女${agent.name}转交，找她打${agent.phone}。` +
  '县人社局收欠薪投诉的人把翡翠算盘锁进赤鳐牌保险柜，三个月不办，还把我们的名单给了包工头。';

/** What is complained of: a department of the county, and one of the city that has another under it. */
export const accused = ['cx-rsj', 'ql-hbj'];
/** Who is complained of by name: an officer of the very bureau that keeps the accusation. */
export const accusedOfficer = 'sunhaibo';

/** The paper that an authority stands on. */
const paper = { kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' } as const;
const brought = { broughtBy: 'visit', readBack: true } as const;

const someone = (organ: string, role: string) =>
  officers.find(({ organId, roles }) => organId === organByCode(organ).id && roles.includes(role as never))!.login;

/** Whoever may not know that the matter exists, each with what the officer's organ is to it. */
export const outsiders: Record<string, string | undefined> = {
  'handler of the accused organ': 'zhoujianguo',
  'head of the accused organ': someone('cx-rsj', 'organ-head'),
  'head of the accused organ of the city': someone('ql-hbj', 'organ-head'),
  'reviewer of the accused organ of the city': someone('ql-hbj', 'reviewer'),
  'handler of an organ under the accused': someone('cx-hbj', 'organ-handler'),
  'head of an organ under the accused': someone('cx-hbj', 'organ-head'),
  'officer of the bureau, complained of by name': accusedOfficer,
  'clerk of the bureau, who took it down': 'liumei',
  'supervisor of the bureau': 'dingzhiqiang',
  'statistician of the bureau': 'tanglei',
  administrator: 'mawei',
  'administrator elsewhere': 'duxin',
  auditor: 'fangmin',
  'leader of the county': 'hanli',
  'reviewer of the county': 'guyan',
  'another department': someone('cx-zjj', 'organ-handler'),
  'a town': someone('cx-990123002', 'clerk'),
  'the discipline organ, which got it on its own way': 'yanzheng',
  nobody: undefined,
};

export interface Sealed {
  shardKey: string;
  petitionId: string;
  number: string;
  fileId: string;
  documentId: string;
}

/** Brought at the window with an attachment named after the reporter; answers are told by text message. */
export async function broughtIn(app: RunningApp): Promise<Sealed> {
  const clerk = await asking(app, 'liumei');
  const form = new FormData();
  form.set('file', new File(['翡翠算盘的照片说明'], `${reporter.name}的转账.txt`));
  const { token } = (await clerk('POST', '/api/uploads', { body: form })).body;
  const body = {
    form: 'visit',
    purpose: 'accusation',
    divisionCode: '990123001',
    place: '磨盘沟旧粮站',
    narrative,
    requests: ['查清翡翠算盘的去向', `把结果告诉${reporter.name}`],
    complainedOrganIds: accused.map((code) => organByCode(code).id),
    complainedOfficerIds: [officers.find(({ login }) => login === accusedOfficer)!.id],
    complainedOf: `接访科的人，${reporter.name}认得`,
    petitioner: reporter,
    agents: [{ ...agent, channel: 'sms', authority: '代交翡翠算盘的照片', ...paper }],
    wants: { paper: false, largePrint: false, language: 'zh', channel: 'sms' },
    uploads: [token],
  };
  const answer = await clerk('POST', '/api/petitions', { body });
  if (answer.status !== 200) throw new Error(answer.text);
  const { shardKey, petitionId, number } = answer.body;
  const custodian = await asking(app, 'shenjing');
  const view = (await custodian('GET', pathTo('/api/petitions/:shardKey/:petitionId', answer.body))).body;
  return { shardKey, petitionId, number, fileId: view.files[0].fileId, documentId: view.documents[0].documentId };
}

/**
 * The custodian's steps, each with words of the story in them: relayed, taken back, relayed again, received, answered; and what
 * becomes of those who act for the reporter meanwhile.
 */
export const steps = (app: RunningApp): [name: string, payload: () => object, person?: object][] => [
  ['acknowledge', () => ({ delivery: { method: 'in-person' }, procedure: '翡翠算盘一事已经收到' })],
  [
    'relayAccusation',
    () => ({ channel: 'discipline', to: organByCode('cx-jw').id, reason: `翡翠算盘，${reporter.name}` }),
  ],
  ['appointAgent', () => ({ ...paper, ...brought }), { ...laterAgent, channel: 'sms' }],
  ['takeBackRelay', () => ({ reason: `${reporter.name}补来赤鳐牌保险柜的照片` })],
  [
    'relayAccusation',
    () => ({ channel: 'discipline', to: organByCode('cx-jw').id, reason: `再报${reporter.name}一事` }),
  ],
  [
    'changeAgency',
    () => ({ agent: 1, powers: ['query'], authorisedOn: app.clock.today(), seen: 'original', ...brought }),
  ],
  ['confirmRelay', () => ({ evidence: `机要签收，${reporter.name}已知`, delivery: { method: 'in-person' } })],
  [
    'recordRelayResult',
    () => ({
      result: '翡翠算盘一事已查清，已告知本人。',
      decidedOn: app.clock.today(),
      delivery: { method: 'in-person' },
    }),
  ],
  ['endAgency', () => ({ agent: 2, ending: 'cannot-act', reason: `${laterAgent.name}病重，有证明`, ...brought })],
];

/** Everything of an answer that its reader has: less the moment. */
export const shown = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'set-cookie', 'connection', 'keep-alive'].includes(name)),
});

/** @throws with the refusal's words */
export async function done(ask: Ask, at: Sealed, name: string, payload: object, person?: object): Promise<Answer[]> {
  const path = (rest: string) => pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { ...at, act: name });
  const { seq } = (await ask('GET', path(''))).body;
  const body = { expectedSeq: seq, payload, ...(person && { person }) };
  const preview = await ask('POST', path('/acts/:act/preview'), { body });
  const answer = await ask('POST', path('/acts/:act'), { body });
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return [preview, answer];
}
