import { challengePage, choosePage, consentPage } from '../../web/portal/pages/hearing-people.ts';
import { given, needs } from './form-needs.ts';
import type { PetitionerAct } from './petitioner-acts.ts';

/** What needs the petitioner's own word, and who sits at the hearing. */
export const hearingActs: PetitionerAct[] = [
  {
    path: '/matter/consent',
    act: 'answerConsent',
    done: 'consent',
    draw: consentPage,
    prefill: (query) => (typeof query.proposed === 'string' ? { proposed: query.proposed } : {}),
    missing: (typed) => needs(typed, 'consents', '请选同意还是不同意。', 'Please choose yes or no.'),
    payload: (typed) => ({ ...given(typed, 'proposed', 'note'), consents: typed.consents === 'yes' }),
  },
  {
    path: '/matter/hearing/officers',
    act: 'chooseOfficers',
    done: 'officers-chosen',
    draw: choosePage,
    missing: (typed) => needs(typed, 'chosen', '请至少选一位。', 'Please choose at least one.'),
    payload: (typed) => ({ chosen: (typed.chosen ?? '').split(',').filter(Boolean).map(Number) }),
  },
  {
    path: '/matter/hearing/recusal',
    act: 'challengeOfficer',
    done: 'officer-challenged',
    until: 'H-128',
    draw: challengePage,
    missing: (typed) => [
      ...needs(typed, 'who', '请选请谁回避。', 'Please choose who is to step aside.'),
      ...needs(typed, 'ground', '请选是什么关系，选最接近的就行。', 'Choose the tie; the nearest will do.'),
      ...needs(typed, 'reason', '请写下您知道的情况，一两句就行。', 'Write what you know; a sentence or two will do.'),
    ],
    payload: (typed) => given(typed, 'who', 'ground', 'reason'),
  },
];
