import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { RunningApp } from './running-app.ts';

export interface Matter {
  shardKey: string;
  petitionId: string;
  number: string;
}

/** The answer to the one request of the matter, where a test wants another than the usual one. */
export interface WagesAnswer {
  finding?: string;
  basis?: string[];
  reply?: string;
}

const labour = organByCode('cx-rsj').id;
const handler = 'zhoujianguo';
const head = officersOf(labour, 'organ-head')[0]!.login;
const delivery = { method: 'in-person' };

/** 陈桂香's wages, as the bureau's officer takes them down at the window. */
export async function wagesRegistered(app: RunningApp, more: object = {}): Promise<Matter> {
  return (await app.officer('limin')).post('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '工地三个月没有发工资，找了项目部两次。',
    requests: ['补发工资'],
    petitioner: { name: '陈桂香', phone: '13900001234' },
    ...more,
  });
}

/** Sent to the labour bureau, looked into there, and its opinion waits for the head's signature. */
export async function opinionWaits(
  app: RunningApp,
  at: Omit<Matter, 'number'>,
  {
    finding = '欠三个月。',
    basis = ['保障农民工工资支付条例第三条'],
    reply = '单位已经破产，依法由清算组支付，已告知申报方法。',
  }: WagesAnswer = {},
): Promise<void> {
  await (await app.officer('limin')).act(at, 'forward', { to: labour, delivery });
  const working = await app.officer(handler);
  await working.act(at, 'signFor');
  await working.act(at, 'accept', { delivery });
  await working.act(at, 'investigate', {
    heldOn: app.clock.today(),
    method: 'interview',
    petitionerHeard: true,
    record: '核对了工资表。',
    findings: [{ request: 1, text: '欠三个月。' }],
  });
  await working.act(at, 'submitOpinion', {
    title: '关于工资问题的处理意见',
    answers: [{ request: 1, finding, outcome: 'explain', basis, reply }],
  });
}

/** The same, signed and handed over on the same day. */
export async function answerServed(app: RunningApp, at: Omit<Matter, 'number'>, answer?: WagesAnswer): Promise<void> {
  await opinionWaits(app, at, answer);
  await (await app.officer(head)).act(at, 'conclude');
  const service = { method: 'in-person', servedOn: app.clock.today(), proof: '本人签收' };
  await (await app.officer(handler)).act(at, 'serve', { service });
}
