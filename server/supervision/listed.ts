import type { Card } from '../../core/supervision/index.ts';
import type { Listed } from './contract.ts';
import type { SupervisionDeps } from './deps.ts';

const most = 200;

/** 挂牌督办名单 (Art. 39): what kind of matter, which unit, until when. No number, no place, nobody. */
export async function listedSupervision(deps: SupervisionDeps, shardKey: string): Promise<Listed[]> {
  const nothing = '00000000-0000-0000-0000-000000000000';
  const rows = await deps.dossiers.rules.open(shardKey, 'supervision-card', nothing, most, 'listed');
  const matters = await deps.petitions.byNumbers([...new Set(rows.flatMap(({ state }) => state.matters))], 'rule');
  const byNumber = new Map(matters.map((matter) => [matter.number, matter.state]));
  const directory = deps.directory();
  return rows
    .flatMap(({ state }) => {
      const { listed, organs, matters: numbers } = state as Card;
      const petition = byNumber.get(numbers[0] ?? '');
      if (!listed || !petition || petition.restricted) return [];
      // The first level of the category alone: a fine one would tell the matter.
      const category = directory.categoryName((petition.categoryCode ?? '').slice(0, 2).padEnd(6, '0'));
      return [
        {
          category: category ?? { zh: '其他', en: 'Other' },
          unit: directory.organName(organs.responsible?.[0] ?? ''),
          from: listed.from,
          until: listed.until,
        },
      ];
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}
