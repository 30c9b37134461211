import { useEffect, useId, useRef, useState } from 'react';
import type { ClockView } from '../../../server/petitions/contract.ts';
import { listDate, shortDate } from '../../kit/format.ts';
import type { IconName } from '../../kit/icons.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from './icon.tsx';

/** A clock of a petition or of a dossier; what only petitions know may be absent. */
export type DeadlineClock = Omit<ClockView, 'status' | 'petitioners' | 'localRule' | 'otherwise'> &
  Partial<Pick<ClockView, 'petitioners' | 'localRule' | 'otherwise'>> & { status: ClockView['status'] | 'ended' };

/** A date with its reason (in a list on two lines, `bare`): the badge opens the four lines (what is due, by which article, from when, by which count). */
export function Deadline({ clock, bare = false }: { clock: DeadlineClock; bare?: boolean }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const look = lookOf(clock);
  const date = shortDate(clock.due, today, language);

  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !box.current?.contains(event.target as Node))
        setOpen(false);
    };
    addEventListener('pointerdown', away);
    addEventListener('keydown', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('keydown', away);
    };
  }, [open]);

  const standing =
    clock.status === 'met'
      ? t('kit.clockMet', { date: shortDate(clock.metOn ?? clock.due, today, language) })
      : clock.status === 'met-late'
        ? t('kit.clockMetLate', { date: shortDate(clock.metOn ?? clock.due, today, language) })
        : clock.status === 'lapsed'
          ? t('kit.clockLapsed', { date })
          : clock.status === 'ended'
            ? t('kit.clockEnded', { date })
            : t('kit.clockRunning', { remaining: say(clock.remaining), date });

  return (
    <div className="deadline" ref={box}>
      <button
        type="button"
        className={`badge ${look.tone}`}
        aria-expanded={open}
        aria-controls={id}
        data-explain
        onClick={() => setOpen(!open)}
      >
        <Icon name={look.icon} />
        <span>
          {!bare && <span className="clock-label">{say(clock.label)} </span>}
          {bare && clock.status === 'running' ? (
            <>
              {say(clock.remaining)} <span className="badge-date">{listDate(clock.due, today, language)}</span>
            </>
          ) : (
            standing
          )}
          {clock.provisional && clock.status === 'running' && t('kit.provisional')}
          {clock.localRule && clock.status === 'running' && t('kit.localRule', { name: say(clock.localRule) })}
          {clock.otherwise && clock.status === 'running' && !clock.petitioners && clock.otherwise.due < clock.due && (
            <span className="badge-note">
              {t(bare ? 'kit.earlierReadingBare' : 'kit.earlierReading', {
                date: shortDate(clock.otherwise.due, today, language),
              })}
            </span>
          )}
        </span>
      </button>
      <div id={id} className="explanation" role="note" hidden={!open}>
        <dl>
          {clock.explanation.map((line) => (
            <div key={line.label.zh}>
              <dt>{say(line.label)}</dt>
              <dd>{say(line.text)}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">
          {/^[A-Z]-/.test(clock.id)
            ? t('kit.owedBy', { who: say(clock.owedBy), id: clock.id })
            : t('kit.owedByWhom', { who: say(clock.owedBy) })}
        </p>
      </div>
    </div>
  );
}

/** Colour and shape of a clock's standing. The words beside them say the same. */
export function lookOf(clock: Pick<DeadlineClock, 'status' | 'standing'>): { tone: string; icon: IconName } {
  if (clock.status === 'met') return { tone: 'ok', icon: 'done' };
  if (clock.status === 'met-late') return { tone: 'soon', icon: 'done' };
  if (clock.status === 'lapsed' || clock.status === 'ended') return { tone: 'ample', icon: 'lapsed' };
  if (clock.standing === 'late') return { tone: 'late', icon: 'late' };
  if (clock.standing === 'today' || clock.standing === 'soon') return { tone: 'soon', icon: 'soon' };
  return { tone: 'ample', icon: 'ample' };
}

/** F4: why this date. Opens the explanation of the row that has the cursor, else the first one on the screen. */
export function openExplanation(): void {
  const row = document.activeElement?.closest('[data-row]');
  (row ?? document.querySelector('main'))?.querySelector<HTMLElement>('[data-explain]')?.click();
}
