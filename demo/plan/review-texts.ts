import type { Chance } from '../narratives/prng.ts';

const findings = {
  uphold: [
    '经审查原办理档案、约见申请人和到现场核实，原处理意见认定的事实有相应材料证明，程序符合规定。申请人提出的新材料不足以改变认定。',
    '两名审查人员调阅了全部卷宗，逐项核对诉求与结论。原意见对每项诉求都有查明情况和依据，送达合法；申请人的异议主要在于标准，而标准适用无误。',
    '经向第三方核实，原意见所依据的数据准确。申请人主张的情形发生在原意见作出之后，可另行反映。',
  ],
  change: [
    '经审查，原意见认定事实基本清楚，但计算起止时间有误，遗漏了一个时间段，对申请人不利。',
    '原意见适用的条款是一般规定，本事项符合特别规定的条件，结论应当调整。',
    '经核对原始票据，原意见少算一笔，且对该笔没有说明理由。',
  ],
  'revoke-redo': [
    '经审查，原意见没有听取申请人对关键凭据的说明，未到现场核实即作出结论，主要事实不清。',
    '原意见将两项不同的诉求合并答复，其中一项实际没有结论；所引依据与事项不相符。',
    '卷宗中缺少支持结论的原始材料，经办过程记录前后不一，不能证明已经查清。',
  ],
} as const;

const opinions = {
  uphold: ['维持原处理意见。', '原意见正确，予以维持；承办单位应继续做好解释和已承诺事项的落实。'],
  change: ['变更原处理意见的相应部分，其余维持。', '对遗漏部分予以支持，由原承办单位在期限内兑现。'],
  'revoke-redo': [
    '撤销原处理意见，责令原承办单位在期限内重新调查处理，不得以同样的事实和理由作出基本相同的意见。',
    '原意见撤销，发回重新办理，逐项答复。',
  ],
} as const;

const changed = [
  '将遗漏的时间段计入，由承办单位补足差额并书面告知申请人。',
  '对第一项诉求改为支持，由承办单位在期限内落实；其余各项不变。',
];

/** The body of a review or re-review opinion with this outcome, without its dates. */
export function reviewOpinion(
  roll: Chance,
  outcome: keyof typeof findings,
  level: 'review' | 'rereview',
): { outcome: typeof outcome; findings: string; opinion: string; basis: string[]; changed?: string } {
  return {
    outcome,
    findings: roll.pick(findings[outcome]),
    opinion: roll.pick(opinions[outcome]),
    basis: [level === 'review' ? '信访工作条例第三十五条' : '信访工作条例第三十六条', '信访工作条例第三十二条'],
    ...(outcome === 'change' ? { changed: roll.pick(changed) } : {}),
  };
}
