import type { Article } from './article.ts';

/** Neighbouring laws that a notice, a period or a refusal leans on: gists in our own words. */
export const OTHER_LAWS = {
  'MFD.23': {
    zh: '无民事行为能力人、限制民事行为能力人的监护人是其法定代理人',
    en: 'The guardian of somebody without full capacity is the legal representative',
  },
  'MFD.165': {
    zh: '书面委托写明代理人、事项、权限和期间，由本人签名',
    en: 'A written authority names agent, matter, scope and time, and is signed by the principal',
  },
  'MFD.173': {
    zh: '本人取消委托、代理人辞去委托的，委托代理终止',
    en: 'An agency ends when the principal withdraws it or the agent resigns',
  },
  'MFD.175': {
    zh: '本人取得或者恢复行为能力的，法定代理终止',
    en: 'A guardian’s representation ends when the person gains capacity',
  },
  'MFD.201': { zh: '按日计算的，开始当日不计，自次日起算', en: 'Counted in days, the first day is not counted' },
  'MFD.202': { zh: '按月按年计算的，到期月的对应日为最后一日', en: 'Months and years end on the corresponding day' },
  'MFD.203': {
    zh: '末日是法定休假日的，以休假日结束次日为末日',
    en: 'A last day on a holiday moves to the day after it',
  },
  'MSF.60': {
    zh: '没有诉讼行为能力的，由监护人作为法定代理人',
    en: 'Who cannot act alone is represented by the guardian',
  },
  'MSF.61': { zh: '可以委托一至二人作为代理人', en: 'One or two agents may be appointed' },
  'MSF.62': {
    zh: '授权委托书记明事项和权限；承认、放弃、变更请求和和解须特别授权',
    en: 'The authority states matter and scope; to give up, change or settle a claim it has to say so',
  },
  'MSF.63': {
    zh: '代理权限变更或者解除的，书面告知',
    en: 'A change or an end of the authority is told in writing',
  },
  'MSF.85': {
    zh: '起始日不计；末日遇法定休假日顺延；在途不算过期',
    en: 'First day uncounted; holidays move the end; post in transit is in time',
  },
  'MSF.86': {
    zh: '因不可抗力耽误的，障碍消除后10日内可申请顺延',
    en: 'After force majeure, ask for more time within 10 days',
  },
  'MSF.87': {
    zh: '送达须有送达回证，签收日为送达日',
    en: 'Service needs a return slip; signing is the day of service',
  },
  'MSF.88': { zh: '直接送达本人或代收人', en: 'Direct service on the person or a receiver' },
  'MSF.89': {
    zh: '拒收的，记明事由和日期，由见证人签名后留下',
    en: 'Refused: reason and day written down, a witness signs, it is left there',
  },
  'MSF.90': { zh: '经同意可电子送达，到达系统之日为送达日', en: 'Electronic service by consent, on arrival' },
  'MSF.91': { zh: '邮寄送达以回执日期为准', en: 'Post: the date on the receipt counts' },
  'MSF.95': {
    zh: '下落不明或其他方式送不到的，公告满30日视为送达',
    en: 'Whereabouts unknown, no other way: served 30 days after the public notice',
  },
  'HOL.2': { zh: '全体公民放假的节日与日数', en: 'The public holidays of all citizens and their days' },
  'HOL.notice': {
    zh: '国务院办公厅每年的放假和调休安排',
    en: 'The yearly holiday and make-up notice of the State Council',
  },
  'JY.4': { zh: '可以简易办理的初次事项', en: 'First-time matters fit for the simplified way' },
  'JY.5': { zh: '不适用简易办理的事项', en: 'Matters the simplified way excludes' },
  'JY16.accept': { zh: '简易办理：3个工作日内决定受理', en: 'Simplified: decide acceptance in 3 working days' },
  'JY16.conclude': { zh: '简易办理：受理起10个工作日内答复', en: 'Simplified: answer within 10 working days' },
  'JY16.pass': { zh: '简易办理：逐级1个工作日内转出', en: 'Simplified: each level passes on in 1 working day' },
  'JY16.notice': {
    zh: '简易办理：可用网上、电话、短信告知和答复，本人要纸质的出具纸质',
    en: 'Simplified: told by web, telephone or message, on paper where the person wants it',
  },
  'MY14.6': { zh: '国家、省、市、县分段时限5、3、3、4日', en: 'Cascade shares of 5, 3, 3 and 4 days' },
  'ZRZ.inspect': { zh: '每年至少组织一次专项督查', en: 'A special inspection at least once a year' },
  'SH.41': { zh: '上海：收到建议30日内书面反馈', en: 'Shanghai: answer a recommendation in 30 days' },
  'SD.59': { zh: '山东：收到建议30日内书面反馈', en: 'Shandong: answer a recommendation in 30 days' },
  'SD.45': {
    zh: '山东：复查复核结论种类；责令重办不得作相同意见',
    en: 'Shandong: review outcomes; a redo may not repeat itself',
  },
  'JF09.city': { zh: '市领导一般每季度安排一天接访', en: 'City leaders: normally a day a quarter' },
  'JF09.county': { zh: '县委书记县长一般每月安排一天接访', en: 'County secretary and head: normally a day a month' },
  'RMTJ.33': { zh: '调解协议生效30日内可共同申请司法确认', en: 'Ask together for judicial confirmation in 30 days' },
  'XZFY.20': { zh: '知道行政行为之日起60日内申请行政复议', en: 'Apply for reconsideration within 60 days of knowing' },
  'XZFY.30': { zh: '收到复议申请5个工作日内审查决定受理', en: 'Examined within 5 working days' },
  'XZFY.31': { zh: '5个工作日内通知补正，10个工作日内补正', en: 'Correction notice in 5, supplied in 10 working days' },
  'XZFY.62': { zh: '受理起60日内复议决定，可延30日；简易30日', en: 'Decided in 60 days, plus 30; simple in 30' },
  'XZFY.88': { zh: '复议的3、5、7、10日指工作日', en: 'In reconsideration 3, 5, 7, 10 days are working days' },
  'XZSS.45': { zh: '不服复议决定，15日内起诉', en: 'Sue within 15 days of the reconsideration decision' },
  'XZSS.46': { zh: '知道行政行为之日起6个月内起诉', en: 'Sue within 6 months of knowing the act' },
  'XZSSJ.1': { zh: '信访的登记受理转送复查复核等不属行政诉讼', en: 'Acts of petition work are not heard by courts' },
  'LDZC.27': { zh: '知道权利被侵害起1年内申请劳动仲裁', en: 'Labour arbitration within 1 year of knowing' },
  'LDZC.29': { zh: '仲裁委收到申请5日内决定受理', en: 'The board decides on acceptance in 5 days' },
  'LDZC.43': { zh: '受理起45日内裁决，复杂的可延15日', en: 'Award in 45 days, plus 15' },
  'NCTD.18': { zh: '知道权利被侵害起2年内申请农地仲裁', en: 'Rural land arbitration within 2 years' },
  'GKTL.33': { zh: '信息公开申请20个工作日内答复，可延20个', en: 'Disclosure answered in 20 working days, plus 20' },
  'GKTL.39': { zh: '以公开申请形式信访的，告知其渠道', en: 'A petition dressed as disclosure is told its channel' },
  'FLYZ.43': { zh: '法律援助7日内决定，3日内指派', en: 'Legal aid decided in 7 days, appointed in 3' },
  'ZDJC.15': {
    zh: '公开征求意见一般不少于30日，缩短的要说明理由',
    en: 'Public comment normally runs 30 days; shorter only with its reason',
  },
  'ZDJC.16': {
    zh: '直接涉及切身利益或分歧较大的，可以听证，材料提前公布',
    en: 'Hearings where interests are touched; papers ahead',
  },
  'ZDJC.18': {
    zh: '意见要归纳整理、研究论证，合理的采纳',
    en: 'Comments are sorted, studied and, where sound, adopted',
  },
  'ZDJC.19': { zh: '专家论证，兼顾不同意见、无利害关系', en: 'Experts of differing views, without an interest' },
  'ZDJC.22': {
    zh: '可能影响社会稳定、公共安全的，应当评估风险',
    en: 'Decisions that touch safety or stability are assessed',
  },
  'ZDJC.23': {
    zh: '风险评估听取意见，定性定量结合，报告列明风险点和防范措施',
    en: 'Assessment hears people and lists risks and measures',
  },
  'ZDJC.24': { zh: '风险可控才能决策；不可控的调整后再议', en: 'Decide only what is controllable; adjust the rest' },
  'ZDJC.25': { zh: '不经合法性审查，不得提交讨论', en: 'Nothing goes to decision without legality review' },
  'ZDJC.26': { zh: '合法性审查一般不少于7个工作日', en: 'Legality review normally has 7 working days' },
  'ZDJC.30': { zh: '集体讨论决定，不同意见如实记录', en: 'Decided together; dissent is recorded' },
  'ZDJC.36': {
    zh: '意见较多、与目标偏离的，组织决策后评估',
    en: 'Many opinions or a missed aim: evaluated afterwards',
  },
  'XIAN.41': {
    zh: '公民有申诉控告检举的权利，不得压制和打击报复',
    en: 'The right to complain; no suppression, no retaliation',
  },
  'PIPL.6': { zh: '个人信息限于最小范围', en: 'Personal data: the least needed' },
  'PIPL.19': { zh: '保存期限为实现目的所必要的最短时间', en: 'Kept only as long as needed' },
  'PIPL.24': { zh: '不得仅凭自动化作出有重大影响的决定', en: 'No weighty decision by automation alone' },
  'PIPL.28': { zh: '敏感个人信息须特定目的并严格保护', en: 'Sensitive data: a specific purpose, strict protection' },
  'PIPL.51': { zh: '权限管理、加密去标识、审计', en: 'Access control, encryption, audit' },
  'WZA.40': { zh: '服务场所提供低位、无障碍窗口', en: 'Accessible windows at service offices' },
  'ZWCF.retaliation': { zh: '公职人员打击报复的，给予处分', en: 'Officials who retaliate are punished' },
} as const satisfies Record<string, Article>;
