const brought = {
  broughtBy: '本人怎么答复的',
  broughtByOf: { letter: '来信', visit: '来访，当面说', phone: '来电' },
  readBack: '已念给本人听，本人认可',
};
const proposed = '征询的是';
const proposedOf = { mediation: '调解、和解', hearing: '听证' };

/** Labels of the forms of what needs the petitioner's own word, and of who sits at a hearing. */
export const plainHearing = {
  askConsent: {
    proposed,
    proposedOf,
    reason: '为什么提议（写进征询函）',
    reasonHint: '写给本人看；不同意不影响办理，不回答不算同意',
    issues: '打算听证、调解的问题',
    issuesHint: '一个问题一行；不写的，按登记的诉求',
    otherSide: '跟谁调解',
    delivery: '征询函怎么送',
  },
  answerConsent: {
    proposed,
    proposedOf,
    consents: '本人的答复',
    consentsOf: { yes: '同意', no: '不同意' },
    note: '本人的话',
    ...brought,
  },
  chooseOfficers: { chosen: '本人选的听证员', chosenHint: '不能多于席位；少选的由听证机关补齐', ...brought },
  completeOfficers: {
    added: '补哪几位',
    addedHint: '补到席位数；承办的人和科室不能补',
    reason: '怎么补的（写进通知）',
    reasonHint: '如：按名单顺序；当众抽签',
    delivery: '怎么告知',
  },
  challengeOfficer: {
    who: '请谁回避',
    ground: '什么关系',
    groundOf: { kin: '近亲属', interest: '有利害关系', 'took-part': '参与过原来的办理', other: '其他可能影响公正的' },
    reason: '本人说的情况',
    ...brought,
  },
  decideChallenge: {
    who: '谁的回避',
    granted: '决定',
    grantedOf: { yes: '回避', no: '不回避' },
    reason: '理由（写给信访人）',
    instead: '换成谁',
    insteadHint: '名单里还够选的可以不写',
    capacity: '身份',
    capacityHint: '写了换成谁的，也写身份，如：律师',
    insteadId: '新主持人的账号',
    ofOrgan: '换上的是本单位的',
    namesake: '名字和经手人、被反映人相同的，已核实是同名的另一个人',
    delivery: '怎么告知',
  },
};

/** What those who take part in a hearing are called. */
export const hearingParts = {
  presider: '主持人',
  officer: '听证员',
  recorder: '记录员',
  seats: '共{{seats}}个席位，已定{{filled}}位。',
};
