import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { organQuery } from '../api/ask.ts';
import { officerKey, organIdOf } from '../dossiers/values.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { OrganPick } from './organ.tsx';
import { Pick, PickMany, type PickOption } from './pick.tsx';

interface OfficerProps<Value> {
  name: string;
  label: string;
  value: Value;
  set(value: Value): void;
  hint?: string;
  optional?: boolean;
  autoFocus?: boolean;
}

/** One officer of any organ: the organ first (the own one stands there), then the person. */
export function OfficerOfAny({ name, label, value, set, ...rest }: OfficerProps<string>) {
  const { t } = useWords();
  const { organ } = useOfficer();
  const [chosen, setChosen] = useState(value ? organIdOf(value) : organ.id);
  const options = useOfficersOf([chosen]);
  return (
    <div className="stack tight">
      <OrganPick
        name={`${name}.organ`}
        label={t('dossiers.organOf', { label })}
        value={chosen}
        set={(organId) => {
          setChosen(organId);
          if (value && organIdOf(value) !== organId) set('');
        }}
      />
      <Pick {...{ name, label, value, set, options }} nothing={t('dossiers.notOfThatOrgan')} {...rest} />
    </div>
  );
}

/** Several officers, of one organ after another. */
export function OfficersOfAny({ name, label, value, set, autoFocus: _first, ...rest }: OfficerProps<string[]>) {
  const { t } = useWords();
  const { organ } = useOfficer();
  const [chosen, setChosen] = useState(organ.id);
  const options = useOfficersOf([...new Set([chosen, ...value.map(organIdOf)])]);
  const offered = options.filter((one) => organIdOf(one.value) === chosen || value.includes(one.value));
  return (
    <div className="stack tight">
      <OrganPick name={`${name}.organ`} label={t('dossiers.organOf', { label })} value={chosen} set={setChosen} />
      <PickMany {...{ name, label, value, set }} options={offered} nothing={t('dossiers.notOfThatOrgan')} {...rest} />
    </div>
  );
}

/** Officers in office, found by name or account. */
function useOfficersOf(organIds: string[]): PickOption[] {
  const answers = useQueries({
    queries: organIds.map((id) => ({ ...organQuery(id), enabled: id !== '' })),
  });
  return answers.flatMap(({ data }) =>
    (data?.officers ?? [])
      .filter(({ active }) => active)
      .map(({ id, organId, name, account }) => ({ value: officerKey(organId, id), label: name, keys: account })),
  );
}
