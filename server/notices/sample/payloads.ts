import { localDate as day } from '../../../core/calendar/index.ts';
import type { ActName } from '../../../core/procedure/index.ts';
import type { PayloadOf } from '../context.ts';

export const registration: PayloadOf<'register'> = {
  form: 'visit',
  channel: 'window-2',
  purpose: 'request',
  registrarId: 'bureau',
  registrarIsBureau: true,
  receivedOn: day('2026-03-01'),
  divisionCode: '990123',
  place: '澄溪县青石镇溪口工业园',
  categoryCode: '110201',
  subject: '溪口电子厂拖欠三个月工资',
  narrative:
    '我和同班组的工友自2025年9月起在溪口工业园的溪口电子厂做装配。工厂从2025年12月开始没有发工资，到2026年2月底一共欠了三个月。我们找过车间主任和厂长多次，厂里只说“等货款到了再发”。春节前有十二名工友因为没有路费没能回家。',
  requests: [
    { text: '补发2025年12月至2026年2月拖欠的三个月工资，合计每人12300元。' },
    { text: '补缴2025年9月以来的社会保险。' },
    { text: '追究厂长辱骂工人的责任。' },
  ],
  counterpart: '澄溪县溪口电子有限公司',
  personCount: 12,
  representativeCount: 2,
  anonymous: false,
  reachable: true,
  complainedOrganIds: [],
  complainsOfPerson: false,
  helped: true,
  readBack: true,
  wants: { paper: true, largePrint: true, language: 'zh' },
  fileIds: ['a', 'b', 'c'],
};

export const opinion: PayloadOf<'submitOpinion'> = {
  title: '关于陶海燕等人反映溪口电子厂拖欠工资信访事项的处理意见',
  answers: [
    {
      request: 1,
      finding:
        '2026年3月9日，本机关到溪口电子有限公司调取考勤表、工资台账和银行流水，并当面听取了陶海燕等4人的陈述。核实该公司自2025年12月起未向装配班组12名工人支付工资，至2026年2月28日共拖欠147600元，每人12300元。公司对欠薪事实和数额没有异议。',
      outcome: 'support',
      basis: ['《保障农民工工资支付条例》第三条', '《中华人民共和国劳动法》第五十条'],
      reply:
        '溪口电子有限公司应当足额补发。本机关已于2026年3月20日作出限期支付决定；逾期不付的，依法申请强制执行并列入拖欠工资失信名单。',
      performer: '澄溪县劳动保障监察大队',
    },
    {
      request: 2,
      finding: '该公司2025年9月、10月为12人缴纳了社会保险，2025年11月以后没有缴纳。',
      outcome: 'partial',
      basis: ['《中华人民共和国社会保险法》第六十三条'],
      reply: '2025年11月至2026年2月的社会保险由公司补缴；2025年9月、10月已经缴纳，可以凭身份证件到社保经办窗口查询。',
    },
    {
      request: 3,
      finding: '经向车间4名工人和厂长核实，2026年1月15日双方发生争吵，厂长有不当言语，没有动手。',
      outcome: 'explain',
      basis: [],
      reply:
        '言语不当应当批评，但现行规定没有对此给予处分或处罚的依据。本机关已约谈厂长，厂长于2026年3月12日当面向工人道歉。',
    },
  ],
  executeBy: day('2026-05-20'),
  orderAnswers: [],
  help: '12名工友中生活暂时困难的，可以到青石镇便民服务中心申请临时救助；需要法律援助的，可以到澄溪县法律援助中心办理，不收费用。',
};

const review: PayloadOf<'decideReview'> = {
  outcome: 'change',
  findings:
    '本机关调阅了原办理案卷，并向溪口电子有限公司核实。工资部分事实清楚；社会保险部分，2025年9月、10月缴费基数低于实际工资。',
  opinion: '原处理意见第一项事实清楚、依据充分，予以维持；第二项认定缴费基数有误，予以变更。',
  basis: ['《信访工作条例》第三十五条', '《中华人民共和国社会保险法》第六十三条'],
  changed: '由溪口电子有限公司按照实际工资补足2025年9月、10月社会保险费差额，2026年7月31日以前完成。',
};

const postal = { method: 'post' } as const;

