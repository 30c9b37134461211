import { addDays } from '../../core/calendar/index.ts';
import { conclude, inEnglish, investigate, serve, service, settleDown, submit } from './answering.ts';
import { drawn } from './cast.ts';
import { demoDirectory } from './directory.ts';
import { reviewOpinion } from './review-texts.ts';
import { organById, type Story } from './story.ts';
import { say } from './texts.ts';

export type ReviewEnd = 'uphold' | 'change' | 'revoke-redo';

/** The petitioner asks the next level up to look again (D-22). */
export function askReview(story: Story, after: number): void {
  const { narrative, roll, walk } = story;
  if (walk.over) return;
  const bodies = demoDirectory.reviewBodies(walk.state.holderId);
  const body = roll.pick(bodies);
  walk.act('requestReview', 'petitioner', after, () => ({
    reviewOrganId: body,
    requests: narrative.asks.length > 1 && roll.next() < 0.5 ? [narrative.asks.length] : [],
    reason: say(roll, 'reviewReason'),
  }));
}

/** The review body decides (D-23). */
export function decideReview(story: Story, after: number, outcome: ReviewEnd): void {
  const { roll, walk } = story;
  if (walk.over) return;
  walk.act('decideReview', reviewer(story, 'first'), after, (on) => ({
    ...reviewOpinion(roll, outcome, 'review'),
    ...dates(outcome, on),
  }));
  translated(story, 'review');
}

/** Its opinion is served (D-19). */
export function serveReview(story: Story, after: number): void {
  const { form, roll, walk, person } = story;
  if (walk.over) return;
  walk.act('serveReview', reviewer(story, 'first'), after, (on) => ({
    service: service(true, form, on, person.name, roll.below(900)),
  }));
}

/** The petitioner asks one level further up (D-22). */
export function askRereview(story: Story, after: number): void {
  const { roll, walk } = story;
  const first = walk.state.firstReview?.organId;
  if (walk.over || !first) return;
  const body = roll.pick(demoDirectory.reviewBodies(first));
  walk.act('requestRereview', 'petitioner', after, () => ({
    rereviewOrganId: body,
    reason: say(roll, 'rereviewReason'),
  }));
}

/** The last level decides (D-24). */
export function decideRereview(story: Story, after: number, outcome: ReviewEnd): void {
  const { roll, walk } = story;
  if (walk.over) return;
  walk.act('decideRereview', reviewer(story, 'second'), after, (on) => ({
    ...reviewOpinion(roll, outcome, 'rereview'),
    ...dates(outcome, on),
  }));
  translated(story, 'rereview');
}

/** Its opinion is served; the procedure ends there, or the matter goes back. */
export function serveRereview(story: Story, after: number): void {
  const { form, roll, walk, person } = story;
  if (walk.over) return;
  walk.act('serveRereview', reviewer(story, 'second'), after, (on) => ({
    service: service(true, form, on, person.name, roll.below(900)),
  }));
}

/** Handled anew after an order: heard and verified again, explained in full, served and carried out. */
export function handleAnew(story: Story): void {
  const { roll } = story;
  investigate(story, 3 + roll.below(6));
  submit(story, 8 + roll.below(8), (one) => ({
    ...one,
    outcome: one.outcome === 'not-support' ? 'explain' : one.outcome,
    finding: `重新听取本人陈述并到场核实后，${one.finding}`,
    reply: `在原答复之外补充说明计算办法和依据：${one.reply}`,
  }));
  conclude(story, 1 + roll.below(2));
  serve(story, 1 + roll.below(4));
  settleDown(story);
}

/** What is to be answered in another language is translated before it is served. */
function translated(story: Story, of: 'review' | 'rereview'): void {
  const { walk } = story;
  if (!walk.state.answerIn || walk.over) return;
  walk.act('recordTranslation', reviewer(story, of === 'review' ? 'first' : 'second'), 1, (on) => ({
    of,
    text: inEnglish,
    translator: '市民宗局翻译室',
    translatedOn: on,
  }));
}

function reviewer({ walk, roll }: Story, which: 'first' | 'second'): string {
  const id = which === 'first' ? walk.state.firstReview?.organId : walk.state.secondReview?.organId;
  return drawn(organById(id ?? ''), 'reviewer', roll).login;
}

function dates(outcome: ReviewEnd, on: Parameters<typeof addDays>[0]) {
  if (outcome === 'revoke-redo') return { redoBy: addDays(on, 45) };
  return outcome === 'change' ? { executeBy: addDays(on, 30) } : {};
}
