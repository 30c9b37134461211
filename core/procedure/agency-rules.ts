import { citeEn, citeZh } from '../law/articles.ts';
import type { ArticleId } from '../law/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from './act.ts';
import { type Authority, agencyEndingWords, agencyOf, agentName, holds, type Power, powerWords } from './agency.ts';
import { unlawfulField } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** Why somebody whose number this is acts for nobody here. */
export function agencyOver(state: PetitionState, no: number): Refusal | undefined {
  const agency = agencyOf(state, no);
  if (!agency) {
    return refuse({
      kind: 'unlawful',
      code: 'agency.none',
      cite: 'MFD.165',
      what: { zh: '这件事没有登记这位代理人。', en: 'No such agent is registered in this matter.' },
      way: {
        zh: '请本人先「增加代理人」，交书面委托；或由本人自己办。',
        en: 'The petitioner appoints the agent first, in writing; or acts alone.',
      },
    });
  }
  if (!agency.ended) return undefined;
  const { on, how } = agency.ended;
  const cite: ArticleId = agency.kind === 'guardian' ? 'MFD.175' : 'MFD.173';
  return refuse({
    kind: 'forbidden',
    code: 'agency.ended',
    cite,
    what: {
      zh: `代理在${on}已经终止（${agencyEndingWords[how].zh}），不能再代办（${citeZh(cite)}）。`,
      en: `The agency ended on ${on} (${agencyEndingWords[how].en}); nothing is done by it any more (${citeEn(cite)}).`,
    },
    way: {
      zh: '请信访人本人用查询码或到窗口办；还要代理的，由本人重新委托。',
      en: 'The petitioner acts with the own code or at a window, and may appoint an agent anew.',
    },
    data: { on, how },
  });
}

/** Why this agent may not do what needs this power. */
export function lacks(
  state: PetitionState,
  no: number,
  power: Power,
  what: { zh: string; en: string },
): Refusal | undefined {
  const over = agencyOver(state, no);
  if (over || holds(state, no, power)) return over;
  const who = agentName(state, no);
  return refuse({
    kind: 'forbidden',
    code: 'agency.beyond-scope',
    cite: 'MSF.62',
    what: {
      zh: `${who.zh}的授权里没有「${powerWords[power].zh}」，不能代办${what.zh}（参照民事诉讼法第62条）。`,
      en: `The authority of the ${who.en} does not hold "${powerWords[power].en}", which ${what.en} needs (Civil Procedure Law, Art. 62, by analogy).`,
    },
    way: {
      zh: `请本人办；要由代理人办的，本人先「变更代理权限」，加上「${powerWords[power].zh}」。`,
      en: `The petitioner does it, or first adds "${powerWords[power].en}" to the authority.`,
    },
    data: { power },
  });
}

/** What an authority needs before it counts: its paper, with its day. @param own said with the petitioner's own code, which is itself in writing */
export function guardAuthority(
  name: string,
  at: string,
  given: Authority,
  fileIds: readonly string[],
  { today }: Pick<Context, 'today'>,
  own = false,
): Refusal | undefined {
  if (given.authorisedOn > today) {
    return unlawfulField(
      `${name}.authorised-in-future`,
      `${at}authorisedOn`,
      'MFD.165',
      {
        zh: `委托书（监护证明）上的日期${given.authorisedOn}还没有到。`,
        en: `The day on the paper, ${given.authorisedOn}, is still to come.`,
      },
      { zh: '请照纸上的日期填。', en: 'Copy the date from the paper.' },
    );
  }
  if (given.kind === 'authorised' && given.powers.length === 0) {
    return unlawfulField(
      `${name}.no-powers`,
      `${at}powers`,
      'MSF.62',
      { zh: '委托要写明权限，一项也没有。', en: 'An authority states its scope; none is given.' },
      { zh: '请至少选一项；一般授权是递交、代收、查询。', en: 'Choose at least one; the general scope is three.' },
    );
  }
  if (given.seen || fileIds.length > 0 || (own && given.kind === 'authorised')) return undefined;
  const guardian = given.kind === 'guardian';
  return unlawfulField(
    `${name}.no-paper`,
    `${at}seen`,
    guardian ? 'MFD.23' : 'MFD.165',
    guardian
      ? {
          zh: '监护人要有证明监护关系的材料（户口簿、判决书、村居证明等）。',
          en: 'A guardian shows the guardianship on paper: household register, judgment, certificate of the village.',
        }
      : {
          zh: '代理人要有本人签名的书面委托（参照民事诉讼法第62条）。',
          en: 'An agent has a written authority signed by the petitioner (Civil Procedure Law, Art. 62, by analogy).',
        },
    name === 'register' ? orLater : { zh: '请附上照片，或在窗口出示。', en: 'Attach it or show it at a window.' },
  );
}

/** Nobody is turned away for want of an agent's paper. */
const orLater = {
  zh: '请附上照片，或在窗口出示；没有的也照样登记，先把来人写成「帮写的人」，有了再「增加代理人」。',
  en: 'Attach it or show it at a window. Without it the matter is registered all the same: name them as the one who helps, and add them later.',
};

export const tooManyAgents = (name: string, field: string): Refusal =>
  unlawfulField(
    `${name}.too-many-agents`,
    field,
    'MSF.61',
    {
      zh: '同时最多有两位代理人（参照民事诉讼法第61条）。',
      en: 'At most two agents act at a time (Art. 61, by analogy).',
    },
    {
      zh: '请先「终止代理」其中一位，再增加；别的帮忙的人可以写成「帮写的人」。',
      en: 'End one agency first; somebody else may be named as the one who helps.',
    },
  );
