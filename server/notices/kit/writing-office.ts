import { isRefusal } from '../../../core/refusal.ts';
import { registration } from '../../petitions/contract.ts';
import type { Acting, ActingParty, Officer } from '../../petitions/index.ts';
import { type Office, type OfficeOptions, openOffice } from '../../petitions/kit/office.ts';
import { findArticles } from '../../statutes/index.ts';
import { type Notices, openNotices } from '../index.ts';

export interface At {
  shardKey: string;
  petitionId: string;
}

export const told = { method: 'post' } as const;
export const review = {
  findings: '数额属实。',
  opinion: '维持',
  basis: ['《信访工作条例》第三十五条'],
  outcome: 'uphold',
};
export const pdf = { format: 'pdf', variant: 'standard' } as const;
export const html = { format: 'html', variant: 'standard' } as const;

export const opinion = {
  title: '关于反映拖欠工资问题的处理意见',
  answers: [
    {
      request: 1,
      finding: '欠付三个月工资属实。',
      outcome: 'support',
      basis: ['《劳动法》第五十条'],
      reply: '限期付清',
    },
  ],
  executeBy: '2026-05-10',
};

/** The demonstration's county with its documents, and the way of a matter through it. */
export type WritingOffice = Awaited<ReturnType<typeof openWritingOffice>>;

export async function openWritingOffice(options: Pick<OfficeOptions, 'projections'> = {}) {
  const office = await openOffice({ today: '2026-03-02', ...options });
  const deps = noticesDeps(office);
  const notices = openNotices(deps);
  office.deps.documents = notices;
  const as = (officer: Officer): ActingParty => ({ officer });
  const by = {
    bureau: () => as(office.officer('limin')),
    handler: () => as(office.officer('zhoujianguo')),
    head: () => as(office.anyone('cx-rsj', 'organ-head')),
    cityReviewer: () => as(office.anyone('ql-rsj', 'reviewer')),
    provinceReviewer: () => as(office.anyone('np-rsj', 'reviewer')),
  };

  const acting = (at: At, actor: ActingParty, act: string, payload: object = {}): Acting => ({
    shardKey: at.shardKey,
    petitionId: at.petitionId,
    by: actor,
    act,
    payload: { ...payload },
    uploads: [],
    key: crypto.randomUUID(),
  });

  async function does(at: At, actor: ActingParty, act: string, payload: object = {}) {
    const done = await office.petitions.act(acting(at, actor, act, payload));
    if (isRefusal(done)) throw new Error(`${act}: ${done.code} ${done.what.zh}`);
    return done;
  }

  async function register(more: object = {}, login = 'liumei'): Promise<At & { number: string }> {
    const { officerId, organId } = office.officer(login);
    const input = registration.parse({
      form: 'visit',
      divisionCode: '990123002',
      narrative: '三个月工资没有发。',
      requests: ['补发三个月工资'],
      petitioner: { name: '陈桂香', phone: '13900001234', idNumber: '990123198405120027' },
      ...more,
    });
    const actor = { kind: 'officer' as const, officerId, organId, role: 'clerk' };
    const done = await office.petitions.register(input, {
      actor,
      organId,
      channel: 'window',
      key: crypto.randomUUID(),
    });
    if (isRefusal(done)) throw new Error(done.what.zh);
    return done;
  }

  async function untilSubmitted(at: At) {
    await does(at, by.bureau(), 'forward', { to: office.organ('cx-rsj'), delivery: told });
    await does(at, by.handler(), 'signFor');
    await does(at, by.handler(), 'accept', { delivery: told });
    const heard = { heldOn: '2026-03-02', method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
    await does(at, by.handler(), 'investigate', heard);
    await does(at, by.handler(), 'submitOpinion', opinion);
  }

  async function untilServed(at: At) {
    await untilSubmitted(at);
    await does(at, by.head(), 'conclude');
    await does(at, by.handler(), 'serve', {
      service: { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' },
    });
  }

  const listed = (at: At) => notices.of(office.deps.db.local(at.shardKey), at);

  async function one(at: At, kind: string) {
    const found = (await listed(at)).findLast((document) => document.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  }

  async function opened(at: At, kind: string, how: Parameters<Notices['open']>[1], forPetitioner?: true) {
    const { documentId } = await one(at, kind);
    const file = await notices.open({ ...at, documentId, ...(forPetitioner && { forPetitioner }) }, how);
    if (isRefusal(file)) throw new Error(file.code);
    return file;
  }

  async function previewed(at: At, actor: ActingParty, act: string, payload: object = {}) {
    const change = await office.petitions.previewAct(acting(at, actor, act, payload));
    if (isRefusal(change)) throw new Error(change.code);
    return change;
  }

  return {
    office,
    notices,
    deps,
    by,
    acting,
    does,
    register,
    untilSubmitted,
    untilServed,
    listed,
    one,
    opened,
    previewed,
  };
}

function noticesDeps(office: Office) {
  return {
    ...office.deps,
    petition: (at: At) => office.petitions.opened(at),
    noteReads: (...reads: Parameters<Office['petitions']['noteReads']>) => office.petitions.noteReads(...reads),
    articles: () => findArticles(office.deps.db),
    papers: async () => [
      { type: 'image/jpeg', clean: true },
      { type: 'audio/mpeg', clean: false },
    ],
    portal: 'http://localhost/f',
  };
}
