import { localDate as day } from '../../../core/calendar/index.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { NoticeModel } from '../model.ts';
import { papers } from '../templates/papers.ts';
import { organs, sampleContext } from './case.ts';

const presider = { name: '韩立', post: '澄溪县人民政府副县长' };
const officers = [
  { name: '卢文静', post: '县人大代表' },
  { name: '石磊', post: '县律师协会律师' },
  { name: '何秀英', post: '青石镇溪口村村民代表' },
];
const hearing = {
  on: day('2026-04-08'),
  time: '14:30',
  place: '澄溪县信访局二楼听证室',
  presider,
  officers,
  recorder: '温小雨',
  open: true as const,
  issues: ['拖欠工资的月份和数额', '2025年9月以来社会保险的缴费基数'],
};
const terms = [
  {
    text: '补发三个月工资，每人12300元，共147600元',
    performer: '溪口电子有限公司',
    way: '银行转账到本人账户',
    by: day('2026-05-10'),
  },
  {
    text: '补缴2025年11月至2026年2月社会保险',
    performer: '溪口电子有限公司',
    way: '向社保经办机构申报',
    by: day('2026-05-31'),
  },
];
const agreement = {
  counterparty: { name: '澄溪县溪口电子有限公司', address: '澄溪县青石镇溪口工业园6号', representative: '葛大川' },
  facts: '公司自2025年12月起没有向装配班组12人支付工资，双方对事实和数额没有异议。',
  dispute: '对何时付清、是否一并补缴社会保险有争议。',
  responsibility: '公司承认应当按月足额支付工资。',
  terms,
};
const supervision = {
  organId: 'labour',
  trigger: { article: 'R.40.1' as const, text: '书面答复超过期限，没有办理延期。' },
  problem: '2026年3月6日受理，5月6日到期，至5月8日没有书面答复，也没有延期告知。',
  wanted: ['查明逾期原因，书面说明', '5个工作日内作出书面答复并送达', '把送达回证和工资支付凭证附上'],
  method: 'on-site' as const,
  by: day('2026-05-15'),
};

