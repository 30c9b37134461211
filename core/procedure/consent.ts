import type { LocalDate } from '../calendar/index.ts';
import { citeEn, citeZh } from '../law/articles.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Refusal } from '../refusal.ts';
import { type Venue, venueOf } from './hearing.ts';
import { notNow } from './not-now.ts';
import { running } from './periods.ts';
import type { PetitionState } from './states.ts';

export const consentSubjects = ['mediation', 'hearing'] as const;
/** What an organ may propose and only the petitioner can agree to: 调解、和解 · 听证. */
export type ConsentSubject = (typeof consentSubjects)[number];

/** A proposal, and what the petitioner said to it. Silence is no consent. */
export interface Consent {
  /** At which stage it was asked: one of an earlier stage is none. */
  at: Venue;
  askedOn: LocalDate;
  answeredOn?: LocalDate;
  given?: boolean;
}

/** What was asked and said of this at the present stage. */
export function consentHere(state: PetitionState, subject: ConsentSubject): Consent | undefined {
  const consent = state.consents?.[subject];
  return consent && consent.at === venueOf(state) ? consent : undefined;
}

/** The last day for an answer, after which silence counts as no. */
export const answerBy = (consent: Consent, calendar: LegalCalendar): LocalDate =>
  running('answerProposal', consent.askedOn, calendar).due;

/** Used or given up: what was said of it no longer counts. */
export function dropConsent(state: PetitionState, subject: ConsentSubject): void {
  if (!state.consents?.[subject]) return;
  const { [subject]: _, ...others } = state.consents;
  if (Object.keys(others).length > 0) state.consents = others;
  else delete state.consents;
}

/** Why an act that needs the petitioner's own word cannot be done yet. */
export function needsConsent(
  state: PetitionState,
  name: string,
  subject: ConsentSubject,
  { today, calendar }: { today: LocalDate; calendar: LegalCalendar },
): Refusal | undefined {
  const consent = consentHere(state, subject);
  if (consent?.given) return undefined;
  const what = subject === 'mediation' ? { zh: '调解、和解', en: 'mediation' } : { zh: '听证', en: 'a hearing' };
  const under = { zh: citeZh('H.consent'), en: citeEn('H.consent') };
  const due = consent && answerBy(consent, calendar);
  if (!consent) {
    return notNow(
      state,
      `${name}.consent`,
      'H.consent',
      {
        zh: `本人还没有同意${what.zh}（${under.zh}）。`,
        en: `The petitioner has not consented to ${what.en} (${under.en}).`,
      },
      {
        zh: '先「征求本人意见」，本人用查询码、来信或当面答复同意后再办；不同意的照常办理。',
        en: 'Ask for consent first. It is given with the own code, by letter or face to face; without it, go on as usual.',
      },
    );
  }
  if (consent.given === undefined && due && today <= due) {
    return notNow(
      state,
      `${name}.consent-waits`,
      'H.consent',
      {
        zh: `已征求本人对${what.zh}的意见，最晚${due}答复，现在还没有答复（${under.zh}）。`,
        en: `The petitioner was asked about ${what.en} and has until ${due} to answer (${under.en}).`,
      },
      {
        zh: '本人同意后再办；来信、当面答复的，由窗口「登记本人答复」。',
        en: 'It opens with their consent; an answer by letter or at the window is written down as their own.',
      },
      { due },
    );
  }
  const silent = consent.given === undefined;
  return notNow(
    state,
    silent ? `${name}.consent-silent` : `${name}.consent-refused`,
    'H.consent',
    silent
      ? {
          zh: `到${due}本人没有答复对${what.zh}的征询，不回答不算同意（${under.zh}）。`,
          en: `No answer about ${what.en} came by ${due}: silence is no consent (${under.en}).`,
        }
      : {
          zh: `本人${consent.answeredOn}答复不同意${what.zh}（${under.zh}）。`,
          en: `On ${consent.answeredOn} the petitioner refused ${what.en} (${under.en}).`,
        },
    {
      zh: '请照常调查、答复；本人改变主意的，随时可以答复同意。',
      en: 'Go on handling and answer; the petitioner may still say yes at any time.',
    },
  );
}
