import { useWords } from '../frame/words.ts';

interface BarProps {
  done: number;
  of: number;
  due: number;
  /** The number stands beside it already. */
  bare?: boolean;
}

/** How many of how many, in words, with a bar beside; the mark is what was due by today. Black and white shows it too. */
export function Bar({ done, of, due, bare = false }: BarProps) {
  const { t } = useWords();
  const part = (n: number) => `${of === 0 ? 0 : Math.min(100, Math.round((100 * n) / of))}%`;
  return (
    <span className="backlog-progress">
      {!bare && (
        <span className="number">
          {done}/{t('backlog.items', { count: of })}
        </span>
      )}
      <span className="backlog-bar" aria-hidden="true">
        <span className="backlog-bar-done" style={{ width: part(done) }} />
        {due > 0 && <span className="backlog-bar-due" style={{ left: part(due) }} />}
      </span>
    </span>
  );
}
