import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officers } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import type { Story } from './office.ts';
import {
  accepted,
  answered,
  type Brought,
  bring,
  carriedOut,
  close,
  handed,
  handlerOf,
  headOf,
  plainCase,
  post,
  reviewerOf,
  upheld,
  type Way,
} from './steps.ts';
import { turnsHeard } from './turns-heard.ts';

/** What may happen on the way, whatever the end: told for the acts of which no way to end has need. */
export const turns = {
  ...turnsHeard,
  async 'sent to the wrong organ, and objected'(office, brought) {
    const right = organByCode(brought.narrative.organCode);
    const wrong = right.code === 'cx-swj' ? 'cx-zjj' : 'cx-swj';
    const agent = {
      name: '何平',
      phone: '13900005555',
      kind: 'authorised',
      authorisedOn: '2025-12-01',
      seen: 'original',
    } as const;
    const story = await bring(office, brought, { agents: [agent] });
    await story.after(0, brought.clerk, 'correct', {
      reason: '本人更正地点。',
      place: `${brought.narrative.town}东头`,
    });
    await story.after(0, 'limin', 'reportUp', { danger: '房檐松动，有人居住。', proposal: '请先派人看护。' });
    await story.after(1, 'limin', 'assign', {
      to: organByCode(wrong).id,
      reportBy: addDays(story.today(), 60),
      points: '查明情况，逐项答复。',
      ...post,
    });
    await story.after(1, handlerOf(wrong), 'object', { reason: '不属本单位职责。', suggestedOrganId: right.id });
    await story.after(1, 'limin', 'decideObjection', { upheld: true, reason: '理由成立，改送。' });
    await story.after(1, 'limin', 'forward', { to: right.id, ...post });
    await letters(story);
    await story.after(0, handlerOf(right.code), 'signFor');
    await story.after(1, handlerOf(right.code), 'contact', (today: LocalDate) => ({
      contactedOn: today,
      how: 'phone',
      reached: true,
      note: '说明由谁办、怎么办。',
    }));
    await story.after(2, handlerOf(right.code), 'accept', post);
    await story.after(0, 'liumei', 'supplyPapers', { note: '送来房檐的照片，一共四张。' });
    const sent = (await story.view(handlerOf(right.code))).documents.find(({ toRecord }) => toRecord)!;
    await story.after(3, handlerOf(right.code), 'recordDelivery', (servedOn: LocalDate) => ({
      letter: sent.seq,
      service: { method: 'post', postedOn: sent.issuedOn, servedOn, proof: '挂号回执' },
    }));
    return story;
  },
  async 'asked for papers, extended, sent back before it was signed, and redone'(office, brought) {
    const { organCode } = brought.narrative;
    const handler = handlerOf(organCode);
    const story = await accepted(office, brought);
    await story.after(1, headOf(organCode), 'assignHandler', { handlerId: handlerIdOf(organCode) });
    await story.after(2, handler, 'requestPapers', (today: LocalDate) => ({
      papers: [{ text: '合同' }, { text: '转账记录' }],
      by: addDays(today, 15),
    }));
    await story.self(3, '/matter/supply', { note: '合同和转账记录的抄件，一共三页。' });
    await story.after(30, headOf(organCode), 'extend', { days: 20, reason: '需要外地单位协查。', ...post });
    await heard(story, brought);
    await story.after(2, handler, 'submitOpinion', opinionOf(brought));
    await story.after(1, headOf(organCode), 'returnOpinion', { reason: '第一项依据要写到条。' });
    await story.after(1, handler, 'submitOpinion', opinionOf(brought));
    await story.after(1, headOf(organCode), 'conclude');
    await story.after(1, handler, 'serve', handed);
    const body = (await story.view()).reviewBodies[0]!.organId;
    await story.after(5, 'liumei', 'requestReview', {
      reviewOrganId: body,
      requests: [1],
      reason: '没有核对我交的合同。',
    });
    // The window writes down what is said there: a hearing wanted, and thought better of.
    await story.after(1, 'liumei', 'requestHearing', { reason: '请当着我的面核对合同。' });
    await story.after(1, 'liumei', 'dropHearing', { reason: '单位答应先给我看底册。' });
    await story.after(8, reviewerOf(body), 'decideReview', (today: LocalDate) => ({
      ...upheld('三十五'),
      outcome: 'revoke-redo',
      redoBy: addDays(today, 30),
    }));
    await story.after(1, reviewerOf(body), 'serveReview', handed);
    await heard(story, brought);
    await story.after(2, handler, 'submitOpinion', {
      ...opinionOf(brought),
      orderAnswers: [{ point: 1, text: '已按复查意见重新核对合同和转账记录。' }],
      newFacts: '核对了本人补交的合同和转账记录。',
    });
    await story.after(1, headOf(organCode), 'conclude');
    await story.after(1, handler, 'serve', handed);
    return story;
  },
  async 'withdrawn at the window and taken back; not carried out as said'(office, brought) {
    const { organCode } = brought.narrative;
    const story = await accepted(office, brought);
    await story.after(1, 'liumei', 'withdraw', { ownWill: true, reason: '想先自己谈。' });
    await story.after(3, 'liumei', 'revokeWithdrawal');
    await story.self(0, '/matter/contact', { phone: '13900007777' });
    await answered(story, brought.narrative, 'support');
    await story.after(1, headOf(organCode), 'correctOpinion', { ...slipIn(brought), ...post });
    await carriedOut(story, organCode);
    await close(story, organCode);
    await story.after(3, 'liumei', 'askReopening', { ground: 'not-carried-out', reason: '说做了，我没有看到。' });
    await story.after(1, 'zhengguangming', 'declineReopening', {
      reason: '单位出具了回单和签收，请核对。',
      wayOn: '仍没有到账的，单位应当继续落实；也可以申请复查。',
      ...post,
    });
    await story.after(1, headOf(organCode), 'reopenExecution', (today: LocalDate) => ({
      reason: '回访时发现没有到账。',
      by: addDays(today, 15),
      ...post,
    }));
    await carriedOut(story, organCode);
    await close(story, organCode);
    await story.after(5, headOf(organCode), 'reopen', (today: LocalDate) => ({
      ground: 'new-facts',
      reason: '新交了凭据。',
      by: addDays(today, 30),
      ...post,
    }));
    return story;
  },
  async 'stepped aside, and several organs had parts'(office, brought) {
    const { organCode } = brought.narrative;
    const other = organCode === 'cx-zsj' ? 'cx-zjj' : 'cx-zsj';
    const story = await accepted(office, brought);
    await story.after(0, headOf(organCode), 'assignHandler', { handlerId: handlerIdOf(organCode) });
    const ground = { ground: 'kin', reason: '与对方是亲戚。' };
    await story.after(1, 'liumei', 'askRecusal', { officerId: handlerIdOf(organCode), ...ground });
    await story.after(2, headOf(organCode), 'decideRecusal', { granted: false, reason: '查明没有亲属关系。' });
    await story.after(1, handlerOf(organCode), 'declareRecusal', { ground: 'interest', reason: '曾在对方单位工作。' });
    await story.after(1, headOf(organCode), 'decideRecusal', {
      granted: true,
      reason: '属实。',
      newHandlerId: otherOfficerOf(organCode),
    });
    await story.after(1, headOf(organCode), 'callConference', {
      question: 'joint',
      organIds: [organByCode(other).id],
      reason: '要两家一起办。',
    });
    await story.after(3, 'hanli', 'decideCoordination', (today: LocalDate) => ({
      leadId: organByCode(organCode).id,
      decision: '由受理单位牵头。',
      minutesNo: '澄溪会纪〔2026〕9号',
      parts: [{ organId: organByCode(other).id, what: '提供登记档案', by: addDays(today, 15) }],
      ...post,
    }));
    await story.after(5, handlerOf(other), 'answerPart', { result: '档案已提供。' });
    return story;
  },
  async 'written in Tibetan, and answered in it'(office, brought) {
    const { organCode } = brought.narrative;
    const wants = { paper: true, largePrint: false, language: 'bo' };
    const story = await accepted(office, brought, { writtenIn: 'bo', wants });
    const translated =
      (of: string, more = {}) =>
      (translatedOn: LocalDate) => ({
        of,
        text: `${tibetan} ${of}`,
        translator: '扎西',
        translatedOn,
        ...more,
      });
    const requests = brought.narrative.asks.map(({ text }) => ({ text }));
    await story.after(1, handlerOf(organCode), 'recordTranslation', translated('petition', { requests }));
    await heard(story, brought);
    await story.after(2, handlerOf(organCode), 'submitOpinion', opinionOf(brought));
    await story.after(1, headOf(organCode), 'conclude');
    await story.after(1, handlerOf(organCode), 'recordTranslation', translated('answer'));
    await story.after(0, handlerOf(organCode), 'serve', handed);
    return story;
  },
  async 'begun simply, and handled like any other'(office, brought) {
    const { organCode } = brought.narrative;
    const story = await bring(office, brought);
    await story.after(0, 'limin', 'proposeSimple', plainCase);
    await story.after(1, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
    await story.after(0, handlerOf(organCode), 'signFor');
    await story.after(1, handlerOf(organCode), 'acceptSimply', {
      ...plainCase,
      paper: false,
      delivery: { method: 'phone' },
    });
    await story.after(1, handlerOf(organCode), 'providePaper', (askedOn: LocalDate) => ({ askedOn, ...post }));
    await story.after(2, handlerOf(organCode), 'leaveSimple', { reason: '涉及另一家单位，改按普通程序。', ...post });
    return story;
  },
  async 'accused, not taken, and sent to whoever stands above'(office, brought) {
    const accused = organByCode(brought.narrative.accusedCode ?? 'cx-rsj');
    const accusation = { purpose: 'accusation', complainedOrganIds: [accused.id] };
    const own = await bring(office, brought, accusation);
    await own.self(1, '/matter/as-request', { reason: '只想把我自己的事办了。' });
    const story = await bring(office, brought, accusation);
    const to = organByCode('cx-jw').id;
    await story.after(1, 'shenjing', 'relayAccusation', { channel: 'discipline', to, reason: '属纪检监察机关管辖。' });
    await story.after(2, 'shenjing', 'takeBackRelay', { reason: '退回：属工作作风问题。' });
    await story.after(0, 'shenjing', 'nameAccused', {
      complainedOfficerIds: [officerIdOf(accused.id)],
      reason: '材料里写明了姓名。',
    });
    await story.after(1, 'shenjing', 'treatAsRequest', { reason: '本人说是要求办理，不是检举。' });
    return story;
  },
  async 'led elsewhere, refused there, and asked for again'(office, brought) {
    const { organCode, asks } = brought.narrative;
    const handler = handlerOf(organCode);
    const first = await accepted(office, brought);
    const story = await bring(office, brought);
    await story.after(2, 'limin', 'forward', { to: organByCode(organCode).id, ...post });
    await story.after(1, handler, 'signFor');
    await story.after(0, handler, 'acknowledge', { procedure: '核查后决定由哪里办。', ...post });
    await story.after(0, handler, 'linkRepeat', {
      sameMatterAs: first.at.number,
      linked: true,
      samePerson: true,
      about: 'same',
      explanation: '同一件事，补充了新的说法。',
    });
    await story.after(1, handler, 'analyseCause', { causes: ['unclear-answer'], measures: '当面说明进度。' });
    await story.after(1, handler, 'divert', {
      way: '31.4',
      body: '澄溪县人民政府行政复议办公室',
      address: '平安路1号',
      legalBasis: asks[0]!.basis[0] ?? '行政复议法第二十条',
      term: 'reconsideration',
      knewOn: story.today(),
      papers: '申请书、身份证',
      explanation: '可以先申请行政复议。',
      ...post,
    });
    await story.after(5, handler, 'resumeFromDiversion', { reason: '复议机构不予受理。', ...post });
    return story;
  },
} satisfies Record<string, Way>;

const tibetan = 'འདི་ནི་ཡིག་སྒྱུར་རེད།';
const of = (organId: string) => officers.filter((one) => one.organId === organId);
const officerIdOf = (organId: string) => of(organId)[0]!.id;
const handlerIdOf = (code: string) => of(organByCode(code).id).find(({ login }) => login === handlerOf(code))!.id;
const otherOfficerOf = (code: string) =>
  of(organByCode(code).id).find(({ login, roles }) => login !== handlerOf(code) && roles.includes('organ-handler'))?.id;

const heard = (story: Story, { narrative: { organCode, note } }: Brought) =>
  story.after(3, handlerOf(organCode), 'investigate', (heldOn: LocalDate) => ({
    heldOn,
    method: 'site',
    petitionerHeard: true,
    place: '现场',
    record: `听取了本人陈述。${note}`,
    findings: [{ request: 1, text: '现场核对属实。' }],
  }));

const opinionOf = ({ narrative: { asks } }: Brought) => ({
  title: '处理意见',
  answers: asks.map(({ finding, reply, basis }, i) => ({
    request: i + 1,
    finding,
    outcome: 'not-support',
    basis: basis.length > 0 ? basis : ['信访工作条例第三十二条'],
    reply,
  })),
});

/** Its first words, written otherwise. */
const slipIn = ({ narrative: { asks } }: Brought) => {
  const wrong = asks[0]!.finding.slice(0, 3);
  return { slips: [{ kind: 'misprint', request: 1, wrong, right: `${wrong}，` }], evident: '原稿如此，打印时漏了。' };
};

/** The letter of the forwarding: said to have come back, which was a mistake; then its delivery. */
async function letters(story: Story): Promise<void> {
  const mine = (await story.view('limin')).letters.filter(({ mine }) => mine);
  const letter = mine.at(-1)!.seq;
  await story.after(1, 'limin', 'recordReturn', (returnedOn: LocalDate) => ({
    letter,
    returnReason: 'unclaimed',
    returnedOn,
    note: '门上贴了两次通知。',
  }));
  await story.after(0, 'limin', 'correctReturn', { letter, reason: '退回的是另一封。' });
}
