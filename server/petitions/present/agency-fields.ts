import { agencyEndingWords, powers, powerWords } from '../../../core/procedure/index.ts';
import { among, type Field, field } from './payload-readers.ts';

/** Fields of who acts for the petitioner: kind, scope, day of the paper. Never who it is. */
export const agencyFields: Record<string, Field> = {
  agent: field('第几位代理人', 'Agent number', (value) => ({ zh: `第${value}位`, en: `${value}` })),
  powers: field('权限', 'Scope', (value) => {
    const held = powers.filter((power) => Array.isArray(value) && value.includes(power));
    if (held.length === 0) return undefined;
    return {
      zh: held.map((power) => powerWords[power].zh).join('、'),
      en: held.map((power) => powerWords[power].en).join('; '),
    };
  }),
  authorisedOn: field('委托书、监护证明日期', 'Day on the paper'),
  seen: field(
    '凭据',
    'Seen',
    among({
      original: { zh: '已看原件', en: 'the original was seen' },
      copy: { zh: '已看复印件', en: 'a copy was seen' },
    }),
  ),
  ending: field('怎么终止', 'How it ended', among(agencyEndingWords)),
  signedByAgent: field('代为签字', 'Signed by agent', (value) => ({
    zh: `第${value}位代理人代签`,
    en: `agent ${value}`,
  })),
};
