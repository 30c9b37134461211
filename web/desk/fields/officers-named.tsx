import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { OfficersNamed } from '../../../server/organs/contract.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useWords } from '../frame/words.ts';
import { Field } from './field.tsx';

/** An officer of the directory, as somebody who looks for one sees them: name and organ, nothing else. */
export type NamedOfficer = OfficersNamed['officers'][number];

interface OfficersNamedProps {
  name: string;
  label: string;
  value: NamedOfficer[];
  set(officers: NamedOfficer[]): void;
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

/** Officers of any organ, looked up by name. What was looked for stands in no address and is kept nowhere. */
export function OfficersNamedPick({ name, label, value, set, hint, optional, autoFocus }: OfficersNamedProps) {
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const found = useFound(typed.trim());
  const known = new Map([...value, ...found].map((one) => [one.id, one]));
  const optionOf = (one: NamedOfficer) => ({ value: one.id, label: `${one.name} · ${say(one.organ)}` });
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={value.length === 0} entries>
      {(attributes) => (
        <Select
          {...attributes}
          mode="multiple"
          showSearch={{ filterOption: false, onSearch: setTyped }}
          autoFocus={autoFocus === true}
          placeholder={t('kit.findOfficer')}
          notFoundContent={typed.trim().length < 2 ? t('kit.findOfficer') : t('kit.noOfficer')}
          value={value.map(({ id }) => id)}
          options={[...known.values()].map(optionOf)}
          onChange={(ids: string[]) => {
            set(ids.flatMap((id) => known.get(id) ?? []));
            setTyped('');
          }}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  );
}

const none: NamedOfficer[] = [];

function useFound(name: string): NamedOfficer[] {
  const [found, setFound] = useState(none);
  useEffect(() => {
    setFound(none);
    if (name.length < 2) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await call<OfficersNamed>(paths.officersNamed, { body: { name } });
      if (current && answer.ok) setFound(answer.value.officers);
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [name]);
  return found;
}