/** Documents of `papers` that belong to the sample case. */
export function casePapers(): [name: string, model: NoticeModel | Refusal][] {
  const byLabour = sampleContext('conclude');
  const byBureau = sampleContext('serve', { issuer: organs.bureau, on: day('2026-05-08') });
  return [
    [
      'D-15 agreement',
      papers['D-15'].agreement(byLabour, {
        ...agreement,
        mediators: ['卢文静', '石磊'],
        place: '青石镇便民服务中心',
        heldOn: day('2026-04-20'),
        confirmation: '双方可以在三十日内共同向澄溪县人民法院申请司法确认',
      }),
    ],
    ['D-16 settlement', papers['D-16'].settlement(byLabour, agreement)],
    ['D-17 notice', papers['D-17'].notice(byLabour, { ...hearing, papers: '劳动合同、工资条、银行流水' })],
    ['D-17 announcement', papers['D-17'].announcement(byLabour, { ...hearing, seats: 20 })],
    [
      'D-17 application',
      papers['D-17'].application(byLabour, {
        reason: '工资数额双方说法不一，希望当面说清楚。',
        open: true,
        needs: '一名工友需要大字材料',
      }),
    ],
    [
      'D-18 record',
      papers['D-18'].record(byLabour, {
        ...hearing,
        present: [
          { name: '信访人代表', part: '申请人' },
          { name: '周建国', part: '办理单位' },
          { name: '葛大川', part: '公司' },
        ],
        steps: [
          { step: '介绍案情', speaker: '周建国', said: '溪口电子有限公司2025年12月至2026年2月没有支付装配班组工资。' },
          { step: '陈述', speaker: '信访人代表', said: '十二个人三个月没有工资，多次找厂里没有结果。' },
          { step: '答辩', speaker: '葛大川', said: '货款没有到账，承认欠付。' },
          { step: '提问', speaker: '石磊', said: '公司账户二月有两笔回款，为什么没有先付工资？' },
        ],
        evidence: [
          { item: '考勤表、工资台账', from: '办理单位' },
          { item: '银行流水', from: '公司', objection: '信访人代表认为不全' },
        ],
        corrections: '第二页“十一人”改为“十二人”',
      }),
    ],
    [
      'D-18 report',
      papers['D-18'].report(byLabour, {
        ...hearing,
        course: '听证公开举行，申请人、办理单位和公司均到场，核对了考勤、台账和流水。',
        findings: [
          {
            issue: '拖欠工资的月份和数额',
            finding: '三个月，每人12300元，双方确认',
            grounds: '考勤表、工资台账，双方当场确认',
          },
          {
            issue: '社会保险的缴费基数',
            finding: '2025年9月、10月基数低于实际工资',
            grounds: '社保缴费记录与工资台账对照',
          },
        ],
        advice: '建议支持第一项诉求，第二项按实际工资补足差额。',
        dissent: '何秀英认为还应当补偿十二人因欠薪借款的利息，理由是借据有据可查。',
      }),
    ],
    ['D-26 letter', papers['D-26'].letter(byBureau, supervision)],
    [
      'D-26 card',
      papers['D-26'].card(byBureau, {
        ...supervision,
        cardNumber: '督〔2026〕12号卡',
        leader: '韩立',
        team: ['周建国', '温小雨', '青石镇司法所'],
        plan: [
          { step: '调取公司回款流水', by: day('2026-05-10') },
          { step: '当场会办，确定支付日', by: day('2026-05-13') },
        ],
        done: [
          { part: '调查', state: '已完成', evidence: '回款流水2份' },
          { part: '办理', state: '已作出书面答复', evidence: '澄人社信意〔2026〕12号' },
          { part: '落实', state: '进行中', evidence: '已付6人，凭证6份' },
        ],
      }),
    ],
    [
      'D-27 decision',
      papers['D-27'].decision(byBureau, {
        ground: 'error',
        reason: '原处理意见对缴费基数的认定与社保缴费记录不符，影响第二项诉求。',
        organId: 'labour',
        by: day('2026-06-30'),
        earlier: 'stands-meanwhile',
      }),
    ],
    [
      'D-30 reception',
      papers['D-30'].reception(byBureau, {
        on: day('2026-05-08'),
        form: '接访',
        place: '县信访局接访室',
        leader: { name: '韩立', post: '副县长' },
        attendees: ['县人社局', '青石镇政府'],
        told: '三个月工资还有六人没有拿到，家里等着用钱。',
        answered: '应急周转金当天可以申请，由镇便民服务中心协助。',
        promises: [{ what: '其余六人工资付清', unit: '县人社局', by: day('2026-05-20') }],
        petitionerTold: true,
      }),
    ],
    [
      'D-30 charge',
      papers['D-30'].charge(byBureau, {
        leader: '韩立',
        roles: [
          { role: '责任单位负责人', name: '冯国强', unit: '县人社局' },
          { role: '经办人', name: '周建国', unit: '县人社局' },
          { role: '属地协调人', name: '唐敏', unit: '青石镇政府' },
          { role: '法律帮扶联系人', name: '石磊', unit: '县法律援助中心' },
        ],
        plan: [
          { step: '先付六人', by: day('2026-05-10'), state: '已付清' },
          { step: '其余六人', by: day('2026-05-20'), state: '进行中' },
        ],
        deadline: day('2026-06-30'),
        closing: { served: true, executed: false, calledBack: false },
      }),
    ],
    [
      'D-34 contents',
      papers['D-34'].contents(byLabour, {
        documents: [
          { title: '信访事项登记表', number: null, issuedOn: day('2026-03-01'), organ: organs.bureau.name },
          { title: '转送函', number: '澄信转〔2026〕31号', issuedOn: day('2026-03-02'), organ: organs.bureau.name },
          {
            title: '受理告知书',
            number: '澄人社信受〔2026〕18号',
            issuedOn: day('2026-03-06'),
            organ: organs.labour.name,
            servedOn: day('2026-03-08'),
          },
          {
            title: '处理意见书',
            number: '澄人社信意〔2026〕12号',
            issuedOn: day('2026-04-30'),
            organ: organs.labour.name,
            servedOn: day('2026-05-03'),
          },
        ],
        files: [
          {
            name: '劳动合同.pdf',
            addedOn: day('2026-03-01'),
            by: 'petitioner',
            sha256: 'a1b2c3d4e5f60718a1b2c3d4e5f60718',
          },
          { name: '银行流水.xlsx', addedOn: day('2026-03-09'), by: 'office' },
        ],
        ledger: { size: 18204, root: '3f2a91c077ab1204' },
      }),
    ],
    [
      'D-35 record',
      papers['D-35'].record(byLabour, {
        on: day('2026-05-30'),
        bureau: 'satisfied',
        organ: 'dissatisfied',
        comment: '钱拿到了，但拖了两个月，中间没人主动告诉我。',
        callBack: {
          on: day('2026-06-02'),
          by: '县信访局温小雨',
          asked: '工资是否付清，社保是否补缴',
          said: '工资付清了，社保还没有补',
          solved: false,
          next: '发督办卡，限6月15日前补缴',
        },
      }),
    ],
  ];
}
