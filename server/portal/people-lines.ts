import { type Refusal, refuse, type Words } from '../../core/refusal.ts';
import type { Draft } from '../../web/portal/draft.ts';

interface Named {
  name: string;
  phone?: string;
}

/** People written one a line, a telephone behind the name where there is one: 「王某 139 0000 1234」. */
export function peopleIn(text: string | undefined): Named[] {
  return (text ?? '').split(/\r?\n/).flatMap((line) => {
    const found = /(?:\+?\d[\d\s-]{5,20}\d)\s*$/.exec(line.trim());
    const name = (found ? line.trim().slice(0, found.index) : line).replace(/[\s,，、;；:：]+$/u, '').trim();
    const phone = found?.[0].trim();
    if (!name && !phone) return [];
    return [{ name: name || '（未留姓名）', ...(phone && { phone }) }];
  });
}

const mostRepresentatives = 5;
const mostMembers = 1_000;
const longestName = 60;

/** What of the lists cannot be kept as it is. Both may be empty (decisions 23). */
export function peopleRefusal(draft: Draft): Refusal | undefined {
  const representatives = peopleIn(draft.representatives);
  if (representatives.length > mostRepresentatives) {
    return refuse({
      kind: 'invalid',
      code: 'register.too-many-representatives',
      field: 'representatives',
      cite: 'R.20',
      what: {
        zh: `推选的代表不超过${mostRepresentatives}人（第20条）。`,
        en: `At most ${mostRepresentatives} representatives may be chosen (Art. 20).`,
      },
      way: {
        zh: `请留${mostRepresentatives}人，其他人写进「其他同来的人」，答复一样会告诉他们。`,
        en: 'Keep five and write the others below as people who came along; they are told the answer too.',
      },
    });
  }
  const members = peopleIn(draft.members);
  if (members.length > mostMembers) {
    return listRefusal('members', {
      zh: `一次最多写${mostMembers}人。`,
      en: `At most ${mostMembers} people can be written here.`,
    });
  }
  for (const [field, people] of [
    ['representatives', representatives],
    ['members', members],
  ] as const) {
    if (people.some(({ name }) => name.length > longestName))
      return listRefusal(field, {
        zh: `有一行太长，一个姓名最多${longestName}字。`,
        en: `One line is too long; a name has at most ${longestName} characters.`,
      });
  }
  return undefined;
}

const listRefusal = (field: string, what: Words): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'portal.people-list',
    field,
    what,
    way: { zh: '请一行写一个人；长名单可以作为材料添加。', en: 'Write one person a line; add a long list as a paper.' },
  });
