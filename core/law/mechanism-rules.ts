import type { Article } from './article.ts';

/** Rules of this product for what an office does beside the single petition: one line each, as in `HOUSE_RULES`. */
export const MECHANISM_RULES = {
  'H.supervisor-not-handler': { zh: '督办由非经办人销号', en: 'Supervision is closed by someone not the handler' },
  'H.card-limits': {
    zh: '督办卡有自己的期限：接收3个、反馈10个工作日',
    en: 'A card has its own periods: taken on in 3, answered in 10 working days',
  },
  'H.overdue-has-card': {
    zh: '未办必督：逾期的事项一小时内有督办卡',
    en: 'What is overdue has a supervision card within the hour',
  },
  'H.card-stays-open': {
    zh: '逾期的义务还没有履行，不能结卡',
    en: 'No card is closed while the overdue duty is not done',
  },
  'H.review-sealed': {
    zh: '对办理的反映由外单位密封核查，10个工作日内给结果；没有本人同意不问责任单位',
    en: 'A complaint of handling is looked into under seal, answered in 10 working days; the unit is asked with consent only',
  },
  'H.matter-not-person': {
    zh: '督办、包案只写事，不写盯人、稳控',
    en: 'Cards are about matters; nothing about watching people',
  },
  'H.charge-limits': {
    zh: '包案10个工作日内审批、5个工作日内定方案、变动5个工作日内交接',
    en: 'A charge: approved in 10, planned in 5, handed over in 5 working days',
  },
  'H.charge-criteria': {
    zh: '上级交办、30人以上、久拖未答、支持未执行、办结再来、列入积案的，提议包案',
    en: 'Proposed for charge: from above, 30 persons, long unanswered, not carried out, come back, on a backlog list',
  },
  'H.charge-resolved': {
    zh: '文书送达、执行有凭证、外单位回访，三项齐了才算化解',
    en: 'Resolved needs a served answer, execution, and a call-back by another unit',
  },
  'H.backlog-inventory': {
    zh: '清册当天按规则定，逐件写明规则；增列、不列都写理由，划去的看得见',
    en: 'The inventory stands as of one day, each matter with its rule; what is added or left out has its reason and stays visible',
  },
  'H.backlog-targets': {
    zh: '目标按责任单位和日期定，经党委政府批准；调整写明理由并经批准',
    en: 'Targets by unit and day, approved by the government; a change with its reason, approved again',
  },
  'H.backlog-resolved': {
    zh: '积案化解须意见送达、执行有凭证、外单位回访，责任单位不自己认定',
    en: 'Resolved needs a served answer, execution and a call-back by another unit; never judged by the unit itself',
  },
  'H.backlog-review': {
    zh: '每月盘点一次，落后的5个工作日内说明原因和补法',
    en: 'Reviewed each month; who is behind explains within 5 working days',
  },
  'H.no-volume-target': {
    zh: '目标和考核不得以信访件数、批次、人数为指标，只看办得好不好（R-KPI-1）',
    en: 'No target is set on the number of petitions, visits or persons, only on how well matters are resolved (R-KPI-1)',
  },
  'H.conference-item': {
    zh: '提请协调的列入会议，10个工作日内决定',
    en: 'An item put forward is decided in 10 working days',
  },
  'H.conference-notice': { zh: '会议至少提前3天通知成员单位', en: 'Members are called at least 3 days ahead' },
  'H.conference-frequency': {
    zh: '联席会议县级每季、乡镇每月至少开一次（可在本地另定）',
    en: 'The conference meets each quarter in a county, each month in a town (may be set locally)',
  },
  'H.conference-minutes': {
    zh: '纪要写全并经召集人签发后有约束力',
    en: 'Minutes bind when whole and signed by the convener',
  },
  'H.conference-task': {
    zh: '议定事项有单位、有期限，没办完的下次会议先过一遍',
    en: 'Each decision has a unit and a day; what is open comes first at the next meeting',
  },
  'H.recommendation-about-duties': {
    zh: '三项建议只对机关和公职人员履职，不对信访人',
    en: 'Recommendations are about organs and the duties of officials, never about those who petition',
  },
  'H.recommendation-evidence': {
    zh: '建议须有证据；追责建议须有关联的事项和违反的条款',
    en: 'A recommendation rests on evidence; on accountability also on a matter and the article broken',
  },
  'H.recommendation-followed': {
    zh: '建议逾期不反馈的催办并上报，采纳的复核落实',
    en: 'A missing answer is asked for and reported; what was adopted is checked',
  },
  'H.reception-regular': {
    zh: '其他县领导和部门每季度、乡镇每周至少接访1日',
    en: 'Other leaders and departments at least a day a quarter, towns a day a week',
  },
  'H.reception-announced': {
    zh: '接访安排提前5日公布，不得在当日之后补公布',
    en: 'Receptions are announced 5 days ahead, never after the day',
  },
  'H.reception-accounted': {
    zh: '每个接访日都登记已接、调换或未接及原因',
    en: 'Of each day it is written whether it was held, swapped or missed, and why',
  },
  'H.reception-case': {
    zh: '每次接访都登记或关联信访事项，不得只接不登',
    en: 'Each reception makes or links a registered matter',
  },
  'H.walk-in': {
    zh: '不预约也接待，现场取号不限',
    en: 'Nobody needs an appointment; walk-ins are never limited',
  },
  'H.instruction-no-outcome': {
    zh: '领导批示成为限期任务，不改变依法结论',
    en: 'An instruction is a task with a date; it decides no outcome',
  },
  'H.leader-recused': {
    zh: '涉及领导本人的事项换人接待阅批',
    en: 'A matter that names the leader goes to another',
  },
  'H.reception-read-back': { zh: '接访记录念给来访人听，本人认可', en: 'The record is read back and confirmed' },
  'H.promise-followed': {
    zh: '承诺到期没有兑现的，领导3个工作日内催问',
    en: 'A promise not kept: the leader presses within 3 working days',
  },
  'H.reception-told': { zh: '有结果后7日内告知来访人', en: 'The visitor is told within 7 days of the result' },
  'H.letter-read': { zh: '送阅来信5个工作日内阅批', en: 'Letters put before a leader are read in 5 working days' },
  'H.recommendation-answer': { zh: '三项建议30日内书面反馈', en: 'Recommendations are answered in 30 days' },
  'H.zero-report': {
    zh: '未报不是零；零报告由负责人签名',
    en: 'Missing is not zero; a zero report is signed by the head',
  },
  'H.inspection-matters': { zh: '排查只记问题，不列人', en: 'An inspection records problems, never persons' },
  'H.problem-ledger': {
    zh: '排查出的问题有责任单位、措施和期限，由别的单位核实化解',
    en: 'A problem found has a unit, a measure and a day; another verifies that it is solved',
  },
  'H.call-back': {
    zh: '不满意、没解决的由外单位5个工作日内回访，另随机抽查；回访结束前不告诉办理单位',
    en: 'Not satisfied, not solved: another unit calls back in 5 working days, others by lot; kept from the handling organ',
  },
  'H.call-back-contest': {
    zh: '回访记录给本人看，15日内可以说记得不对，由别的负责人5个工作日内核对答复',
    en: 'The record is shown; within 15 days it may be contested, and somebody else answers in 5 working days',
  },
  'H.reception-owed': {
    zh: '有接访频次的领导没有列入季度安排的，照样欠着；5个工作日内列入，或写明理由',
    en: 'Leaders with a frequency who stand on no roster owe it all the same: put on it in 5 working days, or with a reason',
  },
  'H.risk-measures': {
    zh: '评估列出的每项风险由责任单位按期落实、附凭证；没办到位的不得归档',
    en: 'Each risk’s measure is carried out by its owner and day, with evidence; nothing open is filed as carried out',
  },
  'H.decision-petitions': {
    zh: '决策后来的信访达到门槛的，60日内评估决策，不追究信访人',
    en: 'Petitions about a decision beyond the threshold: it is evaluated in 60 days; petitioners answer for nothing',
  },
  'H.answer-comments': {
    zh: '征求意见截止后10个工作日内按种类反馈并公布：采纳没有、为什么',
    en: 'Ten working days after the last day for comments each kind is answered in public: adopted or not, and why',
  },
  'H.disclosure': {
    zh: '公开须遮盖到认不出人，由第二人看过原页批准',
    en: 'Published only when nobody can be recognised, and a second person has seen the very page',
  },
  'H.public-notice': {
    zh: '受理信访的单位都要公布渠道（第18条）：没有的10个工作日内公布，每年核对',
    en: 'Each organ that receives petitions publishes channels, times, places and how to query (Art. 18): within ten working days where it is missing, and gone through each year',
  },
  'H.special-inspection': {
    zh: '专项督查只看单位的职责：认定前查看案卷、听取工作人员陈述，整改由信访局核实后公布',
    en: 'A special inspection looks at duties of units: files seen and staff heard before anything is found; published once mended',
  },
  'H.statute-library': { zh: '法规入库由另一人核对', en: 'What enters the library of law is checked by another' },
  'H.figures-with-unit': {
    zh: '数字带单位，件和人不相加',
    en: 'A figure has its unit; matters and persons are not added',
  },
  'H.no-volume-assessment': {
    zh: '考核只看办得怎么样：不按信访的多少、谁来、从哪里来',
    en: 'Assessment looks at the handling: never at how many petition, who, or from where',
  },
  'H.scheme-second-person': {
    zh: '考核方案由提出人以外的人审定',
    en: 'A scheme of assessment is approved by somebody who did not write it',
  },
  'H.small-cells': { zh: '公开统计不得识别到个人', en: 'Published tables cannot single out a person' },
} as const satisfies Record<`H.${string}`, Article>;
