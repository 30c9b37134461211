import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { dossiersToName } from '../../../server/dossiers/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useWords } from '../frame/words.ts';
import { Field } from './field.tsx';

type Found = z.output<typeof dossiersToName>['rows'][number];

interface DossierProps {
  name: string;
  label: string;
  /** Its number, or '' */
  value: string;
  set(number: string): void;
  /** By name; none: any that the officer meets. */
  kinds: readonly string[];
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

/** Another dossier, looked for by number or title and chosen; each one offered is a recorded reading. */
export function DossierEntry({ name, label, value, set, kinds, hint, optional, autoFocus }: DossierProps) {
  const { t, say } = useWords();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const { data, isFetching } = useQuery({ ...toNameQuery(kinds, typed), enabled: open });
  const options = (data?.rows ?? []).map((row) => ({
    value: row.number,
    label: `${row.number} ${row.subject ?? row.headline} · ${say(row.phase.label)}`,
  }));
  return (
    <Field name={name} label={label} hint={hint ?? t('dossiers.numberHint')} optional={optional} empty={value === ''}>
      {(attributes) => (
        <Select
          {...attributes}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          allowClear={optional === true}
          autoFocus={autoFocus === true}
          value={value || undefined}
          options={options}
          notFoundContent={isFetching ? t('dossiers.numberLooking') : t('dossiers.numberNone')}
          onOpenChange={setOpen}
          onChange={(chosen?: string) => {
            setTyped('');
            set(chosen ?? '');
          }}
          style={{ width: '100%', minWidth: 0 }}
          popupMatchSelectWidth={false}
        />
      )}
    </Field>
  );
}

const toNameQuery = (kinds: readonly string[], q: string) =>
  queryOptions({
    queryKey: ['dossiers-to-name', kinds, q],
    queryFn: () =>
      ask<{ rows: Found[] }>(
        pathOf(paths.dossiersToName, {}, { kinds: kinds.join(',') || undefined, q: q || undefined }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
