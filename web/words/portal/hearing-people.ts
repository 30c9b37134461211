import { type Bilingual, bilingual } from '../bilingual.ts';

type PeopleAct =
  | 'askConsent'
  | 'answerConsent'
  | 'chooseOfficers'
  | 'completeOfficers'
  | 'challengeOfficer'
  | 'decideChallenge';

/** Each of these acts as the petitioner would tell it. */
export const peopleTold: Bilingual<Record<PeopleAct, (who: string) => string>> = {
  zh: {
    askConsent: (who) => `${who}提议调解或听证，问您同意不同意；不回答不算同意`,
    answerConsent: () => '您答复了同意不同意',
    chooseOfficers: () => '您选了听证员',
    completeOfficers: (who) => `${who}从名单里补齐了听证员，怎么补的在下面`,
    challengeOfficer: () => '您请听证的一位人员回避',
    decideChallenge: (who) => `${who}决定了这位要不要回避，理由在下面`,
  },
  en: {
    askConsent: (who) => `${who} proposed a mediation or a hearing and asks for your consent; silence is none`,
    answerConsent: () => 'You said yes or no to the proposal',
    chooseOfficers: () => 'You chose hearing officers',
    completeOfficers: (who) => `${who} added hearing officers from the list; how is said below`,
    challengeOfficer: () => 'You asked that somebody steps aside from the hearing',
    decideChallenge: (who) => `${who} decided whether they step aside, with reasons below`,
  },
};

/** What the dates of these acts are about. */
export const peopleDuties: Bilingual<Record<'H-126' | 'H-127' | 'H-128', string>> = {
  zh: { 'H-126': '您可以答复同意不同意', 'H-127': '您可以选听证员', 'H-128': '决定听证的人员要不要回避' },
  en: {
    'H-126': 'you may say yes or no to the proposal',
    'H-127': 'you may choose hearing officers',
    'H-128': 'it is decided who steps aside from the hearing',
  },
};

/** What representatives did, as the others who came along read it. */
export const peopleDid: Bilingual<Record<'answerConsent' | 'chooseOfficers' | 'challengeOfficer', string>> = {
  zh: {
    answerConsent: '代表答复了同意不同意',
    chooseOfficers: '代表选了听证员',
    challengeOfficer: '代表请听证的一位人员回避',
  },
  en: {
    answerConsent: 'The representatives said yes or no to the proposal',
    chooseOfficers: 'The representatives chose hearing officers',
    challengeOfficer: 'The representatives asked that somebody steps aside from the hearing',
  },
};

/** Saying yes or no to what the organ proposes, choosing hearing officers, asking that one steps aside. */
export const hearingPeopleWords = bilingual(
  {
    consent: {
      title: { mediation: '同意调解吗？', hearing: '同意听证吗？' },
      card: { mediation: '办理单位想组织调解，等您答复', hearing: '办理单位想开听证会，等您答复' },
      lead: {
        mediation: '调解要双方自愿。您不同意，照常办，不影响期限和结果。',
        hearing: '听证要您同意才开。您不同意，照常办，不影响期限和结果。',
      },
      silent: (on: string) => `最晚${on}答复。不回答，算不同意。`,
      over: (on: string) => `${on}以前没有答复，按不同意照常办；改变主意的，现在还可以答复。`,
      why: '为什么提议',
      about: '要谈的问题',
      with: '和谁',
      legend: '您的答复',
      yes: '同意',
      no: '不同意，照常办',
      note: '想说的话',
      submit: '答复',
      go: '去答复',
      said: { yes: '您答复了：同意。开始以前可以改。', no: '您答复了：不同意，照常办。开始以前可以改。' },
      change: '改一改',
      done: '您的答复收到了。',
    },
    choose: {
      title: '选听证员',
      card: '请您选听证员',
      lead: (seats: number) => `从名单里选${seats}位；少选也可以，不足的由听证机关从名单里补齐。`,
      last: (on: string) => `最后一天 ${on}`,
      over: '选的日子过了，听证机关还没有补齐，现在还可以选。',
      legend: '名单',
      hint: '办这件事的人不在里面。有利害关系的，可以请他回避。',
      aside: '已回避',
      submit: '就选这几位',
      go: '去选',
      missing: '请至少选一位。',
      done: '您选的听证员记下了。',
    },
    challenge: {
      title: '请听证的人员回避',
      lead: '主持人、听证员、记录员跟您这件事有利害关系的，听证开始前可以请他回避（第28条）。',
      effect: '听证前由负责人决定并告诉您；主持人是负责人的，由上一级决定。换上的人当时写明。',
      whom: '请谁回避？',
      presider: '主持人',
      recorder: '记录员',
      officer: '听证员',
      submit: '申请回避',
      done: (on: string) => `回避的申请收到了，最晚${on}有决定，听证前告诉您。`,
      waiting: (who: string) => `您请${who}回避，听证前有决定。`,
    },
  },
  {
    consent: {
      title: { mediation: 'Do you agree to a mediation?', hearing: 'Do you agree to a hearing?' },
      card: {
        mediation: 'The handling organ proposes a mediation and waits for your answer',
        hearing: 'The handling organ proposes a hearing and waits for your answer',
      },
      lead: {
        mediation: 'Mediation needs both sides. If you say no, the handling goes on, with the same period and result.',
        hearing: 'It is held only if you agree. If you say no, the handling goes on, with the same period and result.',
      },
      silent: (on: string) => `Answer by ${on}. No answer counts as no.`,
      over: (on: string) =>
        `There was no answer by ${on}, so it is handled on as if you had said no. You can still answer.`,
      why: 'Why it is proposed',
      about: 'What it is about',
      with: 'With whom',
      legend: 'Your answer',
      yes: 'Yes',
      no: 'No, handle it on as usual',
      note: 'Anything to add',
      submit: 'Answer',
      go: 'Answer',
      said: {
        yes: 'You answered: yes. It can be changed until it begins.',
        no: 'You answered: no, it is handled on as usual. It can be changed until it begins.',
      },
      change: 'Change it',
      done: 'Your answer is here.',
    },
    choose: {
      title: 'Choose hearing officers',
      card: 'Please choose hearing officers',
      lead: (seats: number) =>
        `Choose ${seats} from the list. Fewer are fine too: the organ that holds the hearing adds the rest from the list.`,
      last: (on: string) => `Last day ${on}`,
      over: 'The day for choosing has passed, but the organ has not added any yet: you can still choose.',
      legend: 'The list',
      hint: 'Nobody who handles the matter is on it. If one has an interest, ask that they step aside.',
      aside: 'stepped aside',
      submit: 'Choose these',
      go: 'Choose',
      missing: 'Please choose at least one.',
      done: 'Your choice is noted.',
    },
    challenge: {
      title: 'Ask that somebody steps aside from the hearing',
      lead: 'If the presider, an officer or the recorder has an interest in your matter, you can ask until the hearing begins that they step aside (Art. 28).',
      effect:
        'The head decides before the hearing and tells you; about a presider who is the head, the organ above. Who comes instead is named at once.',
      whom: 'Who is to step aside?',
      presider: 'presider',
      recorder: 'recorder',
      officer: 'hearing officer',
      submit: 'Ask for recusal',
      done: (on: string) => `Your request is here; it is decided by ${on}, before the hearing, and told to you.`,
      waiting: (who: string) => `You asked that the ${who} steps aside; it is decided before the hearing.`,
    },
  },
);
