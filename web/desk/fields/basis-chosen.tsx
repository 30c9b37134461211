import { useQueries } from '@tanstack/react-query';
import type { PassageView } from '../../../server/citations/contract.ts';
import { longDate } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { citationQueryOf } from '../library/ask.ts';
import { Icon } from '../parts/icon.tsx';

interface ChosenProps {
  label: string;
  lines: string[];
  on: string | undefined;
  /** The id of the field, where no further one may be chosen: refusals lead to it. */
  firstId: string | undefined;
  remove(line: string): void;
}

/** The articles chosen, each with its text and its effect on the matter's day; what the library lacks says so. */
export function ChosenBasis({ label, lines, on, firstId, remove }: ChosenProps) {
  const { t, language } = useWords();
  const answers = useQueries({ queries: lines.map((line) => citationQueryOf(line, on)) });
  if (lines.length === 0) return null;
  return (
    <ul className="basis-chosen" aria-label={label}>
      {lines.map((line, i) => {
        const answer = answers[i]?.data;
        return (
          <li key={line}>
            <span className="row">
              <strong>{line}</strong>
              <button
                type="button"
                className="link"
                id={i === 0 ? firstId : undefined}
                aria-label={t('library.pick.removeOf', { name: line })}
                onClick={() => remove(line)}
              >
                {t('library.pick.remove')}
              </button>
            </span>
            {answer?.passage === null && (
              <span className="state soon">
                <Icon name="soon" />
                {t('library.pick.unknown')}
              </span>
            )}
            {answer?.passage && <Standing passage={answer.passage} on={answer.on} />}
            {answer?.passage && (
              <span className="text">{language === 'zh' ? answer.passage.textZh : answer.passage.textEn}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Standing({ passage, on }: { passage: PassageView; on: string }) {
  const { t, language } = useWords();
  const effect = (one: PassageView['effect']) => t(`library.effectOf.${one}`);
  const then = t('library.pick.remarks.effect', { date: longDate(on, language), effect: effect(passage.effect) });
  const stands = passage.effect === 'in-force' || passage.effect === 'local';
  return (
    <>
      <span className={stands ? 'state ok' : 'state soon'}>
        <Icon name={stands ? 'done' : 'soon'} />
        {then}
      </span>
      {passage.effectToday && (
        <span className="state soon">
          <Icon name="soon" />
          {t('library.pick.remarks.today', { effect: effect(passage.effectToday) })}
        </span>
      )}
      {passage.form === 'gist' && <span className="quiet">{t('library.pick.remarks.gist')}</span>}
    </>
  );
}

/** 效力, in words. */
export function Effect({ of }: { of: PassageView['effect'] }) {
  const { t } = useWords();
  return (
    <span className={of === 'in-force' || of === 'local' ? 'effect' : 'effect not'}>{t(`library.effectOf.${of}`)}</span>
  );
}
