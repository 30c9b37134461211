import { Choices, type ChoicesProps } from './choices.tsx';

interface ManyProps extends ChoicesProps<string> {
  value: string[];
  set(value: string[]): void;
}

/** Several of a few, all in view; kept in the order in which they are shown. */
export function Many({ value, set, ...rest }: ManyProps) {
  const press = (pressed: string, on: boolean) =>
    set(rest.options.map((one) => one.value).filter((one) => (one === pressed ? on : value.includes(one))));
  return (
    <Choices {...rest} kind="checkbox" empty={value.length === 0} chosen={(one) => value.includes(one)} press={press} />
  );
}
