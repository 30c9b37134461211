import type { HearingPeople } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { Directory } from '../../organs/index.ts';

/** Reads one field of a payload as people read it; undefined where there is nothing to say. */
export type Read = (value: unknown, names: Names) => Words | undefined;

/** Names that a payload only refers to. */
export interface Names {
  directory: Directory;
  officerName(id: string): string | undefined;
  /** Who takes part in the hearing, at the time of the act. */
  people?: HearingPeople | undefined;
}

export interface Field {
  label: Words;
  read: Read;
}

/** What somebody wrote is the same for readers of either language. */
export const same = (said: string): Words => ({ zh: said, en: said });
export const text: Read = (value) =>
  typeof value === 'string' || typeof value === 'number' ? same(String(value)) : undefined;
export const organ: Read = (value, { directory }) =>
  typeof value === 'string' ? directory.organName(value) : undefined;
export const officer: Read = (value, { officerName }) => {
  const name = typeof value === 'string' ? officerName(value) : undefined;
  return name === undefined ? undefined : same(name);
};
/** Several of a directory, by name. */
export const eachOf =
  (one: Read): Read =>
  (value, names) => {
    const all = Array.isArray(value) ? value.flatMap((id) => one(id, names) ?? []) : [];
    return all.length > 0
      ? { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
      : undefined;
  };
export const list: Read = (value) =>
  Array.isArray(value) && value.length > 0
    ? same(value.map((item) => (typeof item === 'object' ? (item as { text?: string }).text : String(item))).join('；'))
    : undefined;
export const textOrList: Read = (value, names) => list(value, names) ?? text(value, names);
export const among =
  (words: Record<string, Words>): Read =>
  (value) =>
    words[String(value)];
export const only =
  (said: Words): Read =>
  (value) =>
    value === true ? said : undefined;

const methods: Record<string, Words> = {
  'in-person': { zh: '当面', en: 'in person' },
  post: { zh: '邮寄', en: 'by post' },
  electronic: { zh: '电子', en: 'electronically' },
  phone: { zh: '电话', en: 'by telephone' },
  'notice-board': { zh: '公告', en: 'by notice board' },
  'left-at-home': { zh: '留置', en: 'left at home' },
};
export const delivery: Read = (value) => {
  const { method, waived } = value as { method?: string; waived?: string };
  return method ? methods[method] : waived ? { zh: '联系不上，未告知', en: 'out of reach, not told' } : undefined;
};
export const service: Read = (value) => {
  const { method, servedOn } = value as { method: string; servedOn: string };
  const how = methods[method];
  return { zh: `${servedOn} ${how?.zh ?? ''}`.trim(), en: `${servedOn} ${how?.en ?? ''}`.trim() };
};

export const field = (zh: string, en: string, read: Read = text): Field => ({ label: { zh, en }, read });
