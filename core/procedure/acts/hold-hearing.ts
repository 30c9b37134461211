import { z } from 'zod';
import type { LocalDate } from '../../calendar/index.ts';
import { act } from '../act.ts';
import { closeHearing, hearingHere } from '../hearing.ts';
import { benchOf, sitting } from '../hearing-bench.ts';
import { placesRefused } from '../hearing-choice.ts';
import { leastOfficers, noticedInTime } from '../hearing-profile.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';

/** 听证笔录: statements, evidence, questions and debate, read back and signed. A petitioner who does not come loses nothing else. */
export const holdHearing = act({
  name: 'holdHearing',
  zh: '记录听证',
  en: 'Record the hearing',
  plain: { zh: '谁说了什么、举了什么证，读给本人听后签字', en: 'Who said and proved what; read back and signed' },
  cite: 'H.hearing-profile',
  transitions: ['T-23'],
  by: ['convener'],
  version: 2,
  documents: ['D-18'],
  payload: z.strictObject({
    heldOn: day,
    petitionerCame: z.boolean(),
    /** Who sat, by their places in the list of the notice. */
    sat: z.array(z.int().min(1).max(30)).max(15).default([]),
    /** How many sat; counted, never typed. */
    officersPresent: z.int().min(0).max(15).optional(),
    /** Who took part, and as what. */
    present: prose(1_000).optional(),
    record: prose(20_000),
    readBack: z.boolean().default(false),
    /** Signed by everybody who took part. */
    signed: z.boolean().default(false),
    /** Who did not sign, and why. */
    unsigned: prose(1_000).optional(),
    fileIds,
  }),
  ready(state) {
    const bench = benchOf(hearingHere(state));
    if (!bench) {
      return notNow(
        state,
        'holdHearing.not-noticed',
        'H.hearing-profile',
        { zh: '没有发过听证通知。', en: 'No notice of a hearing was given.' },
        { zh: '先「发听证通知」，到日子再记录。', en: 'Give the notice first; record it on its day.' },
      );
    }
    if (bench.challenges.length > 0) {
      return notNow(
        state,
        'holdHearing.challenge-waits',
        'R.28',
        {
          zh: `${bench.challenges[0]!.on}申请的听证人员回避还没有决定，不能开。`,
          en: `Somebody was asked to step aside on ${bench.challenges[0]!.on}, and it is not decided.`,
        },
        { zh: '先「决定听证人员回避」，再举行。', en: 'That is decided before the hearing.' },
      );
    }
    if (sitting(bench)) return undefined;
    return notNow(
      state,
      'holdHearing.not-chosen',
      'H.hearing-officers',
      { zh: '听证员还没有选定。', en: 'The hearing officers are not settled.' },
      {
        zh: '等信访人「选听证员」；过了期限没选、没选够的，「补齐听证员」。',
        en: 'The petitioner chooses; after their days, or where too few are chosen, complete them.',
      },
    );
  },
  guard(state, payload, { today, calendar }) {
    const hearing = state.hearing!;
    if (payload.heldOn < hearing.heldOn! || payload.heldOn > today) {
      return unlawfulField(
        'holdHearing.held-on',
        'heldOn',
        'H.hearing-profile',
        {
          zh: `听证不能早于通知的${hearing.heldOn}，也不能晚于今天。`,
          en: `Not before the day in the notice, ${hearing.heldOn}, nor after today.`,
        },
        { zh: '要改期的，重新发通知。', en: 'To move it, give the notice anew.' },
      );
    }
    if (!payload.petitionerCame)
      return noticedInTime(state, hearing, calendar) ? undefined : unheard(hearing.notice?.arrivedOn);
    const stray = placesRefused('holdHearing', 'sat', payload.sat, sitting(hearing.bench!)!);
    if (stray) return stray;
    const least = leastOfficers(state, calendar, hearing.weighty);
    if (payload.sat.length < least || payload.sat.length % 2 === 0) {
      return unlawfulField(
        'holdHearing.officers',
        'sat',
        'H.hearing-profile',
        { zh: `到场的听证员要单数，不少于${least}人。`, en: `An odd number of at least ${least} officers sits.` },
        { zh: '人数不够的改期，重新发通知。', en: 'With fewer, move it and give the notice anew.' },
      );
    }
    if (!payload.readBack || (!payload.signed && !payload.unsigned)) {
      return unlawfulField(
        'holdHearing.signatures',
        payload.readBack ? 'unsigned' : 'readBack',
        'H.hearing-profile',
        {
          zh: '笔录要读给参加人听，由各方签字；不签的写明原因。',
          en: 'The record is read back and signed; who does not sign, and why, is written down.',
        },
        { zh: '请补签，或写明谁没有签、为什么。', en: 'Have it signed, or write who did not and why.' },
      );
    }
    return undefined;
  },
  complete: (_state, payload) => ({ ...payload, officersPresent: payload.sat.length }),
  apply(state, payload) {
    const { petitionerCame } = payload;
    state.hearing = {
      ...state.hearing!,
      heldOn: payload.heldOn,
      stage: petitionerCame ? 'held' : 'dropped',
      ...(!petitionerCame && { missed: true, droppedOn: payload.heldOn }),
    };
    // What was said there is a hearing of the petitioner's facts and reasons (Art. 31.6).
    if (petitionerCame && state.hearing.at === 'handling') state.heard = true;
    if (!petitionerCame) closeHearing(state);
  },
});

/** Who was not told in time did not stay away: the hearing is held another day (1.12). */
function unheard(arrivedOn: LocalDate | undefined) {
  return unlawfulField(
    'holdHearing.notice-late',
    'petitionerCame',
    'H.hearing-profile',
    arrivedOn
      ? {
          zh: `听证通知${arrivedOn}才送到，没有留够天数，本人没来不算缺席。`,
          en: `The notice arrived only on ${arrivedOn}: not coming is no absence.`,
        }
      : {
          zh: '听证通知还没有送达的记录，本人没来不算缺席。',
          en: 'The notice is not on record as arrived: not coming is no absence.',
        },
    {
      zh: '送到了的先「登记送达」；没有及时送到的，改期重新「发听证通知」。',
      en: 'If it arrived, record the delivery first; else move the hearing and give the notice anew.',
    },
  );
}
