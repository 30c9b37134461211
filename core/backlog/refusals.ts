import type { LocalDate } from '../calendar/local-date.ts';
import type { DossierActor } from '../dossier/index.ts';
import type { ArticleId } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { Entry } from './programme.ts';
import { volumeTarget } from './volume-target.ts';

/** A refusal of an act of the programme, in one line. */
export const no = (
  act: string,
  [kind, code, cite]: [Refusal['kind'], string, ArticleId],
  what: Words,
  way: Words,
  field?: string,
): Refusal => refuse({ kind, code: `backlog.${act}.${code}`, cite, what, way, ...(field !== undefined && { field }) });

export const notListed = (act: string): Refusal =>
  no(
    act,
    ['invalid', 'not-listed', 'H.backlog-inventory'],
    { zh: '清册里没有这一件。', en: 'This petition is not on the list.' },
    { zh: '请按清册选；要列入的先办「增列」。', en: 'Choose one from the list, or add it first.' },
    'matter',
  );

export const doneAlready = (act: string, { done }: Entry): Refusal =>
  no(
    act,
    ['unlawful', 'done', 'H.backlog-resolved'],
    {
      zh: `这一件${done!.on}已认定，仍在册。`,
      en: `This one was found resolved on ${done!.on}; it stays on the list.`,
    },
    { zh: '有反复的，请在事项里重新办理。', en: 'Where it comes up again, reopen the petition.' },
    'matter',
  );

/** R-KPI-1: the first of these texts that sets a target on how many petition. */
export function volumeRefused(act: string, texts: Record<string, string | undefined>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    const found = text && volumeTarget(text);
    if (!found) continue;
    return refuse({
      kind: 'unlawful',
      code: `backlog.${act}.volume-target`,
      cite: 'H.no-volume-target',
      field,
      what: {
        zh: `「${found}」是对信访件数、批次或人数的指标：堵住人就能完成，不能作目标。`,
        en: `"${found}" is a target on the number of petitions, visits or persons: keeping people away would meet it.`,
      },
      way: {
        zh: '请写办到位的件数：意见送达、执行到位、外单位回访过的事项。',
        en: 'Say how many matters will be resolved: answered, carried out, and called back by another unit.',
      },
      data: { clause: found.slice(0, 200) },
    });
  }
  return undefined;
}

/** The unit does not judge its own work (R-SUP-1). */
export function ownUnit(act: string, entry: Entry, actor: DossierActor): Refusal | undefined {
  if (actor.kind !== 'officer' || actor.organId !== entry.unit) return undefined;
  return no(
    act,
    ['forbidden', 'own-unit', 'H.backlog-resolved'],
    {
      zh: '责任单位不能回访、认定自己办的事项。',
      en: 'The unit neither calls back nor judges what it handled itself.',
    },
    { zh: '请没有参与的单位办。', en: 'Another unit does it.' },
  );
}

export const dayOrder = (act: string, field: string, by: LocalDate, until: LocalDate): Refusal | undefined =>
  by <= until
    ? undefined
    : no(
        act,
        ['invalid', 'after-the-end', 'H.backlog-targets'],
        { zh: `${by}在方案截止日${until}之后。`, en: `${by} is after the programme's last day, ${until}.` },
        { zh: '请填截止日以前的日期。', en: 'Give a day up to the last one.' },
        field,
      );
