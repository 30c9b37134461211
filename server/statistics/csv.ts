import type { Words } from '../../core/refusal.ts';
import type { FigureView, StatisticsView } from './contract.ts';

/**
 * The table as comma-separated values, as spreadsheets open it: both terms of each rate, units, and the notes without which
 * no figure can be recomputed. Cells that a spreadsheet would take for a formula are marked as text.
 */
export function csvOf(view: StatisticsView, language: 'zh' | 'en'): string {
  const t = (words: Words) => words[language];
  const both = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const heads = view.indicators.filter(({ reckoned }) => reckoned);
  const columns = heads.flatMap(({ id, label, mean }) =>
    mean
      ? [`${id} ${t(label)}（${both('天', 'days')}）`]
      : [`${id} ${t(label)} ${both('分子', 'above')}`, both('分母', 'below'), '%'],
  );
  const cells = (figures: readonly FigureView[]) =>
    figures.flatMap(({ id, numerator, denominator, percent, value }) =>
      heads.find((one) => one.id === id)?.mean ? [value ?? ''] : [numerator, denominator, percent ?? ''],
    );
  const lines: (string | number)[][] = [
    [t(view.label), view.from, view.to],
    [both('单位', 'organ'), ...columns],
    ...view.rows.map(({ name, figures }) => [t(name), ...cells(figures)]),
    [both('合计', 'total'), ...cells(view.total)],
    [],
    ...view.registered.map(({ label, now, before, yearBefore, change, yearChange }) => [
      t(label),
      t(now),
      both(`上期${t(before)}`, `before: ${t(before)}`),
      t(change),
      both(`上年同期${t(yearBefore)}`, `year before: ${t(yearBefore)}`),
      t(yearChange),
    ]),
    [],
    ...view.came.flatMap(({ label: section, rows }) =>
      rows.flatMap(({ label, share, counts }) =>
        counts.map(({ now, before, yearBefore, change, yearChange }) => [
          `${t(section)}：${t(label)}`,
          t(now),
          share === null ? '' : `${share}%`,
          both(`上期${t(before)}`, `before: ${t(before)}`),
          t(change),
          both(`上年同期${t(yearBefore)}`, `year before: ${t(yearBefore)}`),
          t(yearChange),
        ]),
      ),
    ),
    [],
    ...view.leftOut.map(({ label, n }) => [both('不计入比率', 'in no rate'), t(label), n]),
    [],
    ...heads.map(({ id, label, formula }) => [id, t(label), t(formula)]),
    ...view.notes.map(({ label, text }) => [t(label), t(text)]),
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^[+-]\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
