import { type Calendar, localDate, nationalCalendar, startOfDay } from '../../calendar/index.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Context } from '../act.ts';
import type { ActName } from '../acts/index.ts';
import { decide } from '../decide.ts';
import type { Actor } from '../facts.ts';
import { nothing, step } from '../fold.ts';
import type { PetitionState } from '../states.ts';
import type { WalkedFact } from './walk.ts';
import { smallWorld } from './world.ts';

export const world = smallWorld();
export const petitioner: Actor = { kind: 'petitioner' };
export const clock: Actor = { kind: 'clock' };
/** An officer of an organ; `officer('county-labour', 2)` is another one. */
export const officer = (organId: string, no = 1): Actor => ({
  kind: 'officer',
  officerId: `${organId}-${no}`,
  organId,
  role: 'organ-handler',
});
export const bureau = officer('county-bureau');
export const labour = officer('county-labour');
export const head = officer('county-labour', 2);
export const told = { delivery: { method: 'post' as const } };

/** A petition told act by act, for tests. Every act must be accepted; `refused` asks for the refusal instead. */
export interface Story {
  state: PetitionState;
  facts: WalkedFact[];
  on(day: string, actor: Actor, name: ActName, payload?: unknown): Story;
  refused(day: string, actor: Actor, name: ActName, payload?: unknown): Refusal;
  /** The result in full is recorded, and the handling closed. */
  closes(day: string, actor: Actor, payload?: unknown): Story;
}

export function story(calendar: Calendar = nationalCalendar): Story {
  const context = (day: string, actor: Actor): Context => {
    const today = localDate(day);
    return { today, now: startOfDay(today), calendar, organs: world.organs, actor };
  };
  const self: Story = {
    state: nothing,
    facts: [],
    on(day, actor, name, payload = {}) {
      const decided = decide(self.state, name, payload, context(day, actor));
      if (isRefusal(decided))
        throw new Error(`${name} on ${day}: ${decided.code} ${decided.what.en} ${decided.field ?? ''}`);
      for (const draft of decided) {
        const fact = { ...draft, seq: self.state.seq + 1 };
        self.state = step(self.state, fact);
        self.facts.push(fact);
      }
      return self;
    },
    closes: (day, actor, payload = { guidance: '已说明' }) =>
      self.on(day, actor, 'recordResult', inFull(self)).on(day, actor, 'close', payload),
    refused(day, actor, name, payload = {}) {
      const decided = decide(self.state, name, payload, context(day, actor));
      if (!isRefusal(decided)) throw new Error(`${name} on ${day} was not refused`);
      return decided;
    },
  };
  return self;
}

/** What Wang Lan brings: unpaid wages, in two requests. */
export const wages = {
  form: 'visit',
  channel: 'window-2',
  purpose: 'request',
  registrarId: 'county-bureau',
  registrarIsBureau: true,
  receivedOn: '2026-03-02',
  divisionCode: '990123',
  subject: '拖欠工资',
  narrative: '去年十一月到今年一月的工资没有发。',
  requests: [{ text: '付清三个月工资' }, { text: '补缴社会保险' }],
  reachable: true,
};

export const opinion = (outcomes: [string, string] = ['support', 'not-support'], executeBy = '2026-12-31') => ({
  title: '关于拖欠工资的处理意见',
  answers: outcomes.map((outcome, i) => ({
    request: i + 1,
    finding: '经查属实',
    outcome,
    basis: outcome === 'explain' ? [] : ['保障农民工工资支付条例第三条'],
    reply: '依法办理',
  })),
  ...(outcomes.some((one) => one === 'support' || one === 'partial') && { executeBy }),
});

export const heard = (day: string) => ({
  heldOn: day,
  method: 'interview',
  petitionerHeard: true,
  record: '本人陈述',
});

export const handed = (day: string) => ({ service: { method: 'in-person', servedOn: day, proof: '本人签收' } });

/** 三到位 as the opinion has it: what was supported is solved, the rest explained. */
export const inFull = ({ state }: Pick<Story, 'state'>) => {
  const supported = (outcome: string | undefined) => outcome === 'support' || outcome === 'partial';
  return {
    resolved: state.requests.filter(({ outcome }) => supported(outcome)).map(({ no }) => no),
    explained: state.requests.filter(({ outcome }) => !supported(outcome)).map(({ no }) => no),
    hardship: 'none',
    note: '没有提出困难',
  };
};

/** Registered by the bureau on 2 March, forwarded on the 3rd, signed for on the 4th. */
export const received = () =>
  story()
    .on('2026-03-02', bureau, 'register', wages)
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
    .on('2026-03-04', labour, 'signFor');

export const accepted = () => received().on('2026-03-10', labour, 'accept', told);
export const investigated = () => accepted().on('2026-03-12', labour, 'investigate', heard('2026-03-12'));

/** Answered on 20 March and served on the 23rd. */
export const served = (outcomes?: [string, string]) =>
  investigated()
    .on('2026-03-19', labour, 'submitOpinion', opinion(outcomes))
    .on('2026-03-20', head, 'conclude')
    .on('2026-03-23', labour, 'serve', handed('2026-03-23'));

export const explained = () => served(['explain', 'not-support']);
