import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { orderedPoints } from '../../core/procedure/index.ts';
import type { Ask } from '../narratives/scenario.ts';
import { delivery, handler, head, holder, mailed, type Story } from './story.ts';
import { say, texts } from './texts.ts';

/** Hears the petitioner and verifies; the findings are those of the narrative. */
export function investigate(story: Story, after: number, final = true): void {
  const { narrative, roll, walk } = story;
  const reachable = walk.state.reachable;
  const way = reachable ? roll.pick(heardBy) : heardBy[2];
  walk.act('investigate', handler(story), after, (on) => ({
    heldOn: on,
    method: way.method,
    petitionerHeard: reachable,
    ...(reachable ? {} : { notHeard: 'unreachable' }),
    ...(way.method === 'phone' ? {} : { place: way.method === 'interview' ? '本单位信访接待室' : say(roll, 'place') }),
    present: way.method === 'phone' ? '经办人、记录人' : say(roll, 'present'),
    record: `${say(roll, reachable ? way.text : 'notHeard')}${narrative.note}。`.replace('。。', '。'),
    findings: final ? narrative.asks.map(({ finding }, i) => ({ request: i + 1, text: finding })) : [],
  }));
}

const heardBy = [
  { method: 'interview', text: 'heardInterview' },
  { method: 'phone', text: 'heardPhone' },
  { method: 'site', text: 'heardSite' },
  { method: 'site', text: 'heardSite' },
] as const;

/** Asks for missing papers, once. */
export function askForPapers(story: Story, after: number): void {
  const { roll, walk } = story;
  const from = roll.below(texts.papers.length - 1);
  walk.act('requestPapers', handler(story), after, (on) => ({
    papers: texts.papers.slice(from, from + 2).map((text) => ({ text })),
    by: addDays(on, 15),
    delivery: mailed(story),
  }));
}

/** The petitioner hands papers in. */
export function supply(story: Story, after: number): void {
  story.walk.act('supplyPapers', 'petitioner', after, () => ({ note: say(story.roll, 'supplied') }));
}

/** The head extends the period, before it ends. */
export function extend(story: Story, after: number, days = 30): void {
  story.walk.act('extend', head(story), after, () => ({
    days,
    reason: say(story.roll, 'extendReason'),
    delivery: delivery(story),
  }));
}

/** The handler submits the opinion. */
export function submit(story: Story, after: number, change?: (ask: Ask) => Ask): void {
  const { narrative, roll, walk } = story;
  if (walk.over) return;
  const organ = holder(story);
  const asks = narrative.asks.map((one) => (change ? change(one) : one));
  const carriesOut = asks.some(({ outcome }) => outcome === 'support' || outcome === 'partial');
  walk.act('submitOpinion', handler(story), after, (on) => ({
    title:
      narrative.nature === 'suggestion'
        ? `关于${narrative.title}的答复意见`
        : `关于反映${narrative.title}问题的处理意见`,
    answers: asks.map(({ outcome, finding, reply, basis }, i) => ({
      request: i + 1,
      finding,
      outcome,
      basis,
      reply,
      ...(outcome === 'support' || outcome === 'partial' ? { performer: organ.shortName } : {}),
    })),
    ...(carriesOut ? { executeBy: addDays(on, 20 + roll.below(25)) } : {}),
    ...(roll.next() < 0.3 ? { help: say(roll, 'help') } : {}),
    ...(walk.state.revoked ? { newFacts: '信访人补来了当时没有的凭据，已经核对。' } : {}),
    orderAnswers: orderedPoints(walk.state).map((point) => ({
      point,
      text: '已按要求重新听取陈述、到场核实，核实的情况和计算办法写进了本意见。',
    })),
    ...(walk.state.hearing?.stage === 'done' ? { hearingAnswer: '采纳听证结论，已逐项写进本意见。' } : {}),
  }));
}

/** The head sends it back once. */
export function sendBack(story: Story, after: number): void {
  story.walk.act('returnOpinion', head(story), after, () => ({ reason: say(story.roll, 'returned') }));
}

/** A translation's text, for the story's sake. */
export const inEnglish =
  'Translation: each request is answered in the order of the Chinese text, with the finding, its reason and what can be done next. The full translation is attached; the Chinese text is what counts.';

/** The head signs; what is to be answered in another language is translated before it is served. */
export function conclude(story: Story, after: number): void {
  story.walk.act('conclude', head(story), after, () => ({}));
  const { answerIn } = story.walk.state;
  if (!answerIn || story.walk.over) return;
  story.walk.act('recordTranslation', handler(story), 1, (on) => ({
    of: 'answer',
    text: inEnglish,
    translator: '县民宗局翻译室',
    translatedOn: on,
  }));
}

/** The opinion reaches the petitioner. */
export function serve(story: Story, after: number): void {
  const { form, roll, walk, person } = story;
  walk.act('serve', handler(story), after + untilServed(story), (on) => ({
    service: service(walk.state.reachable, form, on, person.name, roll.below(900)),
  }));
}

/** A public notice stands for thirty days, and over the longest holidays. */
const boardDays = 40;

/** How much longer it takes to serve somebody who cannot be reached. */
export const untilServed = ({ walk }: Story): number => (walk.state.reachable ? 0 : boardDays);

