import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { marked } from '../../core/text/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import type { DemoCase } from '../plan/types.ts';
import type { DossierLife, DossierStep } from './types.ts';

interface Answer {
  finding: string;
  reply?: string;
}

/**
 * Matters of the plan that were answered a while ago, covered by the rules as at the desk: one with consent and all four
 * parts, one without, one that was corrected, one taken down, one that waits for the second person.
 */
export function publications(today: LocalDate, plan: readonly DemoCase[]): DossierLife[] {
  const served = plan
    .filter((one) => isPlain(one) && servedOn(one) < addDays(today, -60))
    .sort((a, b) => (servedOn(a) < servedOn(b) ? 1 : -1));
  const life = (n: number, mode: 'agreed' | 'anonymous', on: LocalDate, ...steps: DossierStep[]): DossierLife[] => {
    const one = served[n];
    return one
      ? [
          {
            key: `publication-${n + 1}`,
            kind: 'publication',
            steps: [step('draft', on, 'limin', draft(one, mode, on)), ...steps],
          },
        ]
      : [];
  };
  const corrected = served[2] && {
    ...textsOf(served[2], 'anonymous'),
    process: '由承办单位受理、调查核实后书面答复，并当面作了说明。',
  };
  return [
    ...life(0, 'agreed', addDays(today, -20), approved(addDays(today, -19)), published(addDays(today, -18))),
    ...life(1, 'anonymous', addDays(today, -34), approved(addDays(today, -33)), published(addDays(today, -32))),
    ...life(
      2,
      'anonymous',
      addDays(today, -50),
      approved(addDays(today, -49)),
      published(addDays(today, -48)),
      step('correct', addDays(today, -28), 'limin', {
        reason: '补写当面说明的经过。',
        notBefore: addDays(today, -28),
        ...corrected,
      }),
      approved(addDays(today, -27)),
      published(addDays(today, -26)),
    ),
    ...life(
      3,
      'agreed',
      addDays(today, -45),
      approved(addDays(today, -44)),
      published(addDays(today, -43)),
      step('takeDown', addDays(today, -15), head(), { reason: '本人撤回同意。' }),
    ),
    ...life(4, 'anonymous', addDays(today, -2)),
  ];
}

const head = () => officersOf(organByCode('cx-xfj').id, 'bureau-head')[0]!.login;
const step = (act: string, on: LocalDate, as: string, payload: Record<string, unknown> = {}): DossierStep => ({
  act,
  on,
  as,
  payload,
});
const approved = (on: LocalDate) => step('approve', on, head(), { seen: true });
const published = (on: LocalDate) => step('publish', on, '@rule');

const servedOn = ({ steps }: DemoCase) => steps.find(({ act }) => act === 'serve')?.on ?? ('9999-12-31' as LocalDate);
const registration = ({ steps }: DemoCase) =>
  steps[0]!.payload as {
    purpose: string;
    subject: string;
    place?: string;
    requests: { text: string }[];
    complainedOrganIds: string[];
  };
const answersOf = ({ steps }: DemoCase) =>
  (steps.findLast(({ act }) => act === 'submitOpinion')?.payload.answers ?? []) as Answer[];
const isPlain = (one: DemoCase) =>
  registration(one).purpose === 'request' &&
  registration(one).complainedOrganIds.length === 0 &&
  answersOf(one).length > 0 &&
  // What is being reviewed, or was revoked, is not what the county answered in the end.
  !one.steps.some(({ act }) => act === 'requestReview');

const draft = (one: DemoCase, mode: 'agreed' | 'anonymous', on: LocalDate) => ({
  matters: [`@number:${one.key}`],
  mode,
  ...(mode === 'agreed' && { consent: '送达时本人书面同意公开。' }),
  notBefore: addDays(on, 1),
  ...textsOf(one, mode),
});

function textsOf(one: DemoCase, mode: 'agreed' | 'anonymous') {
  const { name = '', representatives } = one.person;
  const cover = (text: string) =>
    marked(
      text,
      [name, ...representatives].filter((known) => known.length > 1),
    );
  const { subject, place, requests } = registration(one);
  const answers = answersOf(one);
  return {
    title: cover(subject).slice(0, 80),
    place: place ?? '本县',
    ...(mode === 'agreed' && {
      facts: cover(answers.map(({ finding }) => finding).join('\n')),
      requests: cover(requests.map(({ text }) => text).join('\n')),
    }),
    process: '由承办单位受理、调查核实后书面答复。',
    result: cover(answers.map(({ finding, reply }) => reply ?? finding).join('\n')),
  };
}
