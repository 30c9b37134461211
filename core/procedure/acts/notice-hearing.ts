import { z } from 'zod';
import { addDays } from '../../calendar/index.ts';
import { isAccused } from '../accused.ts';
import { act } from '../act.ts';
import { dropConsent, needsConsent } from '../consent.ts';
import { guardDelivery } from '../delivery.ts';
import { hearingHere, venueOf } from '../hearing.ts';
import { benchOf, hadInHand } from '../hearing-bench.ts';
import { listRefused, seatsOf } from '../hearing-list.ts';
import { earliestHearing, hearingProfile, isWeighty } from '../hearing-profile.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, delivery, officerId } from '../parts.ts';
import { running } from '../periods.ts';
import { prose } from '../prose.ts';
import { isRecused } from '../recusal.ts';

const officer = z.strictObject({
  name: prose(100),
  /** Deputy, expert, lawyer …; free words of the office. */
  capacity: z.string().min(1).max(60),
  fromHandlingSection: z.boolean().default(false),
  /** Of the organ that holds it, not from outside. */
  ofOrgan: z.boolean().default(false),
});

const named = { name: 'noticeHearing', zh: '通知听证', en: 'give notice of the hearing' };

/** 听证通知: time, place, presider and officers, days ahead; given anew where an officer withdraws or the day moves. */
export const noticeHearing = act({
  name: 'noticeHearing',
  zh: '发听证通知',
  en: 'Give notice of the hearing',
  plain: { zh: '提前7日；要选听证员的提前10个工作日', en: '7 days ahead; 10 working days where officers are chosen' },
  cite: 'H.hearing-profile',
  transitions: ['T-23'],
  by: ['convener'],
  version: 2,
  documents: ['D-17'],
  payload: z.strictObject({
    heldOn: day,
    /** 14:30 */
    time: z
      .string()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/)
      .optional(),
    place: prose(200),
    presider: prose(100),
    /** Where the presider is an officer of this system. */
    presiderId: officerId.optional(),
    officers: z.array(officer).max(15),
    /** The petitioner chooses officers from the candidates. */
    choosing: z.boolean().default(false),
    /** How many of them sit; the least number where it is left out. */
    seats: z.int().min(1).max(15).optional(),
    open: z.boolean(),
    closedBecause: z.enum(['state-secret', 'trade-secret', 'privacy', 'unsuitable']).optional(),
    weighty: z.boolean().default(false),
    /** Of a name that is also a handler's or an accused officer's: somebody else was made sure of. */
    namesake: z.boolean().default(false),
    papers: prose(2_000).optional(),
    recorder: prose(100).optional(),
    /** What is heard; the requests as registered where it is left out. */
    issues: prose(2_000).optional(),
    delivery,
  }),
  ready(state, context) {
    const hearing = hearingHere(state);
    const stage = hearing?.stage;
    // What nobody asked for, or what fell away, is held with the petitioner's own consent.
    if (!stage || stage === 'refused' || stage === 'dropped')
      return needsConsent(state, 'noticeHearing', 'hearing', context);
    const challenged = benchOf(hearing)?.challenges[0];
    if (challenged) {
      return notNow(
        state,
        'noticeHearing.challenge-waits',
        'R.28',
        { zh: '申请的听证人员回避还没有决定。', en: 'Somebody is asked to step aside, and it is not decided.' },
        { zh: '先「决定听证人员回避」，换上的人当时写明。', en: 'Decide on that first; it names who comes instead.' },
      );
    }
    if (stage === 'granted' || stage === 'noticed') return undefined;
    const waits = stage === 'asked';
    return notNow(
      state,
      waits ? 'noticeHearing.not-decided' : 'noticeHearing.held-already',
      'H.hearing-profile',
      waits
        ? { zh: '听证申请还没有答复。', en: 'The request for a hearing is not decided yet.' }
        : { zh: `听证已于${hearing?.heldOn}举行。`, en: `The hearing was held on ${hearing?.heldOn}.` },
      waits
        ? { zh: '先「决定是否听证」。', en: 'Decide on the hearing first.' }
        : { zh: '请出具听证结论，并在意见里回应。', en: 'Write the conclusion and answer it in the opinion.' },
    );
  },
  guard(state, payload, { today, calendar }) {
    const hearing = hearingHere(state);
    const listed = listRefused(state, payload, calendar);
    if (listed) return listed;
    const inside = payload.officers.findIndex(({ fromHandlingSection }) => fromHandlingSection);
    if (inside >= 0) {
      return unlawfulField(
        'noticeHearing.own-section',
        `officers.${inside}.fromHandlingSection`,
        'R.28',
        { zh: '承办这件事的人和科室不能当听证员。', en: 'Nobody of the section that handles it sits as an officer.' },
        { zh: '请换一位。', en: 'Choose somebody else.' },
      );
    }
    const { presiderId } = payload;
    if (presiderId && (hadInHand(state, presiderId) || isAccused(state, presiderId) || isRecused(state, presiderId))) {
      return unlawfulField(
        'noticeHearing.presider',
        'presiderId',
        'R.28',
        {
          zh: '经手过这件事的、被反映的、已经回避的人，不能主持听证。',
          en: 'Nobody who handled it, is complained of or stepped aside presides.',
        },
        { zh: '请由其他人主持。', en: 'Somebody else presides.' },
      );
    }
    if (!payload.open && !payload.closedBecause) {
      return unlawfulField(
        'noticeHearing.closed-why',
        'closedBecause',
        'H.hearing-profile',
        { zh: '听证一般公开；不公开的要写明原因。', en: 'Hearings are open; a closed one says why.' },
        { zh: '请选原因，或改为公开。', en: 'Choose the reason, or hold it in the open.' },
      );
    }
    const first = earliestHearing(today, payload.choosing, calendar, state);
    const last = running('holdHearing', hearing?.grantedOn ?? today, calendar).due;
    // A decision so late that no lawful day is left still leads to a hearing, on the first lawful days.
    const latest = last < first ? addDays(first, hearingProfile(state, calendar).noticeDays) : last;
    if (payload.heldOn < first || payload.heldOn > latest) {
      return unlawfulField(
        'noticeHearing.held-on',
        'heldOn',
        'H.hearing-profile',
        {
          zh: `听证日期要在${first}到${latest}之间：提前通知，并在决定后30日内举行。`,
          en: `The hearing is held between ${first} and ${latest}: noticed in time, within 30 days of the decision.`,
        },
        { zh: '请改日期。', en: 'Choose another day.' },
      );
    }
    return guardDelivery(named, state, payload.delivery);
  },
  complete: (state, payload, { calendar }) => ({
    ...payload,
    weighty: isWeighty(state, calendar, payload.weighty),
    ...(payload.choosing && { seats: seatsOf(state, payload, calendar) }),
  }),
  apply(state, payload, { occurredOn, seq }) {
    const earlier = hearingHere(state);
    const { droppedOn: _, missed: _missed, notice: _earlier, ...kept } = earlier ?? { at: venueOf(state)! };
    const officers = payload.officers ?? [];
    state.hearing = {
      ...kept,
      stage: 'noticed',
      grantedOn: earlier?.grantedOn ?? occurredOn,
      noticedOn: earlier?.stage === 'noticed' ? earlier.noticedOn! : occurredOn,
      heldOn: payload.heldOn,
      weighty: payload.weighty || (earlier?.weighty ?? false),
      // A notice from before notices were sent has no arrival to wait for.
      ...(payload.delivery && 'method' in payload.delivery && { notice: { seq, choosing: payload.choosing } }),
      bench: {
        listed: officers.length,
        listedOn: occurredOn,
        inside: officers.flatMap(({ ofOrgan }, i) => (ofOrgan ? [i + 1] : [])),
        aside: [],
        challenges: [],
        ...(payload.choosing && payload.seats !== undefined && { seats: payload.seats }),
        ...(payload.presiderId && { presiderId: payload.presiderId }),
      },
    };
    dropConsent(state, 'hearing');
    if (!state.overlays.includes('hearing')) state.overlays = [...state.overlays, 'hearing'];
  },
});
