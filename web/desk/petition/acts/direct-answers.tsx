import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled, undecided } from './form.ts';
import { ServiceFields, type ServiceValue, serviceAtFirst, servicePayload } from './service.tsx';

const simpleOutcomes = ['support', 'partial', 'explain', 'not-support'] as const;
type Outcome = (typeof simpleOutcomes)[number];

interface Answer {
  outcome: Outcome | '';
  basis: string;
  reply: string;
}

interface SimpleReply extends ServiceValue {
  answers: Record<number, Answer>;
  executeBy: string;
  paper: boolean;
}

const noAnswer: Answer = { outcome: '', basis: '', reply: '' };

/** 简易答复 (Measures on simplified handling): a short answer to each request, and how it reached the person. */
export const replySimply = actForm<'replySimply', SimpleReply>('replySimply', {
  wide: true,
  start: (petition) => ({ ...serviceAtFirst(petition), answers: {}, executeBy: '', paper: petition.wants.paper }),
  Fields: (props) => <SimpleFields {...props} />,
  payload: (value, petition) => ({
    answers: petition.requests.map(({ no }) => {
      const { outcome, basis, reply } = value.answers[no] ?? noAnswer;
      return { request: no, outcome: undecided<Outcome>(outcome), basis: linesOf(basis), reply };
    }),
    executeBy: filled(value.executeBy),
    paper: value.paper,
    ...servicePayload(value),
  }),
});

function SimpleFields({ value, set, petition }: FieldsProps<SimpleReply>) {
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
            <Text
              name={`answers.${i}.basis`}
              label={t('acts.basis')}
              hint={t('acts.basisHint')}
              rows={2}
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
      <DateEntry
        name="executeBy"
        label={t('acts.executeBy')}
        hint={t('acts.executeByHint')}
        optional
        value={value.executeBy}
        set={(executeBy) => set({ executeBy })}
      />
      <Tick name="paper" label={t('acts.wantsPaper')} value={value.paper} set={(paper) => set({ paper })} />
      <ServiceFields petition={petition} value={value} set={set} />
    </>
  );
}

const adoptions = ['adopted', 'partly', 'not'] as const;
type Adopted = (typeof adoptions)[number];

interface SuggestionReply extends ServiceValue {
  adopted: Adopted | '';
  reply: string;
  executeBy: string;
}

/** 答复意见建议 (Art. 29) */
export const replySuggestion = actForm<'replySuggestion', SuggestionReply>('replySuggestion', {
  start: (petition) => ({ ...serviceAtFirst(petition), adopted: '', reply: '', executeBy: '' }),
  Fields: ({ petition, value, set }) => {
    const { t } = useWords();
    return (
      <>
        <Choice
          name="adopted"
          label={t('acts.adopted')}
          value={value.adopted}
          set={(adopted) => set({ adopted })}
          options={adoptions.map((one) => ({ value: one, label: t(`acts.adoptedOf.${one}`) }))}
        />
        <Text name="reply" label={t('acts.reply')} rows={5} value={value.reply} set={(reply) => set({ reply })} />
        <DateEntry
          name="executeBy"
          label={t('acts.practiseBy')}
          optional
          value={value.executeBy}
          set={(executeBy) => set({ executeBy })}
        />
        <ServiceFields petition={petition} value={value} set={set} begins="nothing" />
      </>
    );
  },
  payload: (value) => ({
    adopted: undecided<Adopted>(value.adopted),
    reply: value.reply,
    executeBy: value.adopted === 'not' ? undefined : filled(value.executeBy),
    ...servicePayload(value),
  }),
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
