import { type IconName, icons } from '../../kit/icons.ts';

/** A drawing beside a word. Readers of the screen hear the word only. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}
