import { citeEn, citeZh } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import { roleWords } from '../roles.ts';
import { specsOf } from './field.ts';
import type { Dossier, DossierContext, DossierKind, Permit } from './kind.ts';

/** A kind has no act of this name. */
export function actNotFound(kind: DossierKind, name: string): Refusal {
  return refuse({
    kind: 'unknown',
    code: `${kind.name}.no-such-act`,
    what: { zh: `${kind.zh}没有这一步。`, en: `"${kind.en}" has no such step.` },
    way: { zh: '请从页面上列出的步骤里选。', en: 'Choose one of the steps on the page.' },
    data: { act: name.slice(0, 40) },
  });
}

/** The act does not stand in this phase: says where the dossier is and what leads there. */
export function notHere(kind: DossierKind, state: Dossier, name: string): Refusal {
  const { zh, en, cite, from } = kind.acts[name]!;
  const where = kind.phases[state.phase] ?? { zh: '还没有开始', en: 'not begun' };
  const opener = Object.values(kind.acts).find(
    (act) => act.to !== undefined && from.includes(act.to) && act.from.includes(state.phase),
  );
  return refuse({
    kind: 'unlawful',
    code: `${kind.name}.${name}.not-here`,
    cite,
    what: {
      zh: `现在不能「${zh}」：${kind.one.zh}${where.zh}（${citeZh(cite)}）。`,
      en: `"${en}" is not possible now: the ${kind.one.en} is ${where.en} (${citeEn(cite)}).`,
    },
    way: opener
      ? { zh: `先「${opener.zh}」，就能「${zh}」。`, en: `First "${opener.en}", then "${en}".` }
      : {
          zh: `「${zh}」只在「${from.map((phase) => kind.phases[phase]?.zh ?? '开始').join('、')}」时办；有新情况可另立一份。`,
          en: `"${en}" belongs to: ${from.map((phase) => kind.phases[phase]?.en ?? 'the beginning').join(', ')}. A new one can be opened.`,
        },
    data: { phase: state.phase },
  });
}

/** Somebody else's act: says whose. */
export function notYours(kind: DossierKind, state: Dossier, name: string, context: DossierContext): Refusal {
  const { zh, en, cite, by } = kind.acts[name]!;
  const who = by.map((permit) => permitWords(kind, state, permit, context));
  const said = { zh: who.map((words) => words.zh).join('，或'), en: who.map((words) => words.en).join(', or ') };
  return refuse({
    kind: 'forbidden',
    code: `${kind.name}.${name}.not-yours`,
    cite,
    what: { zh: `「${zh}」由${said.zh}办（${citeZh(cite)}）。`, en: `"${en}" is for ${said.en} (${citeEn(cite)}).` },
    way: { zh: `请${said.zh}办。`, en: `Ask ${said.en}.` },
    data: { phase: state.phase },
  });
}

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  origin?: string;
  maximum?: number | bigint;
}

/** A field is missing or wrong: names it as the form does. */
export function malformed(kind: DossierKind, name: string, issues: Issue[]): Refusal {
  const specs = specsOf(kind.acts[name]!.payload);
  const [first, ...rest] = issues.map((issue) => {
    const label = specs[String(issue.path[0] ?? '')]?.label;
    const [zh, en] = issue.message.split(' | ');
    const tooLong = issue.code === 'too_big' && issue.origin === 'string';
    return refuse({
      kind: 'invalid',
      code: `${kind.name}.${name}.malformed`,
      cite: 'H.form',
      field: issue.path.map(String).join('.'),
      what: {
        zh: en
          ? `「${label?.zh ?? '内容'}」：${zh}`
          : `「${label?.zh ?? (issue.path.map(String).join('.') || '内容')}」填得不对或没有填。`,
        en: `"${label?.en ?? (issue.path.map(String).join('.') || 'body')}" is missing or wrong${en ? `: ${en}` : '.'}`,
      },
      way: { zh: '请按表单提示改好再办。', en: 'Correct it as the form says.' },
      ...(tooLong && { data: { atMost: Number(issue.maximum) } }),
    });
  });
  return { ...first!, others: rest };
}

/** A permit in words: 「信访局（督查人员、信访局负责人）」. */
export function permitWords(
  kind: DossierKind,
  state: Dossier,
  permit: Permit,
  { organs }: Pick<DossierContext, 'organs'>,
): Words {
  if ('named' in permit) return kind.parts[permit.named] ?? { zh: '指定的人', en: 'the officer named' };
  if (permit.part === 'petitioner') return { zh: '信访人本人', en: 'the petitioner' };
  if (!('roles' in permit)) return { zh: '系统按规则', en: 'the system, by rule' };
  const ids = permit.part === 'keeper' ? (state.keeperId ? [state.keeperId] : []) : (state.organs[permit.part] ?? []);
  const names = ids.flatMap((id) => organs.get(id)?.nameZh ?? []);
  const part =
    permit.part === 'keeper'
      ? { zh: '主管单位', en: 'the organ in charge' }
      : (kind.parts[permit.part] ?? { zh: '有关单位', en: 'the organ concerned' });
  const roles = permit.roles.map((role) => roleWords[role]);
  return {
    zh: `${names.join('、') || part.zh}的${roles.map((role) => role.zh).join('、')}`,
    en: `${roles.map((role) => role.en).join(' or ')} of ${names.join(', ') || part.en}`,
  };
}
