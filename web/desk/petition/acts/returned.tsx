import type { ReturnReason } from '../../../../core/procedure/returned.ts';
import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { shortDate } from '../../../kit/format.ts';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { actForm, filled, undecided } from './form.ts';

const reasons = [
  'unknown-person',
  'no-such-address',
  'address-unclear',
  'moved',
  'unclaimed',
  'refused',
  'other',
] as const satisfies readonly ReturnReason[];

interface Returned {
  letter: string;
  returnReason: ReturnReason | '';
  returnedOn: string;
  note: string;
}

/** 登记退件: which letter, what the envelope says, and the envelope photographed. */
export const recordReturn = actForm<'recordReturn', Returned>('recordReturn', {
  start: (petition) => ({
    letter: onlyOne(petition.letters.filter(({ mine }) => mine)),
    returnReason: '',
    returnedOn: '',
    note: '',
  }),
  files: true,
  Fields: ({ petition, value, set }) => {
    const { t } = useWords();
    return (
      <>
        <Letters
          list={petition.letters.filter(({ mine }) => mine)}
          value={value.letter}
          set={(letter) => set({ letter })}
        />
        <Choice
          name="returnReason"
          label={t('returned.reason')}
          hint={t('returned.reasonHint')}
          value={value.returnReason}
          set={(returnReason) => set({ returnReason })}
          options={reasons.map((reason) => ({ value: reason, label: t(`returned.reasonOf.${reason}`) }))}
        />
        <DateEntry
          name="returnedOn"
          label={t('returned.on')}
          hint={t('returned.onHint')}
          value={value.returnedOn}
          set={(returnedOn) => set({ returnedOn })}
        />
        <Text
          name="note"
          label={t('returned.note')}
          hint={t('returned.noteHint')}
          optional={value.returnReason !== 'other'}
          rows={2}
          value={value.note}
          set={(note) => set({ note })}
        />
        <p className="quiet">{t('returned.effect')}</p>
      </>
    );
  },
  payload: ({ letter, returnReason, returnedOn, note }) => ({
    letter: Number(letter),
    returnReason: undecided(returnReason),
    returnedOn,
    note: filled(note),
  }),
});

/** 更正退件登记 */
export const correctReturn = actForm<'correctReturn', { letter: string; reason: string }>('correctReturn', {
  start: (petition) => ({ letter: onlyOne(back(petition)), reason: '' }),
  Fields: ({ petition, value, set }) => {
    const { t } = useWords();
    return (
      <>
        <Letters list={back(petition)} value={value.letter} set={(letter) => set({ letter })} />
        <Text
          name="reason"
          label={t('returned.correction')}
          hint={t('returned.correctionHint')}
          rows={2}
          value={value.reason}
          set={(reason) => set({ reason })}
        />
      </>
    );
  },
  payload: ({ letter, reason }) => ({ letter: Number(letter), reason }),
});

type Letter = PetitionView['letters'][number];

function Letters({ list, value, set }: { list: Letter[]; value: string; set(letter: string): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  if (list.length === 0) return <p>{t('returned.none')}</p>;
  return (
    <Choice
      name="letter"
      label={t('acts.letter')}
      value={value}
      set={set}
      options={list.map(({ seq, title, number, sentOn, returned }) => ({
        value: String(seq),
        label: t(returned ? 'returned.lineBack' : 'returned.line', {
          title: say(title),
          number: number ?? '',
          date: shortDate(returned?.on ?? sentOn, today, language),
        }),
      }))}
    />
  );
}

const back = ({ letters }: PetitionView) => letters.filter(({ mine, returned }) => mine && returned);
const onlyOne = (list: Letter[]) => (list.length === 1 ? String(list[0]!.seq) : '');
