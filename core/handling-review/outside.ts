import type { DossierContext } from '../dossier/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { HandlingReview } from './state.ts';

/** R-SUP-1: nobody who handles the matter, or handled it on the day of the complaint, looks into it or ends it. */
export function outside(state: HandlingReview, { actor, matter, organs }: DossierContext): Refusal | undefined {
  if (actor.kind !== 'officer') return undefined;
  const { officerId, organId } = actor;
  const handles =
    state.handlerId === officerId || state.matters.some((number) => matter(number)?.handlerId === officerId);
  if (!handles && !organs.isUnder(organId, state.unitId)) return undefined;
  return refuse({
    kind: 'forbidden',
    code: 'handling-review.own-matter',
    cite: 'H.supervisor-not-handler',
    what: {
      zh: '办理这件事的单位和经办人不能核查自己。',
      en: 'Whoever handles the matter does not look into the own handling.',
    },
    way: { zh: '请没有参与办理的督查人员核查。', en: 'A supervisor who took no part looks into it.' },
  });
}

/** Words that tell a reader that somebody complained. */
const telling =
  /反映(?!情况)|投诉|举报|告状|控告|检举|来电|诉称|信访人(?:说|称|讲|认为|觉得|不满)|群众(?:说|称|讲)|complain|reported|told us|petitioner (?:says|said)/i;

/** The first of these texts that would tell the unit that somebody complained. */
export function tellsOfComplaint(texts: Record<string, string>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    const [found] = telling.exec(text) ?? [];
    if (!found) continue;
    return refuse({
      kind: 'unlawful',
      code: 'handling-review.send.tells',
      field,
      cite: 'H.review-sealed',
      what: {
        zh: `写了「${found}」，责任单位一看就知道有人反映。`,
        en: `"${found}" tells the unit that somebody complained.`,
      },
      way: {
        zh: '请只写案卷里查到的办理问题；本人同意具名的，先记下同意。',
        en: 'Write only what the file shows; where the petitioner agrees to be named, record that first.',
      },
      data: { word: found },
    });
  }
  return undefined;
}
