import type { Overlay, Phase, ReviewStage } from '../../../core/procedure/index.ts';
import { type Bilingual, bilingual } from '../bilingual.ts';

const said = bilingual(
  {
    title: '现在到哪一步',
    language: (name: string) => `您选的答复用语：${name}。没有收到译文的，请打电话催。`,
    drop: '不要听证了',
    endMediation: '不想调解了，照常办',
    notKept: '协议没有做到，恢复办理',
    ordinary: '想按普通程序办',
    press: '没做到？催执行',
    against: '不同意？反映办理中的问题',
    help: '要帮扶的，打电话或到窗口',
    hearing: {
      asked: (by: string) => `申请了听证，最晚${by}书面答复开不开。`,
      granted: (by: string) => `同意听证了，最晚${by}开；开之前会书面通知您日子和地点。`,
      noticed: (on: string) => `听证定在${on}，地点和听证员在通知里。不去也不影响结果，只是这次不再听。`,
      held: (by: string) => `听证开过了，最晚${by}给出书面结论；书面答复必须回应它。`,
    },
  },
  {
    title: 'Where it stands',
    language: (name: string) => `You chose ${name} for the answers. If no translation reached you, please call.`,
    drop: 'Give up the hearing',
    endMediation: 'Stop the mediation, handle it on',
    notKept: 'The agreement was not kept: handle it on',
    ordinary: 'I want the ordinary way',
    press: 'Not done? Press for it',
    against: 'Not agreed? Complain about the handling',
    help: 'For help, call or come to the window',
    hearing: {
      asked: (by: string) => `A hearing was asked for; whether it is held is answered in writing by ${by}.`,
      granted: (by: string) =>
        `The hearing is granted and is held by ${by}; day and place reach you in writing before.`,
      noticed: (on: string) =>
        `The hearing is on ${on}; place and officers stand in the notice. Not going does not harm the result, only this hearing falls away.`,
      held: (by: string) => `The hearing was held. Its written conclusion comes by ${by}; the answer has to meet it.`,
    },
  },
);

/** Where the handling stands, as the petitioner would be told at the window. */
const phase: Bilingual<Record<Exclude<Phase, 'none'>, string>> = {
  zh: {
    registered: '已登记。现在的单位正在定该由谁办。',
    reported: '情况紧急，已经往上报；正在定由哪个单位办。',
    transferring: '正在转给管这件事的单位。对方签收以前，还由现在的单位负责。',
    received: '管这件事的单位收到了，正在看该怎么办。',
    objected: '对方说不归它管，正在核实。这段时间一直有单位负责。',
    accepted: '已经受理，正在安排调查。',
    investigating: '正在听各方说、查事实。',
    signing: '书面答复写好了，等负责人签发。',
    decided: '书面答复签发了，正在送给您。',
    served: '书面答复送到了。认可的可以评价，不认可的可以往下走。',
    closed: '办理的手续办完了。不影响您申请复查，答应的事照样要做到。',
    diverted: '这件事要走别的法定途径。对方接手以前，我们一直跟着。',
    relayed: '已移送有权处理的机关；信访局接着问，有结果告诉您。',
    guided: '已经告诉您该去哪里，写在下面。',
    'not-accepted': '没有受理，原因和出路在下面。',
    'no-longer-accepted': '不再受理，原因和出路在下面。',
    filed: '只存档，没有安排单位办；理由已经告诉您。',
    withdrawn: '已经撤回，不再办理。反悔的最后一天在下面。',
  },
  en: {
    registered: 'Registered. The organ that has it settles who handles it.',
    reported: 'It is urgent and was reported upwards; it is being settled which organ handles it.',
    transferring: 'On its way to the competent organ. Until they sign for it, the present organ is responsible.',
    received: 'The competent organ has it and looks how to handle it.',
    objected: 'The other organ says it is not theirs; that is being checked. An organ is responsible all the time.',
    accepted: 'Taken on; the investigation is being arranged.',
    investigating: 'Everybody is being heard and the facts are looked into.',
    signing: 'The written answer is drafted and waits for signature.',
    decided: 'The written answer is signed and on its way to you.',
    served: 'The written answer has reached you. If you accept it, evaluate; if not, there are ways on.',
    closed: 'The handling is closed. You may still ask for review, and what was promised is still owed.',
    diverted: 'Another legal route is the right one. We follow until the other body has taken it over.',
    relayed: 'Relayed to the organ with the power; the bureau keeps asking and tells you the result.',
    guided: 'You were told where to go; it stands below.',
    'not-accepted': 'Not taken on; why, and what you can do, stands below.',
    'no-longer-accepted': 'No longer taken on; why, and what you can do, stands below.',
    filed: 'Filed only, nobody handles it; you were told why.',
    withdrawn: 'It was withdrawn and is not handled. The last day to revoke that stands below.',
  },
};

