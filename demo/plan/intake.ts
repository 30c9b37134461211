import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { duties } from '../county/duties.ts';
import { officersOf } from '../county/officers.ts';
import { type DemoOrgan, organByCode } from '../county/organs.ts';
import { delivery, handler, head, holder, officerOf, organById, responsible, type Story } from './story.ts';
import { say } from './texts.ts';
import type { DemoAgent } from './types.ts';

const channels = { letter: '信件', visit: '窗口', web: '门户', call: '电话', fax: '传真' } as const;

/** Registers it with the bureau, or with the organ that was petitioned directly. */
export function register(
  story: Story,
  registrar: DemoOrgan = organByCode('cx-xfj'),
  { answerIn, paper = story.form !== 'web', agent }: { answerIn?: string; paper?: boolean; agent?: DemoAgent } = {},
): void {
  const { narrative, person, form, cast, roll, walk } = story;
  const bureau = registrar.kind === 'bureau';
  const by = bureau ? (form === 'web' ? 'petitioner' : cast.clerk) : officerOf(registrar, roll);
  const told = (on: LocalDate) => ({
    form,
    channel: bureau ? channels[form] : '本单位接访',
    purpose: purposeOf(story),
    registrarId: registrar.id,
    registrarIsBureau: bureau,
    receivedOn: on,
    ...(form === 'letter' ? { writtenOn: addDays(on, -3 - roll.below(9)) } : {}),
    divisionCode: narrative.townCode,
    place: narrative.town,
    subject: narrative.title,
    narrative: narrative.text,
    requests: narrative.asks.map(({ text }) => ({ text })),
    personCount: narrative.persons,
    representativeCount: person.representatives.length,
    anonymous: narrative.anonymous,
    reachable: person.name !== undefined,
    complainedOrganIds: narrative.accusedCode ? [organByCode(narrative.accusedCode).id] : [],
    helped: form !== 'web' && roll.next() < 0.2,
    readBack: form === 'visit' || form === 'call',
    wants: {
      paper,
      largePrint: roll.next() < 0.12,
      language: answerIn ?? (narrative.translatedFrom ? 'ii' : 'zh'),
    },
    ...(agent && { agents: [authorised(on)] }),
  });
  walk.act('register', by, 0, told, agent && [agent]);
}

/** The written authority that the window saw, of the day before. */
const authorised = (on: LocalDate) => ({
  kind: 'authorised',
  powers: ['file', 'receive', 'query'],
  authorisedOn: addDays(on, -1),
  seen: 'original',
});

/** The category is confirmed, usually as suggested. */
export function classify(story: Story, after = 0): void {
  const { narrative, roll, walk } = story;
  const accepted = roll.next() < 0.85;
  walk.act('classify', handler(story), after, () => ({
    categoryCode: narrative.categoryCode,
    suggestion: { code: accepted ? narrative.categoryCode : '990000', accepted },
    ...(accepted ? {} : { reason: '建议类别与所反映的事项不符，按正文改选。' }),
  }));
}

/** Forwards to an organ, with the duty that makes it competent. */
export function forward(story: Story, to: DemoOrgan, after: number): void {
  const { roll, walk } = story;
  walk.act('forward', handler(story), after, () => ({
    to: to.id,
    ...dutyOf(story, to),
    note: say(roll, 'forwardNote'),
    delivery: delivery(story),
  }));
}

/** Assigns to an organ, with a day for the report. */
export function assign(story: Story, to: DemoOrgan, after: number, days = 60): void {
  const { roll, walk } = story;
  walk.act('assign', handler(story), after, (on) => ({
    to: to.id,
    reportBy: addDays(on, days),
    points: say(roll, 'assignPoints'),
    ...dutyOf(story, to),
    delivery: delivery(story),
  }));
}

/** The receiver signs for it. */
export function signFor(story: Story, after: number): void {
  const to = story.walk.state.transfer?.to;
  if (story.walk.over || !to) return;
  story.walk.act('signFor', officerOf(organById(to), story.roll), after, () => ({}));
}

/** The receiver objects, within its five working days. */
export function objectTo(story: Story, after: number, grounds: 'objection' | 'objectionWeak'): void {
  const to = story.walk.state.transfer?.to;
  if (story.walk.over || !to) return;
  const right = responsible(story);
  const blanks = { title: story.narrative.title, right: right.shortName };
  story.walk.act('object', officerOf(organById(to), story.roll), after, () => ({
    reason: say(story.roll, grounds, blanks),
    ...(grounds === 'objection' ? { suggestedOrganId: right.id } : {}),
  }));
}

/** The bureau rules on the objection. */
export function ruleOnObjection(story: Story, after: number, upheld: boolean): void {
  const { roll, walk, cast } = story;
  walk.act('decideObjection', cast.officer, after, () => ({
    upheld,
    reason: say(roll, upheld ? 'upheld' : 'refused'),
  }));
}

/** The organ tells the person that it has the matter. */
export function acknowledge(story: Story, after: number): void {
  story.walk.act('acknowledge', handler(story), after, () => ({
    procedure: say(story.roll, 'procedure'),
    delivery: delivery(story),
  }));
}

/** The organ accepts it, in half of the cases naming the handler at once. */
export function accept(story: Story, after: number): void {
  const { roll, walk } = story;
  if (walk.over) return;
  const named = officersOf(holder(story).id, 'organ-handler')[0]?.id ?? '';
  const atOnce = roll.next() < 0.5;
  walk.act('accept', handler(story), after, () => ({
    ...(atOnce ? { handlerId: named } : {}),
    delivery: delivery(story),
  }));
  if (!atOnce) walk.act('assignHandler', head(story), 1, () => ({ handlerId: named }));
}

/** The handler gets in touch within three working days, mostly. */
export function contact(story: Story, after: number): void {
  const { walk, roll } = story;
  if (walk.over || !walk.state.reachable || walk.state.phase === 'transferring' || roll.next() < 0.12) return;
  walk.act('contact', handler(story), after, (on) => ({
    contactedOn: on,
    how: roll.pick(['phone', 'phone', 'visit']),
    reached: true,
    note: '电话里说明由本单位办理、怎么办、多久答复，问清了联系方式和诉求。',
  }));
}

/** From the bureau's desk to the organ's signature. */
export function route(story: Story): void {
  const { roll, walk } = story;
  classify(story, roll.below(2));
  forward(story, responsible(story), 1 + roll.below(6));
  signFor(story, roll.below(4));
  contact(story, 1);
  if (!walk.over && roll.next() < 0.35) acknowledge(story, 1 + roll.below(4));
}

function dutyOf({ narrative }: Story, to: DemoOrgan): { dutyId?: string } {
  const own = duties.filter(({ organId }) => organId === to.id);
  const duty = own.find(({ categoryCode }) => categoryCode === narrative.categoryCode) ?? own[0];
  return duty ? { dutyId: duty.id } : {};
}

function purposeOf({ narrative }: Story): string {
  if (narrative.nature !== 'grievance') return narrative.nature;
  if (narrative.categoryCode === '990000') return 'other';
  return narrative.route?.way === 3 || narrative.route?.way === 4 ? 'appeal' : 'request';
}
