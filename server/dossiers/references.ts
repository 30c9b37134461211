import {
  type DossierAct,
  type DossierKind,
  type FieldSpec,
  plainDossierNumber,
  specsOf,
} from '../../core/dossier/index.ts';
import { type Refusal, refuse, type Words } from '../../core/refusal.ts';
import type { DossiersDeps, Matter } from './deps.ts';
import { dossiersNumbered, type Numbered } from './numbered.ts';
import { isComplainedOf, type Officer } from './policy.ts';

/** What a payload refers to, looked up before anything is decided. */
export interface References {
  matters: Map<string, Matter>;
  officers: Map<string, NonNullable<Awaited<ReturnType<DossiersDeps['officer']>>>>;
  dossiers: Map<string, Numbered>;
}

interface Named {
  kind: 'organ' | 'officer' | 'matter' | 'dossier';
  id: string;
  field: string;
  /** Kinds of dossiers that the field takes; none: any. */
  kinds?: readonly string[];
}

/**
 * Looks up every organ, officer, petition and other dossier that a payload names. One that is not there, or that the writer may not know
 * of, refuses the act; so does an accusation: it goes no other way than the custodian's (Art. 30).
 * @param already what the dossier names, which is looked up too and refuses nothing
 */
export async function look(
  deps: DossiersDeps,
  act: DossierAct,
  payload: Record<string, unknown>,
  already: { shardKey: string; matters: readonly string[]; officers: readonly string[] },
  reader: Officer | 'rule',
): Promise<References | Refusal> {
  const named = Object.entries(specsOf(act.payload)).flatMap(([name, spec]) => namedIn(spec, payload[name], name));
  const ids = (kind: Named['kind']) => named.filter((one) => one.kind === kind).map(({ id }) => id);
  const found = await mattersFor(deps, act, [...new Set(ids('matter'))], reader);
  const known = await deps.matters([...new Set(already.matters)], 'rule');
  const matters = new Map([...known, ...found].map((matter) => [matter.number, matter]));
  const cards = await Promise.all([...new Set([...ids('officer'), ...already.officers])].map((id) => deps.officer(id)));
  const officers = new Map(cards.flatMap((card) => (card ? [[card.id, card]] : [])));
  const dossiers = await dossiersNumbered(deps, already.shardKey, ids('dossier'), reader);
  const directory = deps.directory();
  for (const { kind, id, field, kinds = [] } of named) {
    const missing =
      kind === 'organ'
        ? !directory.organs.some((organ) => organ.id === id)
        : kind === 'officer'
          ? !officers.get(id)?.active
          : kind === 'dossier'
            ? !dossiers.has(id)
            : !found.some(({ number }) => number === id);
    if (missing) return unknown(kind, field);
    if (kind === 'dossier' && kinds.length > 0 && !kinds.includes(dossiers.get(id)!.kind))
      return otherKind(
        field,
        id,
        deps.kinds.filter(({ name }) => kinds.includes(name)),
      );
    if (kind === 'matter' && matters.get(id)?.restricted) return restricted(field);
  }
  return { matters, officers, dossiers };
}

/** The petitions that the writer may name: those they know of, and for some acts those of a place that their bureau stands above. */
async function mattersFor(deps: DossiersDeps, act: DossierAct, numbers: string[], reader: Officer | 'rule') {
  const found = await deps.matters(numbers, reader);
  const missing = numbers.filter((number) => !found.some((one) => one.number === number));
  if (!act.fromAbove || reader === 'rule' || missing.length === 0) return found;
  const own = deps.directory().organ(reader.organId);
  const place = own?.divisionCode.slice(0, 6).replace(/(00)+$/, '') ?? '';
  if (
    own?.kind !== 'bureau' ||
    place.length === 6 ||
    !act.by.some((one) => 'roles' in one && heldIn(one.roles, reader))
  )
    return found;
  const below = (await deps.matters(missing, 'rule')).filter(
    (one) => one.shardKey.startsWith(place) && !one.restricted && !isComplainedOf(reader, one, deps.directory()),
  );
  await deps.noteMatters(below, reader);
  return [...found, ...below];
}

