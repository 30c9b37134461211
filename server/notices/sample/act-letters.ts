import { localDate as day } from '../../../core/calendar/index.ts';
import type { PetitionState } from '../../../core/procedure/states.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { NoticeContext, PastAct, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { d03Coordinated } from '../templates/d-03.ts';
import { d09Parts } from '../templates/d-09.ts';
import { agreement } from '../templates/d-15.ts';
import { d19Delivery } from '../templates/d-19.ts';
import { coordinated } from '../templates/d-21.ts';
import { ordered, reopened } from '../templates/d-27.ts';
import { suggestionAnswered } from '../templates/d-29.ts';
import { evaluated } from '../templates/d-35.ts';
import {
  hearingAsked,
  hearingConcluded,
  hearingDecided,
  hearingHeld,
  hearingNoticed,
} from '../templates/hearing-letters.ts';
import { organs, sampleContext } from './case.ts';
import { peopleLetters } from './hearing-people.ts';

type Acts = 'mediate' | 'callConference' | 'noticeHearing' | 'holdHearing' | 'decideReview';
const past = <Name extends Acts>(kind: Name, seq: number, payload: object) =>
  ({ kind, seq, occurredOn: day('2026-04-02'), payload }) as unknown as PastAct;

/** The sample case after these further acts. */
function after(more: PastAct[], stateChange: Partial<PetitionState> = {}, change: Partial<NoticeContext> = {}) {
  const context = sampleContext('conclude', { ...change, stateChange });
  return { ...context, history: [...context.history, ...more] };
}

const delivery = { method: 'post' as const };
const later = { on: day('2026-05-15') };
const asked = after([], { phase: 'investigating', hearing: { at: 'handling', stage: 'asked' } });
const notice: PayloadOf<'noticeHearing'> = {
  heldOn: day('2026-05-12'),
  time: '14:30',
  place: '澄溪县信访局二楼听证室',
  presider: '韩立，澄溪县人民政府副县长',
  recorder: '温小雨',
  officers: [
    { name: '卢文静', capacity: '县人大代表', fromHandlingSection: false, ofOrgan: false },
    { name: '石磊', capacity: '县律师协会律师', fromHandlingSection: false, ofOrgan: false },
    { name: '何秀英', capacity: '青石镇溪口村村民代表', fromHandlingSection: false, ofOrgan: false },
  ],
  choosing: false,
  open: true,
  weighty: false,
  delivery,
  namesake: false,
};
const held: PayloadOf<'holdHearing'> = {
  heldOn: day('2026-05-12'),
  petitionerCame: true,
  sat: [1, 2, 3],
  officersPresent: 3,
  present: '信访人代表钟立群、周建国（办理单位）、葛大川（公司）',
  record:
    '周建国介绍案情：公司2025年12月至2026年2月没有支付装配班组工资。\n信访人代表陈述：十二个人三个月没有工资，多次找厂里没有结果。\n葛大川答辩：货款没有到账，承认欠付。',
  readBack: true,
  signed: true,
  fileIds: [],
};
const terms: PayloadOf<'recordAgreement'> = {
  facts: '公司自2025年12月起没有向装配班组12人支付工资，双方对事实和数额没有异议。',
  dispute: '对何时付清有争议；公司承认应当按月足额支付工资。',
  terms: '补发三个月工资，每人12300元，共147600元\n补缴2025年11月至2026年2月社会保险',
  performer: '溪口电子有限公司',
  way: '银行转账到本人账户',
  performBy: day('2026-05-31'),
  signedOn: day('2026-04-20'),
  place: '青石镇便民服务中心',
  petitionerSigned: true,
  otherSigned: true,
  committee: false,
  givesUpRights: false,
  fileIds: [],
};
const mediated = (kind: 'mediation' | 'settlement') =>
  after([past('mediate', 7, { kind, otherSide: '澄溪县溪口电子有限公司', mediator: '卢文静、石磊' })], {
    agreement: { kind, on: day('2026-04-20') },
  });