/** One payload for each act that makes documents, in the order of the case. */
export const payloads = {
  register: registration,
  reportUp: {
    danger: '12名工人三个月没有收入，其中3户家中有重病人；厂区配电老化，工人自行接线取暖，有触电和火灾危险。',
    actionTaken: '已通知青石镇人民政府和供电部门到场断开私接线路，送去过渡生活物资。',
    proposal: '请县政府召集人社、住建、应急部门现场办公，三日内排除用电危险，并启用欠薪应急周转金先行垫付生活费。',
  },
  forward: {
    to: 'labour',
    dutyId: 'd1',
    feedbackWanted: true,
    delivery: postal,
    note: '工人住在厂区宿舍，请先确认用电安全',
  },
  assign: {
    to: 'labour',
    reportBy: day('2026-04-15'),
    points: '一是核实欠薪人数、月份和数额；二是查明公司账户和货款回收情况；三是提出支付安排。',
    delivery: postal,
  },
  object: {
    reason:
      '经核对，溪口电子厂所在地块属于在建工程，欠薪发生在建设施工环节，依照权责清单由住房和城乡建设部门牵头处理。随函附施工合同和权责清单摘录。',
    suggestedOrganId: 'housing',
    fileIds: [],
  },
  decideObjection: {
    upheld: false,
    reason: '现场核实该厂已经投产，欠薪对象是装配车间工人，不是施工人员，依照县政府权责清单第17项由你单位办理。',
  },
  acknowledge: { delivery: postal },
  guide: {
    body: '青岚市铁路运输法院',
    address: '青岚市站前路2号',
    phone: '0999-1270001',
    reason: '您反映的是已经生效判决的执行问题，由作出判决的法院执行部门负责。',
    delivery: postal,
  },
  divert: {
    way: '31.2',
    body: '澄溪县劳动人事争议仲裁委员会',
    address: '澄溪县劳动路12号一楼',
    phone: '0999-1230099',
    legalBasis: '《劳动争议调解仲裁法》第二十七条',
    term: 'labour',
    knewOn: day('2025-11-20'),
    lastDay: day('2026-11-20'),
    papers: '仲裁申请书一式两份，身份证复印件，劳动合同、考勤和工资流水。没有合同的，带工作证、工友证言也可以。',
    explanation: '您与公司对是否存在劳动关系、加班费数额有争议，这类争议依法先由劳动人事争议仲裁委员会裁决。',
    delivery: postal,
  },
  accept: { handlerId: 'o1', delivery: postal },
  declineAcceptance: {
    sameMatterAs: '990123 00 20260211 02 000009 3',
    handledBy: '澄溪县人力资源和社会保障局',
    reason:
      '您2026年2月11日就同一工厂、同一班组、同一时段的工资已经登记过，澄溪县人力资源和社会保障局正在办理，期限到2026年4月20日',
    delivery: postal,
  },
  declineRepeat: {
    rereviewNumber: '南人社信核〔2025〕7号',
    rereviewOn: day('2025-08-12'),
    sameFacts: '本次反映的欠薪人数、月份和数额，与复核意见已经查明的相同，没有新的事实、理由和证据。',
    newFacts: false,
    remainingRoutes: '对公司仍不支付的工资，可以凭仲裁裁决向澄溪县人民法院申请强制执行。',
    fileIds: [],
    delivery: postal,
  },
  investigate: {
    heldOn: day('2026-03-09'),
    method: 'interview',
    petitionerHeard: true,
    place: '澄溪县青石镇溪口工业园职工宿舍',
    present: '陶海燕等4名工人，劳动保障监察员2人',
    record:
      '问：工资从什么时候开始没有发？\n答：去年12月开始，12月、1月、2月都没有发。\n问：欠多少？\n答：按计件单算，每人12300元左右，计件单都留着。\n问：社会保险缴了没有？\n答：我在手机上查，只缴了两个月。',
    findings: [{ request: 1, text: '考勤、计件单与公司台账一致，12人三个月工资合计147600元。' }],
    fileIds: ['f1', 'f2'],
  },
  extend: {
    days: 20,
    reason: '溪口电子有限公司的货款在外地法院诉讼保全，需等待法院4月下旬的裁定才能确定支付来源。',
    delivery: postal,
  },
  conclude: {},
  serve: {
    service: { method: 'in-person', servedOn: day('2026-05-03'), proof: '陶海燕本人签名', witness: '青石镇信访专干' },
  },
  requestReview: {
    reviewOrganId: 'city-labour',
    requests: [2],
    reason: '社会保险的缴费基数不对。\n厂里按最低工资缴，我们实际工资每月四千一百元。',
    fileIds: ['r1'],
  },
  decideReview: review,
  serveReview: { service: { method: 'post', servedOn: day('2026-06-24'), proof: '邮件号 EX123456789CN' } },
  requestRereview: { rereviewOrganId: 'province', reason: '补缴差额没有写明个人部分由谁承担，希望明确。', fileIds: [] },
  decideRereview: {
    ...review,
    outcome: 'uphold',
    changed: undefined,
    opinion: '复查意见事实清楚、依据充分、处理适当，予以维持。个人应缴部分依法由职工承担，可以在补发工资时代扣。',
  },
  serveRereview: { service: { method: 'electronic', servedOn: day('2026-08-05') } },
  withdraw: { ownWill: true, reason: '工资已经全部发到手。', beforeOfficerId: 'o9' },
} as const satisfies { [Name in ActName]?: PayloadOf<Name> };
