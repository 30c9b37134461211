import { simpleGrounds } from '../../../../core/procedure/simple.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, undecided } from './form.ts';
import { AnswerFields, answersOf, type ShortAnswers } from './short-answers.tsx';

type Ground = (typeof simpleGrounds)[number];
const bars = ['statutoryRoute', 'maybeNotSupported', 'severalBodies', 'weighty'] as const;

interface AtOnce extends ShortAnswers, Record<(typeof bars)[number], boolean> {
  ground: Ground | '';
  confirmed: boolean;
  proof: string;
}

/** 当场答复: why it may go the simplified way, the answers, and that the person has them in hand. */
export const answerAtOnce = actForm<'answerAtOnce', AtOnce>('answerAtOnce', {
  wide: true,
  readToEnd: true,
  start: () => ({
    ground: '',
    statutoryRoute: false,
    maybeNotSupported: false,
    severalBodies: false,
    weighty: false,
    answers: {},
    executeBy: '',
    confirmed: false,
    proof: '',
  }),
  Fields: AtOnceFields,
  payload: (value, petition) => ({
    ground: undecided<Ground>(value.ground),
    statutoryRoute: value.statutoryRoute,
    maybeNotSupported: value.maybeNotSupported,
    severalBodies: value.severalBodies,
    weighty: value.weighty,
    ...answersOf(value, petition),
    confirmed: value.confirmed,
    proof: value.proof,
  }),
});

function AtOnceFields({ value, set, petition }: FieldsProps<AtOnce>) {
  const { t } = useWords();
  return (
    <>
      <p className="quiet">{t('outcome.atOnceNote')}</p>
      <Choice
        name="ground"
        label={t('plain.acceptSimply.ground')}
        hint={t('plain.acceptSimply.groundHint')}
        value={value.ground}
        set={(ground) => set({ ground })}
        options={simpleGrounds.map((one) => ({ value: one, label: t(`plain.acceptSimply.groundOf.${one}`) }))}
      />
      {bars.map((bar) => (
        <Tick
          key={bar}
          name={bar}
          label={t(`plain.acceptSimply.${bar}`)}
          value={value[bar]}
          set={(on) => set({ [bar]: on })}
        />
      ))}
      <AnswerFields petition={petition} value={value} set={set} />
      <Tick
        name="confirmed"
        label={t('outcome.atOnceConfirmed')}
        value={value.confirmed}
        set={(confirmed) => set({ confirmed })}
      />
      <Text name="proof" label={t('outcome.atOnceProof')} value={value.proof} set={(proof) => set({ proof })} />
    </>
  );
}