const decision: PayloadOf<'decideCoordination'> = {
  leadId: 'labour',
  decision: '拖欠工资由人力资源和社会保障部门牵头查处，住房和城乡建设部门提供施工合同和工程款支付情况',
  parts: [{ organId: 'housing', what: '提供施工合同、工程款支付凭证', by: day('2026-05-20') }],
  delivery,
};
const disputed = (by: 'superior' | 'conference') =>
  after(
    [past('callConference', 7, { question: 'joint', organIds: ['housing'], arbiter: { by, arbiterId: 'county' } })],
    {},
    { issuer: by === 'superior' ? organs.county : organs.bureau },
  );
const remedied = { organId: 'city-labour', requestedOn: day('2026-05-20'), outcome: 'revoke-redo' as const };

/** Letters as their acts make them, from what is on record when the act is done. */
export function actLetters(): [name: string, model: NoticeModel | Refusal][] {
  const redo = past('decideReview', 7, {
    outcome: 'revoke-redo',
    opinion: '社会保险缴费基数没有核实，主要事实不清，撤销原处理意见。',
    redoBy: day('2026-07-20'),
  });
  const reviewed = sampleContext('serveReview', { stateChange: { firstReview: remedied } });
  const made: [string, NoticeModel | NoticeModel[] | Refusal][] = [
    ['D-03 coordinated', d03Coordinated(disputed('conference'), decision)],
    ['D-09 part', d09Parts(disputed('conference'), decision)],
    ['D-15 recorded', agreement('D-15')(mediated('mediation'), terms)],
    ['D-16 recorded', agreement('D-16')(mediated('settlement'), terms)],
    ['D-17 asked', hearingAsked(asked, { reason: '工资数额双方说法不一，希望当面说清楚。' })],
    [
      'D-17 granted',
      hearingDecided(asked, { granted: true, weighty: false, reason: '当面核对有利于查明数额。', delivery }),
    ],
    ['D-17 refused', hearingDecided(asked, { granted: false, weighty: false, reason: '数额双方没有争议。', delivery })],
    ['D-17 noticed', hearingNoticed(asked, notice)],
    ...peopleLetters(asked, notice),
    ['D-18 held', hearingHeld(after([past('noticeHearing', 7, notice)], {}, later), held)],
    [
      'D-18 concluded',
      hearingConcluded(after([past('noticeHearing', 7, notice), past('holdHearing', 8, held)], {}, later), {
        findings: '公司拖欠十二人三个月工资，每人12300元，双方确认。\n2025年9月、10月缴费基数低于实际工资。',
        conclusion: '建议支持第一项诉求，第二项按实际工资补足差额。',
        delivery,
      }),
    ],
    [
      'D-19 delivered',
      d19Delivery(after([]), {
        letter: 4,
        service: {
          method: 'post',
          postedOn: day('2026-04-30'),
          servedOn: day('2026-05-03'),
          proof: '邮件号 EX123456789CN，本人签收',
        },
      }),
    ],
    ['D-21 superior', coordinated(disputed('superior'), decision)],
    ['D-21 conference', coordinated(disputed('conference'), decision)],
    [
      'D-27 reopened',
      reopened(sampleContext('serve', { issuer: organs.labour }), {
        ground: 'false-closure',
        reason: '回访核实，十二人中有六人没有拿到工资，与办结记录不符。',
        by: day('2026-06-30'),
        delivery,
      }),
    ],
    ['D-27 ordered', ordered('D-23')({ ...reviewed, history: [...reviewed.history, redo] }, {})],
    [
      'D-29 suggestion',
      suggestionAnswered(after([]), {
        adopted: 'partly',
        reply:
          '工业园统一缴存工资保证金的建议予以采纳，已列入下半年计划；逐月公布企业名单的建议，因涉及商业秘密没有采纳。',
        executeBy: day('2026-09-30'),
        service: { method: 'post', servedOn: day('2026-05-06'), proof: '邮件号 EX1' },
      }),
    ],
    [
      'D-35 evaluated',
      evaluated(sampleContext('serve'), {
        office: 'satisfied',
        organ: 'dissatisfied',
        solved: [
          { request: 1, solved: 'yes' },
          { request: 2, solved: 'partly' },
        ],
        comment: '钱拿到了，但拖了两个月。',
      }),
    ],
  ];
  return made.flatMap(([name, models]) =>
    (Array.isArray(models) ? models : [models]).map((model, i): [string, NoticeModel | Refusal] => [
      i === 0 ? name : `${name} ${i + 1}`,
      model,
    ]),
  );
}