const heldIn = (roles: readonly string[], { roles: held }: Officer) => held.some((role) => roles.includes(role));

function namedIn(spec: FieldSpec, value: unknown, field: string): Named[] {
  const list = (Array.isArray(value) ? value : [value]) as unknown[];
  switch (spec.kind) {
    case 'organ':
    case 'officer':
    case 'matter':
      return typeof value === 'string' ? [{ kind: spec.kind, id: plain(spec.kind, value), field }] : [];
    case 'dossier':
      return typeof value === 'string' && value.trim() !== ''
        ? [{ kind: 'dossier', id: plainDossierNumber(value), field, kinds: spec.kinds }]
        : [];
    case 'organs':
    case 'officers':
    case 'matters': {
      const kind = ({ organs: 'organ', officers: 'officer', matters: 'matter' } as const)[spec.kind];
      return list.flatMap((id, i) =>
        typeof id === 'string' ? [{ kind, id: plain(kind, id), field: `${field}.${i}` }] : [],
      );
    }
    case 'rows':
      return list.flatMap((row, i) =>
        typeof row === 'object' && row !== null
          ? Object.entries(spec.each).flatMap(([name, part]) =>
              namedIn(part, (row as Record<string, unknown>)[name], `${field}.${i}.${name}`),
            )
          : [],
      );
    default:
      return [];
  }
}

const plain = (kind: Named['kind'], id: string) =>
  kind === 'matter' ? id.normalize('NFKC').replace(/[\s\-–—·.]/g, '') : id;

const words: Record<Named['kind'], { what: Words; way: Words }> = {
  organ: {
    what: { zh: '名录里没有这个单位。', en: 'This organ is not in the directory.' },
    way: { zh: '请从名录里选。', en: 'Choose one from the directory.' },
  },
  officer: {
    what: {
      zh: '没有这位工作人员，或其账号已停用。',
      en: 'There is no such officer, or the account is no longer in use.',
    },
    way: { zh: '请从名录里选在岗的人。', en: 'Choose somebody who is in office.' },
  },
  matter: {
    what: { zh: '没有找到这件信访事项，或不在您的办理范围内。', en: 'No such petition, or not within your remit.' },
    way: { zh: '请对照凭证核对登记编号。', en: 'Check the registration number against the receipt.' },
  },
  dossier: {
    what: { zh: '没有找到这个编号，或不在您的办理范围内。', en: 'No such number, or not within your remit.' },
    way: {
      zh: '请按编号或标题查，从列表里选；那边还没有的，先在那边登记。',
      en: 'Look for it by number or title and choose it; what is not there yet is entered there first.',
    },
  },
};

const otherKind = (field: string, number: string, kinds: readonly DossierKind[]): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'dossier.other-kind',
    field,
    cite: 'H.form',
    what: { zh: `「${number}」不是这里要的那种编号。`, en: `${number} is no number of what is asked for here.` },
    way: {
      zh: `请选：${kinds.map(({ one }) => one.zh).join('、')}。`,
      en: `Choose: ${kinds.map(({ one }) => one.en).join(', ')}.`,
    },
  });

const unknown = (kind: Named['kind'], field: string): Refusal =>
  refuse({ kind: 'invalid', code: `dossier.unknown-${kind}`, field, cite: 'H.form', ...words[kind] });

const restricted = (field: string): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'dossier.restricted-matter',
    field,
    cite: 'R.30',
    what: {
      zh: '检举控告和反映单位、个人的，由保管人保管，不进督办、包案、接访等台账（第30条）。',
      en: 'Accusations, and complaints of organs or persons, rest with the custodian and enter no other register (Art. 30).',
    },
    way: {
      zh: '其中要求解决的事，另行登记后再办；本件请身份保管员移送。',
      en: 'What asks for a solution is registered apart; this one the custodian relays.',
    },
  });
