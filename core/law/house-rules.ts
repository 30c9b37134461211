import type { Article } from './article.ts';
import { MECHANISM_RULES } from './mechanism-rules.ts';

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
  'H.reopen': {
    zh: '不实办结、未执行、有新事实的，重新办理；本人要求的，15日内重办或书面说明理由',
    en: 'False closure, no execution, new facts: reopened; whoever asks has an answer with reasons in 15 days',
  },
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
  'H.hearing-officers': {
    zh: '听证员可由信访人选，逾期由听证机关补齐并告知；回避在听证前决定',
    en: 'The petitioner may choose hearing officers; after 5 working days the organ completes them and says so; recusals are decided before the hearing',
  },
  'H.consent': {
    zh: '调解和单位提议的听证须本人同意；不答复不算同意，不影响办理',
    en: 'Mediation, and a hearing that the organ proposes, need the petitioner’s own consent; silence is none and harms nothing',
  },
  'H.posted-in-time': { zh: '期满前交邮的复查复核申请不算过期', en: 'A request posted before the end is in time' },
  'H.first-contact': { zh: '收到后3个工作日内联系信访人', en: 'First contact within 3 working days of receipt' },
  'H.named-handler': {
    zh: '受理后1个工作日内定下经办人，一直有一个有名有姓的人负责',
    en: 'From the working day after acceptance, one named officer sees to it at every moment',
  },
  'H.result-in-full': {
    zh: '送达（要兑现的，兑现）后15日内登记三到位，登记了才办结',
    en: 'The result in full is recorded within 15 days of service, or of execution; only then is it closed',
  },
  'H.recall-unserved': {
    zh: '签发的意见有错，送达前可以收回；文号作废不再用，期限照走',
    en: 'A signed opinion with an error may be recalled before service: its number is void, no time is gained',
  },
  'H.clerical-correction': {
    zh: '送达后只能补正笔误；结论和依据要改，走复查或重新办理',
    en: 'After service only slips are corrected; outcome and basis change by review or a redo alone',
  },
  'H.second-coming': {
    zh: '再次来访的，15日内分析单位的原因，不查人',
    en: 'A second coming: the unit analyses its own work in 15 days',
  },
  'H.relay-result': {
    zh: '移送的检举控告90日内问结果，实名的告知',
    en: 'The result of an accusation is asked for in 90 days, and told',
  },
  'H.calendar-range': { zh: '期限从2004年起计算，此前无放假安排数据', en: 'Periods are computed from 2004 on' },
  'H.provisional': { zh: '放假安排未公布的年份，日期为暂定', en: 'A year without its notice gives a provisional date' },
  'H.permission': { zh: '按单位、职务和事项授权', en: 'Allowed by organ, role and matter' },
  'H.agent-own-code': {
    zh: '代理人用自己的码办授权内的事；评价、查询码、联系方式和代理人由本人办',
    en: 'An agent acts within the authority with a code of their own; evaluation, the query code, contact ways and the agency itself stay the petitioner’s',
  },
  'H.agent-no-official': {
    zh: '负责办理、登记的单位和被反映的单位的工作人员，不作信访人的代理人',
    en: 'Nobody who works for the organ that handles, registered or is complained of acts for the petitioner',
  },
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
  ...MECHANISM_RULES,
} as const satisfies Record<`H.${string}`, Article>;
