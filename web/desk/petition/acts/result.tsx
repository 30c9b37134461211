import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Choice } from '../../fields/choice.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled } from './form.ts';

const aid = ['none', 'told', 'applied', 'granted'] as const;
type Aid = (typeof aid)[number];
const lists = {
  reasonable: ['resolved', 'underWay'],
  unfounded: ['explained', 'unexplained'],
  free: ['resolved', 'underWay', 'explained', 'unexplained'],
} as const;
type List = (typeof lists.free)[number];

interface Result {
  /** By request number. */
  at: Record<number, List | ''>;
  hardship: Aid;
  judicialAid: Aid;
  note: string;
  notApplicable: string;
}

/** 登记三到位 (Art. 27): filled in from what the opinion says of each request, so that it is confirmed rather than typed. */
export const recordResult = actForm<'recordResult', Result>('recordResult', {
  start: (petition) => ({
    at: Object.fromEntries(petition.requests.map((request) => [request.no, atFirst(request)])),
    hardship: 'none',
    judicialAid: 'none',
    note: '',
    notApplicable: '',
  }),
  Fields: ResultFields,
  payload: ({ at, hardship, judicialAid, note, notApplicable }, petition) => {
    const of = (list: List) => petition.requests.map(({ no }) => no).filter((no) => at[no] === list);
    return {
      resolved: of('resolved'),
      underWay: of('underWay'),
      explained: of('explained'),
      unexplained: of('unexplained'),
      hardship,
      judicialAid,
      note,
      notApplicable: filled(notApplicable),
    };
  },
});

function ResultFields({ value, set, petition }: FieldsProps<Result>) {
  const { t } = useWords();
  return (
    <>
      <p className="quiet">{t('outcome.prefilled')}</p>
      {petition.requests.map((request, i) => {
        const { no, text, outcome } = request;
        const of = sideOf(request);
        const words = of === 'reasonable' ? 'resolvedOf' : of === 'unfounded' ? 'explainedOf' : 'freeOf';
        const label = outcome
          ? t('outcome.resultOf', { no, text, outcome: t(`kit.outcomeOf.${outcome}`) })
          : t('outcome.resultFree', { no, text });
        return (
          <Choice<List>
            key={no}
            name={i === 0 ? 'resolved' : `result.${no}`}
            label={label}
            value={value.at[no] ?? ''}
            set={(list) => set({ at: { ...value.at, [no]: list } })}
            options={lists[of].map((list) => ({
              value: list,
              label: t(`outcome.${words}.${list}` as 'outcome.freeOf.resolved'),
            }))}
          />
        );
      })}
      {(['hardship', 'judicialAid'] as const).map((name) => (
        <Choice<Aid>
          key={name}
          name={name}
          label={t(`outcome.${name}`)}
          value={value[name]}
          set={(chosen) => set({ [name]: chosen })}
          options={aid.map((one) => ({ value: one, label: t(`outcome.aidOf.${one}`) }))}
        />
      ))}
      <Text name="note" label={t('outcome.resultNote')} rows={3} value={value.note} set={(note) => set({ note })} />
      <Text
        name="notApplicable"
        label={t('outcome.notApplicable')}
        hint={t('outcome.notApplicableHint')}
        optional
        rows={2}
        value={value.notApplicable}
        set={(notApplicable) => set({ notApplicable })}
      />
    </>
  );
}

type Request = PetitionView['requests'][number];

const sideOf = ({ outcome }: Request): keyof typeof lists =>
  outcome === null ? 'free' : outcome === 'support' || outcome === 'partial' ? 'reasonable' : 'unfounded';

const atFirst = (request: Request): List | '' => {
  const of = sideOf(request);
  return of === 'reasonable' ? 'resolved' : of === 'unfounded' ? 'explained' : '';
};
