import { type DossierAct, type FieldSpec, specsOf } from '../../core/dossier/index.ts';
import { type Refusal, refuse, type Words } from '../../core/refusal.ts';
import type { DossiersDeps, Matter } from './deps.ts';
import type { Officer } from './policy.ts';

/** What a payload refers to, looked up before anything is decided. */
export interface References {
  matters: Map<string, Matter>;
  officers: Map<string, NonNullable<Awaited<ReturnType<DossiersDeps['officer']>>>>;
}

interface Named {
  kind: 'organ' | 'officer' | 'matter';
  id: string;
  field: string;
}

/**
 * Looks up every organ, officer and petition that a payload names. One that is not there, or that the writer may not know
 * of, refuses the act; so does an accusation: it goes no other way than the custodian's (Art. 30).
 * @param already what the dossier names, which is looked up too and refuses nothing
 */
export async function look(
  deps: Pick<DossiersDeps, 'matters' | 'officer' | 'directory'>,
  act: DossierAct,
  payload: Record<string, unknown>,
  already: { matters: readonly string[]; officers: readonly string[] },
  reader: Officer | 'rule',
): Promise<References | Refusal> {
  const named = Object.entries(specsOf(act.payload)).flatMap(([name, spec]) => namedIn(spec, payload[name], name));
  const ids = (kind: Named['kind']) => named.filter((one) => one.kind === kind).map(({ id }) => id);
  const found = await deps.matters([...new Set(ids('matter'))], reader);
  const known = await deps.matters([...new Set(already.matters)], 'rule');
  const matters = new Map([...known, ...found].map((matter) => [matter.number, matter]));
  const cards = await Promise.all([...new Set([...ids('officer'), ...already.officers])].map((id) => deps.officer(id)));
  const officers = new Map(cards.flatMap((card) => (card ? [[card.id, card]] : [])));
  const directory = deps.directory();
  for (const { kind, id, field } of named) {
    const missing =
      kind === 'organ'
        ? !directory.organs.some((organ) => organ.id === id)
        : kind === 'officer'
          ? !officers.get(id)?.active
          : !found.some(({ number }) => number === id);
    if (missing) return unknown(kind, field);
    if (kind === 'matter' && matters.get(id)?.restricted) return restricted(field);
  }
  return { matters, officers };
}

function namedIn(spec: FieldSpec, value: unknown, field: string): Named[] {
  const list = (Array.isArray(value) ? value : [value]) as unknown[];
  switch (spec.kind) {
    case 'organ':
    case 'officer':
    case 'matter':
      return typeof value === 'string' ? [{ kind: spec.kind, id: plain(spec.kind, value), field }] : [];
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
};

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
