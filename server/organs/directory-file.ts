import { z } from 'zod';
import { localDate } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { initialsOf } from './initials.ts';
import type { DirectoryRows } from './store.ts';

const division = z.strictObject({
  code: z.string().regex(/^\d{6,12}$/),
  nameZh: z.string().min(1),
  nameEn: z.string().default(''),
  parentCode: z.string().nullable().default(null),
});
const category = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  nameZh: z.string().min(1),
  nameEn: z.string().default(''),
  parentCode: z.string().nullable().default(null),
  keywords: z.array(z.string()).default([]),
});
const organ = z.strictObject({
  code: z.string().min(1).max(64),
  divisionCode: z.string(),
  level: z.enum(['national', 'province', 'city', 'county', 'town']),
  kind: z.enum(['bureau', 'government', 'department', 'town', 'party', 'political-legal', 'discipline']),
  nameZh: z.string().min(1).max(60),
  nameEn: z.string().default(''),
  shortZh: z.string().min(1).max(30),
  /** The word of its document numbers: 澄人社信. */
  numberWord: z.string().min(1).max(12),
  /** Codes of other organs of this file. */
  superior: z.string().nullable().default(null),
  guidingDepartment: z.string().nullable().default(null),
  vertical: z.boolean().default(false),
  address: z.string().default(''),
  phone: z.string().default(''),
  hours: z.string().default(''),
  validFrom: z.iso.date().default('2004-01-01'),
});
const duty = z.strictObject({
  organ: z.string(),
  number: z.int().min(1),
  title: z.string().min(1),
  keywords: z.array(z.string()).default([]),
  categoryCode: z.string().nullable().default(null),
  basis: z.string().default(''),
});

/** The file from which an office sets up its directory: divisions, categories, organs with who is above whom, duty list. */
const directoryFile = z.strictObject({
  divisions: z.array(division).min(1),
  categories: z.array(category).default([]),
  organs: z.array(organ).min(1),
  duties: z.array(duty).default([]),
});

/** Reads a directory file. Organs are known by their code; a code that is mentioned has to be listed. */
export function readDirectoryFile(text: string): DirectoryRows | Refusal {
  const parsed = directoryFile.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return broken(issue!.path.map(String).join('.'), issue!.message);
  }
  const { divisions, categories, organs, duties } = parsed.data;
  const codes = new Set(organs.map(({ code }) => code));
  const places = new Set(divisions.map(({ code }) => code));
  for (const [i, one] of organs.entries()) {
    if (!places.has(one.divisionCode))
      return broken(`organs.${i}.divisionCode`, `${one.divisionCode} is no division of this file`);
    for (const other of [one.superior, one.guidingDepartment]) {
      if (other && !codes.has(other)) return broken(`organs.${i}`, `${other} is no organ of this file`);
    }
  }
  const stray = duties.findIndex((one) => !codes.has(one.organ));
  if (stray >= 0) return broken(`duties.${stray}.organ`, `${duties[stray]!.organ} is no organ of this file`);
  return {
    divisions,
    categories,
    organs: organs.map(({ superior, guidingDepartment, validFrom, ...row }) => ({
      ...row,
      id: row.code,
      initials: initialsOf(row.shortZh),
      validFrom: localDate(validFrom),
      superiorId: superior,
      guidingDepartmentId: guidingDepartment,
    })),
    duties: duties.map(({ organ: organId, ...row }) => ({ ...row, id: `${organId}-${row.number}`, organId })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function broken(field: string, message: string): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'directory.broken',
    field,
    what: {
      zh: `机关名录文件的「${field || '开头'}」不对：${message}。`,
      en: `The directory file is wrong at "${field || 'its beginning'}": ${message}.`,
    },
    way: {
      zh: '可用 huiyin setup --sample 看一份完整的样子。',
      en: 'huiyin setup --sample prints a complete example.',
    },
  });
}
