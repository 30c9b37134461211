import { useQuery } from '@tanstack/react-query';
import { addDays, isLocalDate, weekdayOf } from '../../../core/calendar/local-date.ts';
import { tasksQuery } from '../api/ask-dossiers.ts';

/** What the officer owes in dossiers and what they wait for there, counted as petitions are: today with what is late, and by Sunday. */
export function useDossierWork() {
  const { data, error, refetch, isPending } = useQuery(tasksQuery);
  const date = data?.date ?? '';
  const sunday = isLocalDate(date) ? addDays(date, 7 - weekdayOf(date)) : date;
  const mine = data?.tasks.filter(({ next }) => next.yours) ?? [];
  const waiting = [...(data?.tasks.filter(({ next }) => !next.yours) ?? []), ...(data?.waiting ?? [])].sort((a, b) =>
    a.clock.due < b.clock.due ? -1 : a.clock.due > b.clock.due ? 1 : 0,
  );
  const next = mine.find(({ clock }) => clock.due > date);
  return {
    mine,
    waiting,
    today: mine.filter(({ clock }) => clock.due <= date).length,
    week: mine.filter(({ clock }) => clock.due <= sunday).length,
    nearest: next && { due: next.clock.due, number: next.number },
    loading: isPending && !error,
    error,
    refetch,
  };
}
