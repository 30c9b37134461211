import { readTime } from '../../kit/time-entry.ts';
import { Typed, type TypedProps } from './typed.tsx';

/** A time of the day, 'HH:MM', typed: `930` is understood and written out below. */
export const TimeEntry = (props: TypedProps) => (
  <Typed
    {...props}
    placeholder="dossiers.timePlaceholder"
    unknown="dossiers.timeUnknown"
    read={readTime}
    said={(time) => time}
  />
);
