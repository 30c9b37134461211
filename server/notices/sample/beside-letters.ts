import { addDays, localDate as day } from '../../../core/calendar/index.ts';
import type { PetitionState } from '../../../core/procedure/states.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { PastAct, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { d02Filed } from '../templates/d-02.ts';
import { d04Provided, d04Simple } from '../templates/d-04.ts';
import { d08Accusation, d08Law } from '../templates/d-08.ts';
import { d14 } from '../templates/d-14.ts';
import { d14Provided, d14Simple } from '../templates/d-14-simple.ts';
import { d23, d24 } from '../templates/d-23.ts';
import { executionReopened } from '../templates/d-27.ts';
import { relayResult } from '../templates/d-36.ts';
import { papersAsked } from '../templates/d-36-papers.ts';
import { recusalDecided } from '../templates/d-36-recusal.ts';
import { reviewDeclined } from '../templates/d-36-review.ts';
import { takenOver } from '../templates/d-36-route.ts';
import { ordinaryAgain, receivedThere, takenUpAgain } from '../templates/d-36-ways.ts';
import { organs, payloads, sampleContext } from './case.ts';

type Acts = 'proposeFiling' | 'replySimply' | 'askRecusal' | 'declareRecusal' | 'divert' | 'relayLaw';
const past = <Name extends Acts>(kind: Name, payload: object) =>
  ({ kind, seq: 7, occurredOn: day('2026-03-12'), payload }) as unknown as PastAct;
const delivery = { method: 'post' as const };

const simple = (stateChange: Partial<PetitionState> = {}, more: PastAct[] = []) => {
  const context = sampleContext('accept', { stateChange: { overlays: ['simple'], ...stateChange } });
  return { ...context, history: [...context.history, ...more] };
};
const accepted: PayloadOf<'acceptSimply'> = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
  paper: true,
  delivery,
};
const replied: PayloadOf<'replySimply'> = {
  answers: [
    {
      request: 1,
      outcome: 'support',
      basis: ['《保障农民工工资支付条例》第三条'],
      reply: '经核对考勤和工资台账，欠付属实，公司已书面承诺补发。',
    },
    { request: 2, outcome: 'explain', basis: [], reply: '2025年9月、10月已经缴纳，可以凭身份证件到社保经办窗口查询。' },
    { request: 3, outcome: 'explain', basis: [], reply: '已经约谈厂长，厂长于2026年3月12日当面向工人道歉。' },
  ],
  executeBy: day('2026-03-31'),
  paper: true,
  service: { method: 'in-person', servedOn: day('2026-03-16'), proof: '陶海燕在送达回证上签名' },
};
const served = { phase: 'served', servedOn: day('2026-03-16') } as const;
const provided = (given: PayloadOf<'providePaper'>['given']): PayloadOf<'providePaper'> => ({
  askedOn: day('2026-03-13'),
  given,
  delivery,
});
const filing = sampleContext('forward', {
  stateChange: { phase: 'filed', holderId: 'bureau', organReceivedOn: day('2026-03-01') },
});
const accusation = sampleContext('forward', {
  on: day('2026-04-21'),
  stateChange: { phase: 'closed', holderId: 'bureau', restricted: true },
});
const working = sampleContext('extend');
const withPast = (...more: PastAct[]) => ({ ...working, history: [...working.history, ...more] });
const recusal = (act: 'askRecusal' | 'declareRecusal', granted: boolean) =>
  recusalDecided(withPast(past(act, { ground: 'kin' })), {
    granted,
    reason: granted ? '该工作人员与公司负责人是近亲属。' : '经核实，该工作人员与公司负责人同姓，没有亲属关系。',
    ...(granted && working.state.handlerId && { newHandlerId: working.state.handlerId }),
    delivery,
  });
const tooLate = (review: 'lapsed' | 'open') =>
  reviewDeclined(
    sampleContext('serve', {
      issuer: organs.bureau,
      on: day('2026-07-06'),
      stateChange: { review, phase: 'closed', servedOn: day('2026-05-08') },
    }),
    {
      requestedOn: day('2026-07-03'),
      postedOn: day('2026-07-01'),
      reason: '来信没有说明耽误的原因。',
      remainingRoutes: '拖欠工资的，可以向劳动保障监察机构投诉，也可以申请法律援助。',
      delivery,
    },
  );
