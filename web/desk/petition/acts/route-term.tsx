import { lengthWords } from '../../../../core/law/explain.ts';
import { STARTS } from '../../../../core/law/limit.ts';
import { type RouteTermName, routeTermOf } from '../../../../core/law/route-limits.ts';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useWords } from '../../frame/words.ts';
import { filled } from './form.ts';

/** How long the legal route stays open, as it is typed. */
export interface Term {
  term: RouteTermName | '';
  knewOn: string;
  lastDay: string;
  lastDayReason: string;
}

export const noTerm: Term = { term: '', knewOn: '', lastDay: '', lastDayReason: '' };

interface TermProps {
  allowed: readonly RouteTermName[];
  value: Term;
  set(patch: Partial<Term>): void;
}

/** By which law and from which day; the last day itself is computed, and typed only with a reason (R-DIV-5). */
export function TermFields({ allowed, value, set }: TermProps) {
  const { t, language } = useWords();
  const chosen = value.term ? routeTermOf(value.term) : undefined;
  const own = value.term === 'other';
  return (
    <>
      <Choice
        name="term"
        label={t('acts.routeTerm')}
        value={value.term}
        set={(term) => set({ ...noTerm, term, knewOn: value.knewOn })}
        options={allowed.map((name) => ({ value: name, label: termLabel(name, language) }))}
      />
      {chosen?.limit && (
        <DateEntry
          name="knewOn"
          label={t('acts.routeFrom', { start: STARTS[chosen.limit.from][language] })}
          hint={t('acts.routeFromHint')}
          value={value.knewOn}
          set={(knewOn) => set({ knewOn })}
        />
      )}
      {(chosen?.limit || own) && (
        <>
          <DateEntry
            name="lastDay"
            label={t('acts.routeLastDay')}
            hint={own ? t('acts.routeLastDayOwnHint') : t('acts.routeLastDayHint')}
            optional={!own}
            value={value.lastDay}
            set={(lastDay) => set({ lastDay })}
          />
          {(own || value.lastDay !== '') && (
            <Text
              name="lastDayReason"
              label={t('acts.routeLastDayReason')}
              rows={2}
              value={value.lastDayReason}
              set={(lastDayReason) => set({ lastDayReason })}
            />
          )}
        </>
      )}
    </>
  );
}

/** What of it is sent: a day that does not belong to the chosen term stays here. */
export function termPayload({ term, knewOn, lastDay, lastDayReason }: Term) {
  const limited = term !== '' && routeTermOf(term).limit !== undefined;
  const dated = limited || term === 'other';
  return {
    term: term === '' ? undefined : term,
    knewOn: limited ? filled(knewOn) : undefined,
    lastDay: dated ? filled(lastDay) : undefined,
    lastDayReason: dated ? filled(lastDayReason) : undefined,
  };
}

/** 「劳动争议仲裁（知道之日起1年）」 */
export function termLabel(name: RouteTermName, language: 'zh' | 'en'): string {
  const { limit, ...words } = routeTermOf(name);
  if (!limit) return words[language];
  const length = lengthWords(limit.length)[language];
  const start = STARTS[limit.from][language];
  return language === 'zh' ? `${words.zh}（${start}之日起${length}）` : `${words.en} (${length} from ${start})`;
}
