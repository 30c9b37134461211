import type { Article } from './article.ts';

/**
 * Regulations on Petition Work (信访工作条例, in force 2022-05-01): what each article asks, in our own words.
 * A third number is a paragraph (款) or an item (项) as `part` says. Never the text of the law itself:
 * the statutes library holds that.
 */
export const REGULATIONS = {
  'R.5': {
    zh: '信访工作的原则：以人民为中心，依法按政策解决问题',
    en: 'Principles: people first, solve by law and policy',
  },
  'R.6': { zh: '畅通渠道，听取意见，认真处理信访事项', en: 'Keep channels open, listen, deal with matters in earnest' },
  'R.9': { zh: '地方党委领导本地信访工作', en: 'Local Party committees lead petition work' },
  'R.10': { zh: '各级政府组织落实，解决群众诉求', en: 'Governments carry the work out and solve demands' },
  'R.13': { zh: '地方联席会议：协调重要事项，乡镇可建机制', en: 'Local joint conference coordinates weighty matters' },
  'R.14': { zh: '信访部门的职责', en: 'Duties of the petition bureau' },
  'R.14.6': {
    part: '项',
    zh: '提出改进工作、完善政策、追究责任的建议',
    en: 'May recommend better work, better policy, accountability',
  },
  'R.15': { zh: '其他机关明确办信访的机构或人员', en: 'Other organs name who does petition work' },
  'R.16': { zh: '信访队伍建设与经费保障', en: 'Staff and budget for petition work' },
  'R.17': { zh: '可用网络、书信、电话、传真、走访提出', en: 'By web, letter, telephone, fax or visit' },
  'R.18': {
    zh: '公布渠道和程序，领导接访下访，不得打击报复',
    en: 'Publish channels; leaders receive people; no retaliation',
  },
  'R.19': {
    zh: '一般书面，写明请求事实理由；口头的如实记录',
    en: 'Normally in writing; oral matters are recorded faithfully',
  },
  'R.19.3': {
    part: '款',
    zh: '下级办理期内，上级对同一事项不予受理',
    en: 'A superior does not accept what is in time below',
  },
  'R.20': {
    zh: '走访到本级或上一级接待场所，代表不超过5人',
    en: 'Visits go to the level or the next; at most 5 representatives',
  },
  'R.20.2': {
    part: '款',
    zh: '涉及诉讼权利救济的走访，向政法部门提出',
    en: 'Visits on litigation rights go to the judicial organs',
  },
  'R.20.3': { part: '款', zh: '多人走访推选代表，不超过5人', en: 'Several visitors choose at most 5 representatives' },
  'R.21': { zh: '录入信息系统，网上流转，可查询可评价', en: 'Recorded in the system; people can follow and evaluate' },
  'R.22': { zh: '信访部门收到即登记，15日内分别处理', en: 'The bureau registers, and routes within 15 days' },
  'R.22.1': {
    part: '项',
    zh: '属本级的转送有权机关；重大紧急的报告',
    en: 'Own level: forward; weighty or urgent: report up',
  },
  'R.22.2': {
    part: '项',
    zh: '涉及下级机关或其工作人员的，转送下级',
    en: 'Concerns a lower organ or its staff: forward down',
  },
  'R.22.3': {
    part: '项',
    zh: '重要情况需反馈结果的交办，按期报办结报告',
    en: 'Matters needing a result back: assign, with a report due',
  },
  'R.23': { zh: '其他机关收到也应登记、告知、转送', en: 'Any other organ registers, informs and passes on' },
  'R.23.1': {
    part: '款',
    zh: '直接收到的：登记，告知去向或转送下级',
    en: 'Received directly: register, tell the route or pass down',
  },
  'R.23.2': {
    part: '款',
    zh: '能当场的当场书面告知，否则15日内',
    en: 'Tell on the spot in writing, otherwise within 15 days',
  },
  'R.23.3': {
    part: '款',
    zh: '转来的15日内告知；不归自己管的5个工作日内异议',
    en: 'Forwarded: tell in 15 days, or object in 5 working days',
  },
  'R.24': {
    zh: '多个机关管的协商受理，争议由共同上级定',
    en: 'Several organs agree who accepts, or the superior decides',
  },
  'R.25': { zh: '重大紧急信息及时报告，依法及时处置', en: 'Weighty and urgent matters are reported and met at once' },
  'R.26': {
    zh: '信访秩序（由公安等依法处理，本系统不涉及）',
    en: 'Order while petitioning: for the police, not this system',
  },
  'R.27': {
    zh: '合理的解决到位，不成立的解释到位，困难的帮扶到位',
    en: 'Solve what is right, explain what is not, help hardship',
  },
  'R.28': { zh: '秉公办理，有利害关系的应当回避', en: 'Handle fairly; staff with an interest withdraw' },
  'R.29': { zh: '建议意见认真研究，可行的采纳并答复', en: 'Suggestions are studied, adopted if sound, and answered' },
  'R.30': { zh: '检举控告依规办理，不得泄露给被控告人', en: 'Accusations by their rules; never leaked to the accused' },
  'R.31': { zh: '申诉求决分六种情形依法分类处理', en: 'Appeals and requests are sorted into six lawful ways' },
  'R.31.1': {
    part: '项',
    zh: '应走诉讼、复议、检察、公安程序的，依法导入',
    en: 'Courts, prosecutors, police: lead into that procedure',
  },
  'R.31.2': { part: '项', zh: '能以仲裁解决的，导入仲裁', en: 'Arbitration can solve it: lead into arbitration' },
  'R.31.3': { part: '项', zh: '党员申诉、申请复审的，按党内程序', en: 'Appeals of Party members: the Party procedure' },
  'R.31.4': {
    part: '项',
    zh: '可走复议、裁决、确认、许可、处罚等程序的',
    en: 'Reconsideration, ruling, licence and the like: that way',
  },
  'R.31.5': {
    part: '项',
    zh: '要求查处违法或履行保护职责的，依法履行或答复',
    en: 'Asks for enforcement or protection: do the duty or answer',
  },
  'R.31.6': {
    part: '项',
    zh: '不属前五项的，听取陈述、调查核实、出具意见',
    en: 'None of these: hear, investigate, issue a written opinion',
  },
  'R.32': {
    zh: '意见书载明请求、事实理由、处理意见和依据',
    en: 'The opinion states requests, facts, finding and basis',
  },
  'R.32.2': {
    part: '款',
    zh: '支持的督促执行；不支持的做好疏导解释',
    en: 'Supported: see it done; not supported: explain',
  },
  'R.33': { zh: '裁量范围内可调解、和解，达成协议', en: 'Mediation and settlement within discretion' },
  'R.34': {
    zh: '受理之日起60日内办结；复杂的可延不超过30日',
    en: 'Finish in 60 days from acceptance; extend by at most 30',
  },
  'R.35': { zh: '收到书面答复30日内可请求复查，复查30日内', en: 'Ask for review within 30 days; reviewed within 30' },
  'R.36': { zh: '收到复查意见30日内可请求复核，复核30日内', en: 'Ask for re-review within 30 days; decided within 30' },
  'R.36.2': {
    part: '款',
    zh: '复核可听证，听证时间不计入期限',
    en: 'Re-review may hold a hearing; its time does not count',
  },
  'R.36.3': {
    part: '款',
    zh: '对复核意见仍以同一事实理由提出的，不再受理',
    en: 'After re-review, the same facts are not accepted again',
  },
  'R.37': { zh: '多元化解；生活困难的告知或帮助申请救助', en: 'Many ways to settle; hardship is helped to aid' },
  'R.37.2': {
    part: '款',
    zh: '生活确有困难的，告知或帮助申请救助',
    en: 'Real hardship is told of aid or helped to it',
  },
  'R.37.3': {
    part: '款',
    zh: '程序终结后，仍做好疏导、化解和帮扶',
    en: 'After the end of procedure, support and help go on',
  },
  'R.38': { zh: '每年专项督查，难案列入督查范围', en: 'Yearly special inspection; hard cases on its list' },
  'R.39': {
    zh: '每年考核；可约谈、通报、挂牌督办、限期整改',
    en: 'Yearly assessment; interview, bulletin, listed supervision',
  },
  'R.40': { zh: '督办及三项建议', en: 'Supervision and the three recommendations' },
  'R.40.1': {
    part: '款',
    zh: '推诿敷衍拖延、弄虚作假、拒不执行的，及时督办',
    en: 'Shirking, delay, falsity, non-execution: supervise',
  },
  'R.40.2': { part: '款', zh: '发现政策性问题，提出完善政策建议', en: 'A fault in policy: recommend better policy' },
  'R.40.3': {
    part: '款',
    zh: '造成严重后果的，提出追究责任建议',
    en: 'Serious consequences: recommend accountability',
  },
  'R.40.4': {
    part: '款',
    zh: '有关机关对建议书面反馈采纳情况',
    en: 'The addressee answers in writing whether adopted',
  },
  'R.41': { zh: '编制信访情况年度报告，通报巡视巡察', en: 'Annual report of petition work; informs inspectors' },
  'R.42': { zh: '因越权、不作为、错用法律等引发信访的追责', en: 'Accountability for causing a petition' },
  'R.42.4': {
    part: '项',
    zh: '拒不执行支持诉求的处理意见的，追责',
    en: 'Refusing to carry out a supporting opinion is punishable',
  },
  'R.43': {
    zh: '信访部门不登记、不转送交办、不督办的追责',
    en: 'The bureau that does not register or route answers for it',
  },
  'R.44': {
    zh: '有权机关不登记、该受理不受理、不按期告知的追责',
    en: 'An organ that does not register or inform answers for it',
  },
  'R.44.3': { part: '项', zh: '未在规定期限内书面告知信访人的，追责', en: 'No written notice in time is punishable' },
  'R.45': { zh: '办理中推诿拖延、该支持不支持等的追责', en: 'Shirking or not supporting what is right is punishable' },
  'R.45.1': { part: '项', zh: '推诿、敷衍、拖延或未按期办结的，追责', en: 'Shirking, perfunctory, late: punishable' },
  'R.45.3': { part: '项', zh: '不重视建议致问题得不到解决的，追责', en: 'Ignoring recommendations is punishable' },
  'R.46': { zh: '态度粗暴、瞒报、泄露、打击报复等的追责', en: 'Rudeness, concealment, leaks, retaliation: punishable' },
  'R.46.1': { part: '项', zh: '对信访人态度恶劣、作风粗暴的，追责', en: 'Rudeness to petitioners is punishable' },
  'R.46.4': {
    part: '项',
    zh: '隐瞒、谎报、缓报重大紧急信息的，追责',
    en: 'Concealing or delaying urgent reports is punishable',
  },
  'R.46.5': {
    part: '项',
    zh: '将检举控告材料透露给被控告方的，追责',
    en: 'Passing an accusation to the accused is punishable',
  },
  'R.46.6': { part: '项', zh: '打击报复信访人的，追责', en: 'Retaliation against a petitioner is punishable' },
  'R.47': { zh: '信访秩序的法律责任（本系统不涉及）', en: 'Liability for disorder: not this system' },
  'R.48': { zh: '外国人、无国籍人、外国组织参照适用', en: 'Foreigners and stateless persons by analogy' },
  'R.50': { zh: '2022年5月1日起施行', en: 'In force from 1 May 2022' },
} as const satisfies Record<`R.${number}` | `R.${number}.${number}`, Article>;
