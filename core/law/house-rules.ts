import type { Article } from './article.ts';

/**
 * Rules of this product where no article speaks. They are shown as 「本系统规则」, never as law.
 * A new rule is one line here; it may only add a duty to an office or a safeguard for a person.
 */
export const HOUSE_RULES = {
  'H.first-holder': {
    zh: '首接单位负责到对方签收或异议期满',
    en: 'The first holder keeps it until another has signed for it',
  },
  'H.register-same-day': { zh: '收到当日登记', en: 'Registered on the day of receipt' },
  'H.registered-once': {
    zh: '凡收到的都登记，登记不得删除或注销',
    en: 'All that is received is registered, and stays so',
  },
  'H.urgent-two-hours': { zh: '重大紧急事项2小时内报告', en: 'Weighty and urgent matters are reported within 2 hours' },
  'H.presumed-acceptance': {
    zh: '未按期告知的，自告知期限届满日起算办理期限',
    en: 'No notice in time: the 60 days run from the notice date',
  },
  'H.objection-answer': { zh: '转出单位3个工作日内答复异议', en: 'The sender answers an objection in 3 working days' },
  'H.no-second-objection': {
    zh: '转出单位核实不同意后，不得再次提出异议',
    en: 'Once the sender has ruled, no second objection',
  },
  'H.second-objection': {
    zh: '第二次异议直接由共同上级或联席会议裁定',
    en: 'A second objection goes to the superior or conference',
  },
  'H.tracked-diversion': {
    zh: '告知法定途径后跟到对方接手或满15日',
    en: 'A diversion is followed until taken over, or 15 days',
  },
  'H.suggestion-answer': { zh: '建议意见60日内答复', en: 'Suggestions are answered within 60 days' },
  'H.accusation-sealed': {
    zh: '检举控告事项只由保管人和有权机关接触',
    en: 'Accusations are open to custodian and competent organ only',
  },
  'H.accused-guard': { zh: '不得转给、展示给被反映的单位和个人', en: 'Never routed or shown to those complained of' },
  'H.withdrawal': {
    zh: '撤回须本人凭码或当着非经办人，30日内可反悔',
    en: 'Withdrawal by own code or before another officer; revocable 30 days',
  },
  'H.concern-past-handler': {
    zh: '反映办理问题、打击报复的，绕过经办人，3个工作日内联系',
    en: 'Reports about handling or retaliation go past the handler; contact in 3 working days',
  },
  'H.identity-request': {
    zh: '职责不含身份的向保管员申请，3个工作日内决定，3个工作日内查看',
    en: 'Whose role does not include identities asks the custodian with a purpose; decided in 3 working days, good for 3 more',
  },
  'H.no-waiver': { zh: '和解不得约定放弃信访或复查', en: 'No settlement may give up petitioning or review' },
  'H.evaluation-window': {
    zh: '送达起30日内评价，可改一次；不评价不算满意',
    en: 'Evaluate within 30 days, change once; silence is not satisfaction',
  },
  'H.file-only': { zh: '存档不办须有理由、第二人批准并告知', en: 'File only: reason, second approver, notice' },
  'H.every-request-answered': {
    zh: '每项诉求都要有查明、结论、依据和救济',
    en: 'Each request has finding, outcome, basis and remedy',
  },
  'H.closed-with-document': {
    zh: '办结须有送达的文书或免送的理由',
    en: 'Nothing ends without a document served, or why not',
  },
  'H.one-notice': {
    zh: '要补的材料一次说清，办理期限照走',
    en: 'All missing papers are named at once; the clock goes on',
  },
  'H.one-clock': {
    zh: '一项义务只有一个期限，只有复核听证停计',
    en: 'One clock for one duty; only a re-review hearing pauses',
  },
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
  'H.reopen': { zh: '不实办结、未执行、有新事实的，重新办理', en: 'False closure, no execution, new facts: reopened' },
  'H.redo': {
    zh: '责令重办的按期重办，不得作基本相同的意见',
    en: 'A redo keeps its period and may not repeat the same',
  },
  'H.route-again': {
    zh: '退回或报告后5个工作日内重新转出或受理',
    en: 'Returned or reported: routed again in 5 working days',
  },
  'H.told-by-person': {
    zh: '消息送不到、信无处寄的，3个工作日内由人告知',
    en: 'Where no message or letter gets through, a person tells them in 3 working days',
  },
  'H.own-language': {
    zh: '任何语言都登记，原文照存；译文5个工作日内补上',
    en: 'Any language is registered as written; the translation follows in 5 working days',
  },
  'H.chinese-counts': {
    zh: '答复附译文一并送达，以中文文本为准',
    en: 'The answer goes out with its translation; the Chinese text is what counts',
  },
  'H.read-back': {
    zh: '电话口述的，念给本人听，本人认可后登记',
    en: 'What is told by telephone is read back and confirmed before it is registered',
  },
  'H.served-soon': { zh: '书面意见签发后7日内送达', en: 'A signed opinion is served within 7 days' },
  'H.board-notice': {
    zh: '公告贴出满30日算送达（参照民事诉讼法第95条）',
    en: 'A public notice serves when it has stood 30 days (Civil Procedure Law, Art. 95, by analogy)',
  },
  'H.signed-by-another': { zh: '送签的人不能自己签发', en: 'Whoever submits an opinion does not sign it' },
  'H.bureau-holds-restricted': {
    zh: '检举控告和反映单位个人的，登记在信访部门名下保管',
    en: 'Accusations and complaints of organs or persons are registered and held by the bureau',
  },
  'H.heard-first': {
    zh: '出具意见前须听取本人陈述，或写明为何没有听取',
    en: 'No opinion before the petitioner was heard, or the reason why not',
  },
  'H.recusal': { zh: '申请回避由单位负责人决定并记录', en: 'Recusal is decided by the head and recorded' },
  'H.purpose': {
    zh: '查看身份须写明用途，记录并给信访人看',
    en: 'Reading identity needs a purpose, recorded and shown',
  },
  'H.second-person': { zh: '秘密举报人的身份须两人同意才能看', en: 'A confidential reporter: two persons must agree' },
  'H.backdating': { zh: '早于录入日的事实须有证据和理由', en: 'A fact dated earlier needs evidence and a reason' },
  'H.nothing-vanishes': {
    zh: '更正和补充都是新记录，旧记录仍在',
    en: 'A correction is a new entry; the old one stays',
  },
  'H.hearing-profile': {
    zh: '听证的申请、通知、人数与结论时限（通行规则）',
    en: 'Hearing times and numbers, from common local rules',
  },
  'H.posted-in-time': { zh: '期满前交邮的复查复核申请不算过期', en: 'A request posted before the end is in time' },
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
  'H.first-contact': { zh: '收到后3个工作日内联系信访人', en: 'First contact within 3 working days of receipt' },
  'H.second-coming': {
    zh: '再次来访的，15日内分析单位的原因，不查人',
    en: 'A second coming: the unit analyses its own work in 15 days',
  },
  'H.relay-result': {
    zh: '移送的检举控告90日内问结果，实名的告知',
    en: 'The result of an accusation is asked for in 90 days, and told',
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
  'H.calendar-range': { zh: '期限从2004年起计算，此前无放假安排数据', en: 'Periods are computed from 2004 on' },
  'H.provisional': { zh: '放假安排未公布的年份，日期为暂定', en: 'A year without its notice gives a provisional date' },
  'H.permission': { zh: '按单位、职务和事项授权', en: 'Allowed by organ, role and matter' },
  'H.suggestion-advisory': { zh: '系统只提建议，由人确认', en: 'The machine suggests; a person confirms' },
  'H.code-private': { zh: '查询码只给信访人', en: 'The query code goes to the petitioner alone' },
  'H.attachments': { zh: '附件每个不超过20 MB，每件不超过20个', en: 'At most 20 MB each and 20 for a petition' },
  'H.form': { zh: '填写须完整、可辨', en: 'What is filled in must be whole and legible' },
  'H.state-first': { zh: '两人同时办理时，先办的为准', en: 'Of two acts at once, the first counts' },
  'H.local-rule': {
    zh: '地方规定只能缩短机关的期限、增加机关的义务',
    en: 'A local rule may only shorten the periods of organs or add to their duties',
  },
  'H.two-readings': {
    zh: '有两种读法的，机关按早的办，信访人按晚的算',
    en: 'Two readings: the office keeps the earlier day, the petitioner has the later',
  },
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
    zh: '评价不满意的由外单位5个工作日内回访，另随机抽查；联系不上不算满意',
    en: 'Not satisfied: another unit calls back in 5 working days, others by lot; nobody reached is no satisfaction',
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
