import { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { accusedOf, guardAgainst, namesThemselves, unknownAccused } from '../accused.ts';
import { act, type Context } from '../act.ts';
import { type Authority, authorityShape, mostAgents, takeOn } from '../agency.ts';
import { guardAuthority, tooManyAgents } from '../agency-rules.ts';
import { bureauLevelOf, bureauLevels } from '../cascade.ts';
import { foreign, languages } from '../languages.ts';
import { day, fileIds, officerId, organId } from '../parts.ts';
import { prose } from '../prose.ts';
import { forms, purposes } from '../states.ts';

/** Who said that it is right as written down. */
export const confirmers = ['petitioner', 'representative', 'helper'] as const;
/** How it was put before them: read by telephone, read at the window, or shown. */
export const confirmations = ['read-by-phone', 'read-aloud', 'shown'] as const;

/** 登记 (Art. 22, 23). Whatever was received is registered; no state or person closes this door. */
export const register = act({
  name: 'register',
  zh: '登记',
  en: 'Register',
  plain: { zh: '记下来，给凭证', en: 'Write it down and give a receipt' },
  cite: 'R.22',
  transitions: ['T-01'],
  by: ['registrar', 'petitioner'],
  version: 2,
  documents: ['D-01'],
  payload: z.strictObject({
    form: z.enum(forms),
    /** Sub-channel in the office's own words: 'window-2', 'portal', 'import:NAME'. */
    channel: z.string().min(1).max(60),
    purpose: z.enum(purposes),
    registrarId: organId,
    registrarIsBureau: z.boolean(),
    receivedOn: day,
    /** The date the writer put on it. Starts no clock. */
    writtenOn: day.optional(),
    /** Where the problem is. */
    divisionCode: z.string().regex(/^\d{6,12}$/),
    place: prose(200).optional(),
    categoryCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    subject: prose(200),
    narrative: prose(20_000),
    requests: z
      .array(z.strictObject({ text: prose(2_000) }))
      .min(1)
      .max(20),
    reasons: prose(10_000).optional(),
    /** The company or person the matter is about; not an organ complained of. */
    counterpart: prose(200).optional(),
    personCount: z.int().min(1).max(100_000).default(1),
    representativeCount: z.int().min(0).max(100).default(0),
    anonymous: z.boolean().default(false),
    reachable: z.boolean(),
    complainedOrganIds: z.array(organId).max(20).default([]),
    complainsOfPerson: z.boolean().default(false),
    /** Officers of the directory who are complained of. */
    complainedOfficerIds: z.array(officerId).max(10).optional(),
    /** Whom it complains of, in the person's own words. */
    complainedOf: prose(300).optional(),
    /** Where those officers work and what they head; found in the directory, never typed. */
    accused: z.array(z.strictObject({ officerId, organId, heads: z.boolean() })).optional(),
    /** Filled in by somebody else for the petitioner. Who it was is sealed with the people. */
    helped: z.boolean().default(false),
    /** Who acts for the petitioner. Who they are is sealed with the people, in the same order. */
    agents: z.array(authorityShape).max(20).optional(),
    readBack: z.boolean().default(false),
    /** Who confirmed what was written down, and how it was put before them. */
    confirmed: z.strictObject({ by: z.enum(confirmers), how: z.enum(confirmations) }).optional(),
    /** Where it is not Chinese. Kept as it was written. */
    writtenIn: z.enum(languages).optional(),
    /** Where the registrar is a petition bureau; from the directory on that day. */
    bureauLevel: z.enum(bureauLevels).optional(),
    wants: z
      .strictObject({
        paper: z.boolean().default(false),
        largePrint: z.boolean().default(false),
        language: z.string().max(20).default('zh'),
        /** How to tell there is news, besides the portal: a short message, a mail, or a person calls. */
        channel: z.enum(['portal', 'sms', 'email', 'call']).optional(),
        /** Messages go to the one who helps, as the petitioner asked. */
        toHelper: z.boolean().optional(),
        /** Whether documents may be served electronically; absent where it was not asked. */
        electronic: z.boolean().optional(),
      })
      .default({ paper: false, largePrint: false, language: 'zh' }),
    source: z.strictObject({ name: z.string().max(80), messageNo: z.string().max(80) }).optional(),
    /** The same matter registered before, as an officer or the petitioner says. */
    sameMatterAs: z.string().max(64).optional(),
    fileIds,
  }),
  guard(state, payload, context) {
    const { today, actor, organs, calendar } = context;
    const named = payload.complainedOfficerIds ?? [];
    const wrong = unknownAccused('register', named, organs) ?? namesThemselves('register', named, context, state);
    if (wrong) return wrong;
    const agents = guardAgents(payload.agents ?? [], payload.fileIds, context);
    if (agents) return agents;
    if (payload.representativeCount > 5) {
      return refuse({
        kind: 'invalid',
        code: 'register.too-many-representatives',
        field: 'representatives',
        cite: 'R.20',
        what: { zh: '推选的代表不超过5人（第20条）。', en: 'At most 5 representatives may be chosen (Art. 20).' },
        way: {
          zh: '请留5人，其他人写进「同来的人」，答复一样会告诉他们。',
          en: 'Keep five; name the others as people who came along. They will be told the answer too.',
        },
      });
    }
    if (payload.representativeCount > payload.personCount) {
      return refuse({
        kind: 'invalid',
        code: 'register.fewer-persons-than-representatives',
        field: 'personCount',
        cite: 'R.20',
        what: { zh: '人数比代表还少。', en: 'There are fewer people than representatives.' },
        way: { zh: '请把人数改成同来的总人数。', en: 'Give the number of all the people who came.' },
      });
    }
    if (payload.receivedOn > today) {
      return refuse({
        kind: 'invalid',
        code: 'register.received-in-future',
        field: 'receivedOn',
        cite: 'R.22',
        what: {
          zh: `收到日期${payload.receivedOn}还没有到。`,
          en: `The day of receipt, ${payload.receivedOn}, is still to come.`,
        },
        way: { zh: '请填今天或更早的日期。', en: 'Give today or an earlier day.' },
      });
    }
    if (payload.writtenOn && payload.writtenOn > today) {
      return refuse({
        kind: 'invalid',
        code: 'register.written-in-future',
        field: 'writtenOn',
        cite: 'R.22',
        what: {
          zh: `写信日期${payload.writtenOn}还没有到。`,
          en: `The day it was written, ${payload.writtenOn}, is still to come.`,
        },
        way: { zh: '请照信上的日期填；看不清的可以不填。', en: 'Copy the date from the letter, or leave it empty.' },
      });
    }
    if (payload.receivedOn < calendar.first) {
      return refuse({
        kind: 'invalid',
        code: 'register.before-2004',
        field: 'receivedOn',
        cite: 'H.calendar-range',
        what: {
          zh: `收到日期${payload.receivedOn}早于2004年，没有当年的放假安排，算不出期限。`,
          en: `The day of receipt, ${payload.receivedOn}, is before 2004, for which no holidays are loaded.`,
        },
        way: {
          zh: '请按这次收到的日子登记，原来的日期填在「写信日期」。',
          en: 'Register it on the day it is received now; put the old date under "written on".',
        },
      });
    }
    if (!organs.get(payload.registrarId)) {
      return refuse({
        kind: 'invalid',
        code: 'register.unknown-organ',
        field: 'registrarId',
        cite: 'H.form',
        what: { zh: '没有找到登记单位。', en: 'The registering organ is not in the directory.' },
        way: { zh: '请从机关名录里选。', en: 'Choose one from the directory of organs.' },
      });
    }
    if (payload.registrarIsBureau !== (organs.get(payload.registrarId)?.kind === 'bureau')) {
      return refuse({
        kind: 'invalid',
        code: 'register.bureau-or-not',
        field: 'registrarIsBureau',
        cite: 'H.form',
        what: {
          zh: '登记单位是不是信访部门，和机关名录不一致。',
          en: 'Whether this organ is a petition bureau differs from the directory.',
        },
        way: { zh: '请按机关名录填。', en: 'Follow the directory of organs.' },
      });
    }
    if (isRestricted(payload) && !payload.registrarIsBureau) {
      return refuse({
        kind: 'unlawful',
        code: 'register.restricted-elsewhere',
        field: 'registrarId',
        cite: 'H.bureau-holds-restricted',
        what: {
          zh: '检举控告要登记在信访局名下，由信访局保管。',
          en: 'Accusations are registered with the bureau, which holds them.',
        },
        way: {
          zh: '请把登记单位改为信访局；一样给凭证。',
          en: 'Choose the bureau as the registering organ; the receipt is the same.',
        },
      });
    }
    if (actor.kind === 'officer' && actor.organId !== payload.registrarId && !payload.registrarIsBureau) {
      return refuse({
        kind: 'forbidden',
        code: 'register.other-organ',
        field: 'registrarId',
        cite: 'R.23',
        what: { zh: '不能登记在别的单位名下。', en: 'It cannot be registered under another organ.' },
        way: { zh: '请登记在本单位或信访局名下。', en: 'Register it under your own organ or the bureau.' },
      });
    }
    return undefined;
  },
  complete(_state, payload, context) {
    const bureauLevel = bureauLevelOf(payload.registrarId, context);
    const { accused: _typed, complainedOfficerIds: named, ...rest } = payload;
    const accused = named?.length
      ? { complainedOfficerIds: named, accused: accusedOf(named, context.organs) }
      : undefined;
    return { ...rest, ...accused, ...(bureauLevel && { bureauLevel }) };
  },
  apply(state, payload, { occurredOn }) {
    state.registrarId = payload.registrarId;
    state.holderId = payload.registrarId;
    state.heldSince = occurredOn;
    state.byBureau = payload.registrarIsBureau;
    state.receivedOn = payload.receivedOn;
    state.registeredOn = occurredOn;
    state.form = payload.form;
    state.purpose = payload.purpose;
    state.restricted = isRestricted(payload);
    guardAgainst(state, payload.complainedOrganIds, payload.accused ?? []);
    state.anonymous = payload.anonymous;
    state.reachable = payload.reachable;
    if (payload.wants.electronic === false) state.onPaper = true;
    if (payload.wants.electronic) state.electronic = true;
    if (payload.wants.paper) state.wantsPaper = true;
    state.personCount = payload.personCount;
    state.representativeCount = payload.representativeCount;
    state.divisionCode = payload.divisionCode;
    for (const agent of payload.agents ?? []) takeOn(state, agent, occurredOn);
    if (payload.categoryCode) state.categoryCode = payload.categoryCode;
    state.requests = payload.requests.map((_, i) => ({ no: i + 1, hasBasis: false }));
    if (!payload.registrarIsBureau) state.organReceivedOn = payload.receivedOn;
    if (payload.bureauLevel) state.bureauLevel = payload.bureauLevel;
    const writtenIn = foreign(payload.writtenIn);
    const answerIn = foreign(payload.wants.language);
    if (writtenIn) state.writtenIn = writtenIn;
    if (answerIn) state.answerIn = answerIn;
  },
});

function guardAgents(agents: Authority[], fileIds: string[], context: Context): Refusal | undefined {
  if (agents.length > mostAgents) return tooManyAgents('register', 'agents');
  return agents
    .map((one, i) => guardAuthority('register', `agents.${i}.`, one, fileIds, context))
    .find((found) => found !== undefined);
}

/**
 * 检举控告 (Art. 30), or what may be one: held by the bureau and only relayed. A request that names the organ or officer that failed
 * is none: it is handled and answered like any other, by an organ that is not complained of.
 */
export function isRestricted(payload: { purpose: string; complainsOfPerson: boolean }): boolean {
  return payload.purpose === 'accusation' || payload.complainsOfPerson;
}