/** Where the remedy stands; '' while there is none. */
const review: Bilingual<Record<ReviewStage, string>> = {
  zh: {
    'not-open': '',
    open: '现在可以申请复查，最后一天在下面。',
    requested: '申请了复查，上一级正在看。',
    decided: '复查意见作出了，正在送给您。',
    'rereview-open': '复查意见送到了。不认可的可以申请复核，最后一天在下面。',
    'rereview-requested': '申请了复核，再上一级正在看，这是最后一次。',
    'rereview-decided': '复核意见作出了，正在送给您。',
    ended: '复核意见送到了，信访程序到此结束（第36条）。生活有困难的照样帮扶，别的路也还在。',
    lapsed: '申请复查的最后一天过了。被不可抗力耽误的还可以说明。',
    'rereview-lapsed': '申请复核的最后一天过了。被不可抗力耽误的还可以说明。',
  },
  en: {
    'not-open': '',
    open: 'You may ask for review (复查) now; the last day stands below.',
    requested: 'Review (复查) was asked for; the body above is looking.',
    decided: 'The review opinion is made and on its way to you.',
    'rereview-open': 'The review opinion reached you. You may ask for re-review (复核); the last day stands below.',
    'rereview-requested': 'Re-review (复核) was asked for; the next body above is looking, for the last time.',
    'rereview-decided': 'The re-review opinion is made and on its way to you.',
    ended:
      'The re-review opinion reached you and the petition procedure is over (Art. 36). Help and other ways remain.',
    lapsed: 'The last day to ask for review (复查) has passed. If force majeure kept you, you can still say so.',
    'rereview-lapsed': 'The last day to ask for re-review (复核) has passed. If force majeure kept you, say so.',
  },
};

type Over = Record<Exclude<Overlay, 'papers-requested' | 'hearing'>, (by: string) => string>;

/** What lies over the phase; `by` is the day that belongs to it, '' where none is running. */
const overlay: Bilingual<Over> = {
  zh: {
    extended: () => '期限延长过一次，原因写在下面；总共最多延30日（第34条）。',
    executing: (by) => (by ? `答应的事，要在${by}以前做到。` : '答应的事还没有登记做到。'),
    'diverted-tracked': (by) => (by ? `最晚${by}，跟到对方接手；对方不接的，收回来接着办。` : '我们跟到对方接手。'),
    redo: (by) => (by ? `上一级要求重新办理，最晚${by}再答复您。` : '上一级要求重新办理。'),
    mediating: () => '双方正在谈（调解、和解）。谈不成照常办，期限不停。',
    'simple-proposed': () => '有人提议用简易程序办，由办理单位定。',
    simple: (by) => (by ? `用简易程序办，最晚${by}答复您。` : '用简易程序办，答复更快。'),
    recusal: (by) =>
      by ? `有人要不要回避，最晚${by}决定。决定以前，那个人不办这件事。` : '有人要不要回避，正在决定。',
    coordination: (by) =>
      by ? `该由谁办、怎么办，上级或联席会议最晚${by}定。` : '该由谁办、怎么办，上级或联席会议正在定。',
    joint: (by) =>
      by
        ? `几个单位一起办，由牵头的单位答复您。各办各的部分，最近的一个最晚${by}交。`
        : '几个单位一起办，由牵头的单位答复您。',
    'cause-analysis': (by) =>
      by ? `您为什么还要再来一次，单位最晚${by}查清原因。` : '您为什么还要再来一次，单位正在查原因。',
    filing: () => '有人提议只存档，还要第二个人审批；定了会书面告诉您。',
    reopened: () => '这件事重新启动过，正在重新办。',
  },
  en: {
    extended: () => 'The deadline was extended, for the reason below; 30 days in all at most (Art. 34).',
    executing: (by) =>
      by ? `What was promised is to be done by ${by}.` : 'What was promised is not recorded as done.',
    'diverted-tracked': (by) =>
      by
        ? `By ${by} we see to it that the other body has it; if they do not take it, it comes back.`
        : 'We follow until the other body has it.',
    redo: (by) =>
      by
        ? `It is handled anew by order from above; you are answered by ${by}.`
        : 'It is handled anew by order from above.',
    mediating: () =>
      'Both sides are talking (mediation). Without agreement it is handled on; the period does not stop.',
    'simple-proposed': () => 'The simplified way was proposed; the handling organ decides.',
    simple: (by) => (by ? `It goes the simplified way; you are answered by ${by}.` : 'It goes the simplified way.'),
    recusal: (by) =>
      by
        ? `Whether somebody steps aside is decided by ${by}. Until then that officer does nothing in it.`
        : 'Whether somebody steps aside is being decided.',
    coordination: (by) =>
      by
        ? `The superior or the joint conference settles who handles it, by ${by}.`
        : 'The superior or the joint conference is settling who handles it.',
    joint: (by) =>
      by
        ? `Several organs handle it; the leading one answers you. The next part is due by ${by}.`
        : 'Several organs handle it; the leading one answers you.',
    'cause-analysis': (by) =>
      by ? `Why you had to come again is found out by ${by}.` : 'Why you had to come again is being found out.',
    filing: () => 'Filing it only was proposed; a second person decides, and you are told in writing.',
    reopened: () => 'The matter was reopened and is being handled anew.',
  },
};

export const standing = {
  zh: { ...said.zh, phase: phase.zh, review: review.zh, overlay: overlay.zh },
  en: { ...said.en, phase: phase.en, review: review.en, overlay: overlay.en },
};
