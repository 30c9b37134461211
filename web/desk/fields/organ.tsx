import { useQuery } from '@tanstack/react-query';
import { directoryQuery, organQuery } from '../api/ask.ts';
import { useWords } from '../frame/words.ts';
import { Pick, PickMany, type PickOption } from './pick.tsx';

/** Organs as options, found by name, short name or the initials of their pinyin. */
export function useOrganOptions(except: readonly string[] = []): PickOption[] {
  const { data } = useQuery(directoryQuery);
  const { language } = useWords();
  return (data?.organs ?? [])
    .filter((organ) => !except.includes(organ.id))
    .map((organ) => ({
      value: organ.id,
      label: language === 'zh' ? organ.nameZh : `${organ.nameEn} ${organ.nameZh}`,
      keys: `${organ.shortZh} ${organ.initials} ${organ.nameZh}`,
    }));
}

interface OrganPickProps {
  name: string;
  label: string;
  value: string;
  set(organId: string): void;
  hint?: string;
  optional?: boolean;
  autoFocus?: boolean;
  except?: readonly string[];
}

export function OrganPick({ except, ...props }: OrganPickProps) {
  const { t } = useWords();
  return <Pick {...props} options={useOrganOptions(except)} placeholder={t('kit.organPlaceholder')} />;
}

export function OrganPickMany(
  props: Omit<OrganPickProps, 'value' | 'set'> & { value: string[]; set(ids: string[]): void },
) {
  return <PickMany {...props} options={useOrganOptions()} />;
}

/** An officer of this organ who handles matters; never one of those complained of. */
export function OfficerPick({ organId, except = [], ...props }: { organId: string } & OrganPickProps) {
  const { data } = useQuery(organQuery(organId));
  const options = (data?.officers ?? [])
    .filter((officer) => officer.active && !except.includes(officer.id))
    .map((officer) => ({ value: officer.id, label: officer.name, keys: officer.account }));
  return <Pick {...props} options={options} />;
}

/** An entry of this organ's duty list (权责清单): what makes it competent. */
export function DutyPick({ organId, ...props }: { organId: string } & Omit<OrganPickProps, 'except'>) {
  const { data } = useQuery({ ...organQuery(organId), enabled: organId !== '' });
  const { t } = useWords();
  const duties = data?.duties ?? [];
  if (organId === '' || duties.length === 0) return null;
  const options = duties.map((duty) => ({
    value: duty.id,
    label: t('kit.duty', { number: duty.number, title: duty.title }),
    keys: duty.basis,
  }));
  return <Pick {...props} options={options} />;
}

/** A category of content, found by name or code. */
export function CategoryPick(props: Omit<OrganPickProps, 'except'>) {
  const { data } = useQuery(directoryQuery);
  const { language } = useWords();
  const all = data?.categories ?? [];
  const nameOf = (code: string | null): string => {
    const found = all.find((one) => one.code === code);
    return found ? (language === 'zh' ? found.nameZh : found.nameEn) : '';
  };
  const options = all.map((one) => ({
    value: one.code,
    label: one.parentCode ? `${nameOf(one.parentCode)} › ${nameOf(one.code)}` : nameOf(one.code),
    keys: one.code,
  }));
  return <Pick {...props} options={options} />;
}

/** Where the problem is. */
export function DivisionPick({ under, ...props }: Omit<OrganPickProps, 'except'> & { under: string }) {
  const { data } = useQuery(directoryQuery);
  const { language } = useWords();
  const options = (data?.divisions ?? [])
    .filter((one) => one.code.startsWith(under))
    .map((one) => ({ value: one.code, label: language === 'zh' ? one.nameZh : one.nameEn, keys: one.code }));
  return <Pick {...props} options={options} />;
}
