import { isLocalDate, type LocalDate } from '../../../core/calendar/index.ts';
import { type DossierAct, type FieldSpec, specsOf } from '../../../core/dossier/index.ts';
import { dateWords } from '../../../core/law/index.ts';
import type { Words } from '../../../core/refusal.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import type { Directory } from '../../organs/index.ts';
import type { FieldView } from '../contract.ts';

/** Names that a payload only refers to. */
export interface Names {
  directory: Directory;
  officerName(id: string): string | undefined;
}

export interface Line {
  label: Words;
  text: Words;
}

/** A payload as labelled lines, in the order of its form. */
export function payloadLines(act: DossierAct, payload: Record<string, unknown>, names: Names): Line[] {
  return Object.entries(specsOf(act.payload)).flatMap(([name, spec]) => {
    const text = spec.unsaid ? undefined : said(spec, payload[name], names);
    return text ? [{ label: spec.label, text }] : [];
  });
}

/** One value as people read it; undefined where there is nothing to say. */
export function said(spec: FieldSpec, value: unknown, names: Names): Words | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (spec.says) return spec.says(String(value));
  switch (spec.kind) {
    case 'tick':
      return value === true ? { zh: '是', en: 'yes' } : undefined;
    case 'yes-no':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'day':
      return isLocalDate(String(value)) ? dateWords(value as LocalDate) : same(String(value));
    case 'organ':
      return names.directory.organName(String(value));
    case 'officer':
      return same(names.officerName(String(value)) ?? '');
    case 'matter':
      return same(groupedNumber(String(value)));
    case 'organs':
    case 'officers':
    case 'matters':
    case 'many':
      return listed(
        listOf(value).flatMap(
          (one) => said({ ...spec, kind: single[spec.kind as keyof typeof single] } as FieldSpec, one, names) ?? [],
        ),
      );
    case 'choice':
      return spec.of[String(value)];
    case 'number':
      return { zh: `${value}${spec.unit?.zh ?? ''}`, en: `${value}${spec.unit ? ` ${spec.unit.en}` : ''}` };
    case 'files': {
      const count = listOf(value).length;
      return count > 0 ? { zh: `${count}份`, en: `${count}` } : undefined;
    }
    case 'rows':
      return listed(
        listOf(value).map((row, i) => {
          const parts = Object.entries(spec.each).flatMap(
            ([name, part]) => partOfRow(part, (row as Record<string, unknown>)[name], names) ?? [],
          );
          return {
            zh: `${i + 1}. ${parts.map(({ zh }) => zh.replace(/[。，；]$/, '')).join('，')}`,
            en: `${i + 1}. ${parts.map(({ en }) => en).join(', ')}`,
          };
        }),
      );
    default:
      return same(String(value));
  }
}

/** In a row the labels are left out, but for what says nothing without its own: 「否」. */
function partOfRow(spec: FieldSpec, value: unknown, names: Names): Words | undefined {
  const text = said(spec, value, names);
  if (!text || (spec.kind !== 'yes-no' && spec.kind !== 'tick')) return text;
  const { zh, en } = spec.label;
  return spec.kind === 'tick' ? { zh, en } : { zh: `${zh}：${text.zh}`, en: `${en}: ${text.en}` };
}

/** A form as the desk draws it. */
export function fieldViews(act: DossierAct): FieldView[] {
  return Object.entries(specsOf(act.payload)).map(([name, spec]) => fieldView(name, spec));
}

function fieldView(name: string, spec: FieldSpec): FieldView {
  return {
    name,
    kind: spec.kind,
    label: spec.label,
    hint: spec.hint ?? null,
    optional: spec.optional === true,
    rows: spec.kind === 'text' ? spec.rows : null,
    max: 'max' in spec ? spec.max : null,
    min: 'min' in spec ? spec.min : null,
    unit: spec.kind === 'number' ? (spec.unit ?? null) : null,
    kinds: spec.kind === 'dossier' ? [...spec.kinds] : [],
    of: 'of' in spec ? Object.entries(spec.of).map(([value, label]) => ({ value, label })) : [],
    each: spec.kind === 'rows' ? Object.entries(spec.each).map(([inner, part]) => fieldView(inner, part)) : [],
  };
}

const single = { organs: 'organ', officers: 'officer', matters: 'matter', many: 'choice' } as const;
const same = (text: string): Words => ({ zh: text, en: text });
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const listed = (list: Words[]): Words | undefined =>
  list.length === 0 ? undefined : { zh: list.map(({ zh }) => zh).join('；'), en: list.map(({ en }) => en).join('; ') };
