import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { BasisEntry, linesOf } from '../../fields/basis.tsx';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { type FieldsProps, filled, undecided } from './form.ts';

const simpleOutcomes = ['support', 'partial', 'explain', 'not-support'] as const;
type Outcome = (typeof simpleOutcomes)[number];

interface Answer {
  outcome: Outcome | '';
  basis: string;
  reply: string;
}

/** What the simplified way answers. */
export interface ShortAnswers {
  answers: Record<number, Answer>;
  executeBy: string;
}

const noAnswer: Answer = { outcome: '', basis: '', reply: '' };

export const answersOf = (value: ShortAnswers, petition: PetitionView) => ({
  answers: petition.requests.map(({ no }) => {
    const { outcome, basis, reply } = value.answers[no] ?? noAnswer;
    return { request: no, outcome: undecided<Outcome>(outcome), basis: linesOf(basis), reply };
  }),
  executeBy: supports(value) ? filled(value.executeBy) : undefined,
});

/** A short answer to each request, and by when what is supported is carried out. */
export function AnswerFields({ value, set, petition }: FieldsProps<ShortAnswers>) {
  const { t } = useWords();
  const change = (no: number, patch: Partial<Answer>) =>
    set({ answers: { ...value.answers, [no]: { ...(value.answers[no] ?? noAnswer), ...patch } } });
  return (
    <>
      {petition.requests.map((request, i) => {
        const answer = value.answers[request.no] ?? noAnswer;
        return (
          <section className="answer" key={request.no} aria-labelledby={`simple-${request.no}`}>
            <h3 id={`simple-${request.no}`}>
              {t('acts.requestNo', { no: request.no })} <span className="quiet">{request.text}</span>
            </h3>
            <Choice
              name={`answers.${i}.outcome`}
              label={t('acts.outcome')}
              value={answer.outcome}
              set={(outcome) => change(request.no, { outcome })}
              options={simpleOutcomes.map((one) => ({ value: one, label: t(`kit.outcomeOf.${one}`) }))}
            />
            <BasisEntry
              name={`answers.${i}.basis`}
              label={t('acts.basis')}
              on={petition.receivedOn}
              optional={answer.outcome === 'explain'}
              value={answer.basis}
              set={(basis) => change(request.no, { basis })}
            />
            <Text
              name={`answers.${i}.reply`}
              label={t('acts.reply')}
              rows={3}
              value={answer.reply}
              set={(reply) => change(request.no, { reply })}
            />
          </section>
        );
      })}
      {supports(value) && (
        <DateEntry
          name="executeBy"
          label={t('acts.executeBy')}
          hint={t('acts.executeByHint')}
          value={value.executeBy}
          set={(executeBy) => set({ executeBy })}
        />
      )}
    </>
  );
}

/** Something is to be carried out. */
const supports = ({ answers }: ShortAnswers) =>
  Object.values(answers).some(({ outcome }) => outcome === 'support' || outcome === 'partial');