const courtLetter = {
  field: 'court' as const,
  body: '澄溪县人民法院',
  address: '澄溪县法院路1号',
  reason: '反映的判决已经生效，执行由人民法院负责。',
  delivery,
};
const tibetan = { answerIn: 'bo' };

/** Letters beside the main line: the simplified way on paper, filing, an accusation's result, execution pressed for, translations. */
export function besideLetters(): [name: string, model: NoticeModel | Refusal][] {
  const made: [string, NoticeModel | NoticeModel[] | Refusal][] = [
    [
      'D-02 filed',
      d02Filed(
        { ...filing, history: [...filing.history, past('proposeFiling', { ground: 'thanks' })] },
        { approved: true, reason: '来信感谢青石镇便民服务中心帮助办理临时救助，没有要求办理的事项。', delivery },
      ),
    ],
    ['D-04 simple', d04Simple(simple(), accepted)],
    ['D-04 provided', d04Provided(simple(), provided(['acceptance']))],
    ['D-04 ordinary again', d04Provided(simple({ overlays: [], phase: 'investigating' }), provided(['acceptance']))],
    ['D-08 law', d08Law(filing, courtLetter)],
    ['D-08 accusation', d08Accusation(accusation, { channel: 'above', to: 'county', reason: '属于你单位管理权限。' })],
    ['D-14 simple', d14Simple(simple(served), replied)],
    ['D-14 provided', d14Provided(simple(served, [past('replySimply', replied)]), provided(['answer']))],
    ['D-14 translated', d14(sampleContext('conclude', { stateChange: tibetan }), {})],
    ['D-23 translated', d23(sampleContext('decideReview', { stateChange: tibetan }), payloads.decideReview)],
    ['D-24 translated', d24(sampleContext('decideRereview', { stateChange: tibetan }), payloads.decideRereview)],
    [
      'D-27 execution',
      executionReopened(sampleContext('serve', { issuer: organs.bureau }), {
        reason: '6月2日回访核实，十二人中有六人没有拿到补发的工资，与登记的执行情况不符。',
        by: day('2026-06-30'),
        delivery,
      }),
    ],
    [
      'D-36 relay result',
      relayResult(accusation, {
        result: '经核查，反映的情况部分属实，已对有关人员批评教育，责成限期退还。',
        decidedOn: day('2026-04-20'),
        delivery,
      }),
    ],
    [
      'D-36 papers',
      papersAsked(working, {
        papers: [
          { text: '2025年12月至2026年2月的考勤表、工资条，复印件即可' },
          { text: '与公司签订的劳动合同' },
          { text: '其他工友愿意作证的，写明姓名和联系方式' },
        ],
        by: addDays(working.on, 15),
        delivery,
      }),
    ],
    ['D-36 recusal granted', recusal('askRecusal', true)],
    ['D-36 recusal refused', recusal('askRecusal', false)],
    ['D-36 recusal declared', recusal('declareRecusal', true)],
    ['D-36 review late', tooLate('lapsed')],
    ['D-36 review elsewhere', tooLate('open')],
    [
      'D-36 taken over',
      takenOver(withPast(past('divert', payloads.divert)), {
        evidence: '县劳动人事争议仲裁委员会2026年3月20日出具受理通知书，案号为澄劳人仲案〔2026〕31号。',
        delivery,
      }),
    ],
    [
      'D-36 taken up again',
      takenUpAgain(withPast(past('divert', payloads.divert)), {
        reason: '县劳动人事争议仲裁委员会2026年3月20日答复：申请人与公司没有劳动合同，不予受理。',
        delivery,
      }),
    ],
    [
      'D-36 ordinary way',
      ordinaryAgain(simple({ overlays: [], phase: 'accepted' }), {
        reason: '第二项诉求经初步核实，可能不予支持，不适用简易办理。',
        delivery,
      }),
    ],
    [
      'D-36 received by the court',
      receivedThere(
        { ...filing, history: [...filing.history, past('relayLaw', courtLetter)] },
        { evidence: '收件回执。', delivery },
      ),
    ],
    ['D-36 accusation received', receivedThere(accusation, { evidence: '机要签收。', delivery })],
  ];
  return made.flatMap(([name, models]) =>
    [models].flat().map((model): [string, NoticeModel | Refusal] => [name, model]),
  );
}
