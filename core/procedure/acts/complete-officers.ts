import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { hearingHere } from '../hearing.ts';
import { benchOf, choiceWaits, sitting, standing } from '../hearing-bench.ts';
import { placesRefused } from '../hearing-choice.ts';
import { mostInside } from '../hearing-profile.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { running } from '../periods.ts';
import { prose } from '../prose.ts';

const named = { name: 'completeOfficers', zh: '补齐听证员', en: 'complete the hearing officers' };

/** 补齐听证员 (domain 1.12): where the petitioner chose nobody in time, or fewer than the seats; told in writing, and by what rule. */
export const completeOfficers = act({
  name: 'completeOfficers',
  zh: '补齐听证员',
  en: 'Complete the hearing officers',
  plain: {
    zh: '信访人没选、没选够的，按单数和回避的规定补齐并告知',
    en: 'Where too few were chosen: completed by the rule, and told',
  },
  cite: 'H.hearing-officers',
  transitions: ['T-23'],
  by: ['convener'],
  version: 1,
  documents: ['D-17'],
  payload: z.strictObject({
    /** Places in the list of the notice, beside those that the petitioner chose. */
    added: z.array(z.int().min(1).max(30)).min(1).max(15),
    /** By what they were taken: by lot, by order of the list. */
    reason: prose(1_000),
    delivery,
  }),
  ready(state, { today, calendar }) {
    const bench = benchOf(hearingHere(state));
    if (!bench || bench.seats === undefined || sitting(bench)) {
      return notNow(
        state,
        'completeOfficers.none',
        'H.hearing-officers',
        { zh: '没有空着的听证员席位。', en: 'No seat of a hearing officer is open.' },
        {
          zh: '「发听证通知」时请信访人选的，没选或没选够才要补齐。',
          en: 'It opens where officers are to be chosen, and too few were.',
        },
      );
    }
    const { due } = running('chooseOfficers', bench.listedOn, calendar);
    if (!choiceWaits(bench) || today > due) return undefined;
    return notNow(
      state,
      'completeOfficers.choice-waits',
      'H.hearing-officers',
      {
        zh: `信访人可以选到${due}，现在还不能补齐。`,
        en: `The petitioner may choose until ${due}; it cannot be completed yet.`,
      },
      {
        zh: '本人选了以后，或者过了这天没有选的，再补齐。',
        en: 'It opens once they have chosen, or when that day has passed.',
      },
      { due },
    );
  },
  guard(state, { added, delivery: sent }, { calendar }) {
    const bench = state.hearing!.bench!;
    const seated = [...(bench.chosen ?? []), ...(bench.added ?? [])];
    const free = standing(bench).filter((place) => !seated.includes(place));
    const refused = placesRefused('completeOfficers', 'added', added, free);
    if (refused) return refused;
    const open = bench.seats! - seated.length;
    if (added.length !== open) {
      return unlawfulField(
        'completeOfficers.seats',
        'added',
        'H.hearing-officers',
        { zh: `空着${open}个席位，要补${open}位。`, en: `${open} seats are open, so ${open} officers are added.` },
        { zh: '请选够，不要多。', en: 'Choose as many as are missing.' },
      );
    }
    const most = mostInside(state, calendar, bench.seats!);
    const inside = [...seated, ...added].filter((place) => bench.inside.includes(place)).length;
    if (inside > most && added.some((place) => bench.inside.includes(place))) {
      return unlawfulField(
        'completeOfficers.inside',
        'added',
        'H.hearing-officers',
        {
          zh: `本单位的听证员最多${most}位，这样有${inside}位。`,
          en: `At most ${most} officers are of the organ itself; this would make ${inside}.`,
        },
        { zh: '请补外单位的。', en: 'Add officers from outside.' },
      );
    }
    return guardDelivery(named, state, sent);
  },
  apply(state, { added }, { occurredOn }) {
    const hearing = state.hearing!;
    const bench = hearing.bench!;
    state.hearing = {
      ...hearing,
      bench: { ...bench, added: [...(bench.added ?? []), ...added], completedOn: occurredOn },
    };
  },
});