/** A letter of the holder reached the petitioner. */
export function arrived(story: Story, after: number): void {
  const { form, roll, walk, person } = story;
  const letter = walk.over ? undefined : walk.state.outgoing?.find(({ organId }) => organId === holder(story).id);
  if (!letter) return;
  const n = roll.below(900);
  const back = letter.method === 'post' && n % 5 === 0;
  if (back) cameBack(story, letter.seq, after);
  if (letter.method === 'post' && n % 5 === 1) mistakenlyBack(story, letter.seq);
  walk.act('recordDelivery', handler(story), back ? 1 : after, (on) => ({
    letter: letter.seq,
    service: service(true, back ? 'visit' : form, on, person.name, back ? 1 : n),
  }));
}

/** The post brings it back; the petitioner says where they live now, and it is handed over. */
function cameBack(story: Story, letter: number, after: number): void {
  const { walk } = story;
  walk.act('recordReturn', handler(story), after, (returnedOn) => ({
    letter,
    returnReason: 'moved',
    returnedOn,
  }));
  walk.act('changeContact', 'petitioner', 0, () => ({ changed: ['address'], reachable: true }));
}

/** Another household's envelope, put on the wrong file and taken off again. */
function mistakenlyBack(story: Story, letter: number): void {
  const { walk } = story;
  const day = (returnedOn: LocalDate) => ({ letter, returnReason: 'unclaimed', returnedOn });
  walk.act('recordReturn', handler(story), 0, day);
  walk.act('correctReturn', handler(story), 0, () => ({ letter, reason: '退回的是另一户的信，登错了事项。' }));
}

/** How a document was served, with its proof. */
export function service(reachable: boolean, form: string, on: LocalDate, name: string | undefined, n: number) {
  if (!reachable) {
    const proof = '没有留下地址和电话，别的方式送不到；在村务公告栏公告，照片两张';
    return { method: 'notice-board', postedOn: addDays(on, -boardDays), servedOn: on, proof };
  }
  if (form === 'web') return { method: 'electronic', servedOn: on, proof: '系统记录已到达本人账号', consented: true };
  if (n % 3 === 0) return { method: 'post', servedOn: on, proof: `挂号信 XA99${String(100000 + n * 77)}` };
  return { method: 'in-person', servedOn: on, proof: `${name ?? '信访人'}在送达回证上签名` };
}

/** From the first investigation to the served opinion, at an ordinary pace. */
export function answer(story: Story, pace = 1): void {
  const { roll } = story;
  const days = (least: number, spread: number) => Math.round((least + roll.below(spread)) * pace);
  arrived(story, 1 + roll.below(2));
  investigate(story, days(3, 9));
  if (roll.next() < 0.25) investigate(story, days(3, 8), false);
  submit(story, days(6, 18));
  conclude(story, 1 + roll.below(3));
  serve(story, 1 + roll.below(5));
}

/** The petitioner says how it went, in keeping with the outcome. */
export function evaluate(story: Story, after: number): void {
  const { narrative, roll, walk } = story;
  const kind = (outcome: string) =>
    outcome === 'support' ? (roll.next() < 0.85 ? 'yes' : 'partly') : outcome === 'partial' ? 'partly' : 'no';
  const solved = narrative.asks.map(({ outcome }, i) => ({ request: i + 1, solved: kind(outcome) }));
  const lots = solved.filter((one) => one.solved === 'yes').length / solved.length;
  const word = lots > 0.6 ? 'satisfied' : lots > 0.2 || roll.next() < 0.45 ? 'basically' : 'dissatisfied';
  walk.act('evaluate', 'petitioner', after, () => ({
    office: roll.next() < 0.7 ? 'satisfied' : word,
    organ: word,
    solved,
    ...(roll.next() < 0.5
      ? { comment: say(roll, word === 'satisfied' ? 'good' : word === 'basically' ? 'fair' : 'bad') }
      : {}),
  }));
}

/** What was promised is carried out, by its day unless late. */
export function execute(story: Story, after: number): void {
  const { roll, walk } = story;
  if (walk.over || !walk.state.overlays.includes('executing')) return;
  walk.act('recordExecution', handler(story), after, (on) => ({ executedOn: on, evidence: say(roll, 'executed') }));
}

/** 三到位: what the answer supported is solved, the rest explained, hardship seen to. */
export function recordResult(story: Story, after: number): void {
  const { walk } = story;
  if (walk.over || walk.state.result || walk.state.phase !== 'served' || walk.state.overlays.includes('executing'))
    return;
  walk.act('recordResult', handler(story), after, () => ({
    ...listsOf(walk.state),
    hardship: 'none',
    note: '没有提出生活困难；需要时可以随时申请救助，已当面说明。',
  }));
}

/** Where a request has no outcome of its own, it was solved by agreement or by what was adopted; else it was explained. */
function listsOf({ requests, adopted }: Story['walk']['state']) {
  const solved = ({ outcome }: (typeof requests)[number]) =>
    outcome === undefined ? adopted !== 'not' : outcome === 'support' || outcome === 'partial';
  return {
    resolved: requests.filter(solved).map(({ no }) => no),
    explained: requests.filter((one) => !solved(one)).map(({ no }) => no),
  };
}

/** The result is recorded, and the handling closed. */
export function close(story: Story, after: number): void {
  const { roll, walk } = story;
  recordResult(story, after);
  if (walk.over || (walk.state.phase === 'served' && !walk.state.result)) return;
  walk.act('close', handler(story), walk.state.phase === 'served' ? 0 : after, () => ({
    guidance: say(roll, 'guidance'),
    ...(walk.state.reportBy ? { report: say(roll, 'report') } : {}),
  }));
}

/** Evaluation, execution and closing, some of them in another order. */
export function settleDown(story: Story): void {
  const { roll } = story;
  if (roll.next() < 0.55) evaluate(story, 2 + roll.below(9));
  execute(story, 4 + roll.below(14));
  close(story, 1 + roll.below(5));
}
