import { readDate } from '../../kit/date-entry.ts';
import { longDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Typed, type TypedProps } from './typed.tsx';

/** A day, 'YYYY-MM-DD', typed first: `0506` is understood and written out with its weekday below. */
export function DateEntry(props: TypedProps) {
  const { language } = useWords();
  const { today } = useOfficer();
  return (
    <Typed
      {...props}
      placeholder="kit.datePlaceholder"
      unknown="kit.dateUnknown"
      read={(typed) => readDate(typed, today)}
      said={(day) => longDate(day, language)}
    />
  );
}
