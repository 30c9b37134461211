import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled, undecided } from './form.ts';
import { ServiceFields, type ServiceValue, serviceAtFirst, servicePayload } from './service.tsx';
import { AnswerFields, answersOf, type ShortAnswers } from './short-answers.tsx';

interface SimpleReply extends ServiceValue, ShortAnswers {
  paper: boolean;
}

/** 简易答复 (Measures on simplified handling): a short answer to each request, and how it reached the person. */
export const replySimply = actForm<'replySimply', SimpleReply>('replySimply', {
  wide: true,
  start: (petition) => ({ ...serviceAtFirst(petition), answers: {}, executeBy: '', paper: petition.wants.paper }),
  Fields: (props) => <SimpleFields {...props} />,
  payload: (value, petition) => ({
    ...answersOf(value, petition),
    paper: value.paper,
    ...servicePayload(value),
  }),
});

function SimpleFields(props: FieldsProps<SimpleReply>) {
  const { value, set, petition } = props;
  const { t } = useWords();
  return (
    <>
      <AnswerFields petition={petition} value={value} set={set} />
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
