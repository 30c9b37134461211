import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Typed } from '../../web/portal/pages/act-form.ts';
import {
  asRequestPage,
  correctPage,
  dropHearingPage,
  hearingPage,
  mediationPage,
  ordinaryPage,
  recusalPage,
} from '../../web/portal/pages/beside-acts.ts';
import { given, needs } from './form-needs.ts';
import type { PetitionerAct } from './petitioner-acts.ts';

const reasoned = (typed: Typed) =>
  needs(typed, 'reason', '请写一句原因。', 'Please give a reason; a sentence will do.');

/** What runs beside the main line, as the petitioner's own: hearing, recusal, mediation, the ordinary way, a correction. */
export const besideActs: PetitionerAct[] = [
  {
    path: '/matter/hearing',
    act: 'requestHearing',
    done: 'hearing',
    until: 'H-13',
    draw: hearingPage,
    missing: (typed) =>
      needs(typed, 'reason', '请写下为什么要听证，一两句就行。', 'Please say why; a sentence or two will do.'),
    payload: (typed) => given(typed, 'reason'),
  },
  {
    path: '/matter/hearing/drop',
    act: 'dropHearing',
    done: 'hearing-dropped',
    draw: dropHearingPage,
    missing: () => [],
    payload: (typed) => given(typed, 'reason'),
  },
  {
    path: '/matter/recusal',
    act: 'askRecusal',
    done: 'recusal',
    until: 'H-20',
    draw: recusalPage,
    missing: (typed) => [
      ...needs(typed, 'ground', '请选是什么关系，选最接近的就行。', 'Choose the tie; the nearest will do.'),
      ...needs(typed, 'reason', '请写下您知道的情况，一两句就行。', 'Write what you know; a sentence or two will do.'),
    ],
    payload: (typed) => given(typed, 'ground', 'reason', 'officerId'),
  },
  {
    path: '/matter/mediation',
    act: 'endMediation',
    done: 'mediation-ended',
    draw: mediationPage,
    missing: reasoned,
    payload: (typed) => given(typed, 'reason'),
  },
  {
    path: '/matter/ordinary',
    act: 'leaveSimple',
    done: 'ordinary',
    draw: ordinaryPage,
    missing: reasoned,
    payload: (typed) => given(typed, 'reason'),
  },
  {
    path: '/matter/as-request',
    act: 'treatAsRequest',
    done: 'as-request',
    draw: asRequestPage,
    missing: (typed) =>
      needs(
        typed,
        'reason',
        '请写您要解决什么，一两句就行。',
        'Please say what you want solved; a sentence or two will do.',
      ),
    payload: (typed) => given(typed, 'reason'),
  },
  {
    path: '/matter/correct',
    act: 'correct',
    done: 'corrected',
    draw: correctPage,
    missing: (typed) => [...changesNothing(typed), ...wrongCount(typed), ...reasoned(typed)],
    payload: (typed) => ({
      ...given(typed, 'reason', 'place'),
      ...(typed.personCount?.trim() && { personCount: Number(typed.personCount.trim()) }),
    }),
  },
];

function changesNothing(typed: Typed): Refusal[] {
  if (typed.personCount?.trim()) return [];
  return needs(
    typed,
    'place',
    '请在要改的一项里写上新的内容。',
    'Write the new content in the field that is to be changed.',
  );
}

function wrongCount({ personCount }: Typed): Refusal[] {
  if (!personCount?.trim() || /^[1-9]\d{0,4}$/.test(personCount.trim())) return [];
  return [
    refuse({
      kind: 'invalid',
      code: 'portal.person-count',
      field: 'personCount',
      what: { zh: '人数请写数字。', en: 'Give the number of people in digits.' },
      way: { zh: '例如 12。', en: 'For example 12.' },
    }),
  ];
}
