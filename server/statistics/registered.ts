import {
  type Cell,
  change,
  countedFigures,
  items,
  persons,
  type Quantity,
  say,
  sayChange,
  visits,
} from '../../core/measure/index.ts';
import { type Form, forms } from '../../core/procedure/index.ts';
import { isRefusal, type Words } from '../../core/refusal.ts';
import type { StatisticsView } from './contract.ts';

const formWords: Record<Form, Words> = {
  letter: { zh: '来信', en: 'letters' },
  visit: { zh: '来访', en: 'visits' },
  web: { zh: '网上', en: 'web' },
  call: { zh: '来电', en: 'calls' },
  fax: { zh: '传真', en: 'fax' },
};

interface Line {
  id: string;
  label: Words;
  of(cells: readonly Cell[]): Quantity;
}

const sum = (cells: readonly Cell[], form: Form | undefined, of: (cell: Cell) => number) =>
  cells
    .filter(({ kind, standing }) => kind === 'registration' && (form === undefined || standing === form))
    .reduce((all, cell) => all + of(cell), 0);

const lines: Line[] = [
  { id: 'items', label: countedFigures['N-items'], of: (cells) => items(sum(cells, undefined, ({ n }) => n)) },
  ...forms.map((form) => ({
    id: form,
    label: formWords[form],
    of: (cells: readonly Cell[]) => items(sum(cells, form, ({ n }) => n)),
  })),
  { id: 'visits', label: countedFigures['N-visits'], of: (cells) => visits(sum(cells, 'visit', ({ n }) => n)) },
  {
    id: 'persons',
    label: countedFigures['N-persons'],
    of: (cells) => persons(sum(cells, 'visit', (cell) => cell.persons)),
  },
];

/** What was registered, each count with its unit, compared with the span before and the year before. */
export const registeredIn = (
  cells: Record<'now' | 'before' | 'yearBefore', readonly Cell[]>,
): StatisticsView['registered'] =>
  lines.map(({ id, label, of }) => {
    const [now, then, last] = [of(cells.now), of(cells.before), of(cells.yearBefore)];
    return {
      id,
      label: { zh: label.zh, en: label.en },
      now: say(now),
      before: say(then),
      yearBefore: say(last),
      change: changed(now, then),
      yearChange: changed(now, last),
    };
  });

function changed(now: Quantity, then: Quantity): Words {
  const found = change(now, then);
  if (isRefusal(found)) throw new Error(found.what.en);
  return sayChange(found);
}
