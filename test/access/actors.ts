import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { Role } from '../../server/organs/contract.ts';
import { type Ask, asking } from '../kit/asking.ts';
import type { RunningApp } from '../kit/running-app.ts';

const loginOf = (organ: string, role: Role) =>
  officers.find(({ organId, roles }) => organId === organByCode(organ).id && roles.includes(role))!.login;

/** One of each role, then those whom neither matter concerns, then nobody. The order is that of the matrix. */
export const actors: Record<string, string | undefined> = {
  clerk: 'liumei',
  'bureau-officer': 'limin',
  'bureau-head': 'zhengguangming',
  'organ-handler': 'zhoujianguo',
  'organ-head': loginOf('cx-rsj', 'organ-head'),
  leader: 'hanli',
  reviewer: 'guyan',
  supervisor: 'dingzhiqiang',
  custodian: 'shenjing',
  auditor: 'fangmin',
  statistician: 'tanglei',
  administrator: 'mawei',
  'another organ': loginOf('cx-swj', 'organ-handler'),
  'a town': loginOf('cx-990123002', 'clerk'),
  'discipline with a custodian': 'yanzheng',
  'the city': loginOf('ql-rsj', 'organ-head'),
  nobody: undefined,
};

export async function everybody(app: RunningApp): Promise<Map<string, Ask>> {
  const entries = Object.entries(actors).map(async ([who, login]) => [who, await asking(app, login)] as const);
  return new Map(await Promise.all(entries));
}

export interface Matter {
  shardKey: string;
  petitionId: string;
  number: string;
}

const labour = organByCode('cx-rsj').id;
const people = {
  petitioner: { name: '陈桂香', phone: '13900001234' },
  agents: [{ name: '李秀英', kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' }],
};

/** A matter that the bureau registered and the labour bureau handles, with a paper and a letter. */
export async function ordinaryMatter(asks: Map<string, Ask>): Promise<Matter & { fileId: string; documentId: string }> {
  const form = new FormData();
  form.set('file', new File(['铁锈色的水样'], '说明.txt'));
  const { token } = (await asks.get('clerk')!('POST', '/api/uploads', { body: form })).body;
  const body = {
    form: 'visit',
    divisionCode: '990123001',
    narrative: '三个月工资没有发。',
    ...people,
    uploads: [token],
  };
  const at: Matter = (await asks.get('clerk')!('POST', '/api/petitions', { body })).body;
  const delivery = { method: 'in-person' };
  await done(asks.get('bureau-officer')!, at, 'forward', { to: labour, delivery });
  await done(asks.get('organ-handler')!, at, 'signFor', {});
  await done(asks.get('organ-handler')!, at, 'accept', { delivery });
  const view = (await asks.get('bureau-officer')!('GET', pathOf(at))).body;
  return { ...at, fileId: view.files[0].fileId, documentId: view.documents[0].documentId };
}

/** An accusation of the labour bureau, which names it. */
export async function accusation(asks: Map<string, Ask>): Promise<Matter & { fileId: string; documentId: string }> {
  const form = new FormData();
  form.set('file', new File(['转账截图'], '证据.txt'));
  const { token } = (await asks.get('clerk')!('POST', '/api/uploads', { body: form })).body;
  const body = {
    form: 'visit',
    purpose: 'accusation',
    divisionCode: '990123001',
    narrative: accusing,
    complainedOrganIds: [labour],
    ...people,
    uploads: [token],
  };
  const at: Matter = (await asks.get('clerk')!('POST', '/api/petitions', { body })).body;
  const view = (await asks.get('custodian')!('GET', pathOf(at))).body;
  return { ...at, fileId: view.files[0].fileId, documentId: view.documents[0].documentId };
}

export const accusing = '县人社局办事人员收了包工头的好处，压着欠薪投诉三个月不办，还把名单给了对方。';

export const pathOf = ({ shardKey, petitionId }: Pick<Matter, 'shardKey' | 'petitionId'>) =>
  `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`;

async function done(ask: Ask, at: Matter, name: string, payload: object): Promise<void> {
  const { seq } = (await ask('GET', pathOf(at))).body;
  const answer = await ask('POST', `${pathOf(at)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
}

/** A supervision card about this matter, on the labour bureau. */
export async function card(asks: Map<string, Ask>, { number }: Matter): Promise<{ kind: string; dossierId: string }> {
  const payload = {
    problem: '没有按期告知。',
    matter: number,
    responsible: labour,
    trigger: 'by-hand',
    method: 'letter',
    dueOn: '2026-03-20',
    wanted: '书面告知。',
  };
  const body = { act: 'issue', payload };
  const answer = await asks.get('supervisor')!('POST', '/api/dossiers/supervision-card', { body });
  if (answer.status !== 200) throw new Error(`card: ${answer.text}`);
  return { kind: 'supervision-card', dossierId: answer.body.dossierId };
}
