import { z } from 'zod';
import { act } from '../act.ts';
import { hearingHere } from '../hearing.ts';
import { benchOf, sitting, standing } from '../hearing-bench.ts';
import { placesRefused } from '../hearing-choice.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { brought, guardBrought } from '../taken-down.ts';

/** 选听证员 (domain 1.12): from the list of the notice, up to the number of seats; open until the organ has completed it. */
export const chooseOfficers = act({
  name: 'chooseOfficers',
  zh: '选听证员',
  en: 'Choose hearing officers',
  plain: {
    zh: '从通知的名单里选，没选的由听证机关补齐',
    en: 'From the list of the notice; the organ completes the rest',
  },
  cite: 'H.hearing-officers',
  transitions: ['T-23'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    /** Places in the list of the notice. */
    chosen: z.array(z.int().min(1).max(30)).min(1).max(15),
    ...brought,
  }),
  ready(state) {
    const bench = benchOf(hearingHere(state));
    if (bench?.seats !== undefined && !bench.completedOn && !(bench.chosen && sitting(bench))) return undefined;
    return notNow(
      state,
      bench?.seats === undefined ? 'chooseOfficers.none' : 'chooseOfficers.chosen-already',
      'H.hearing-officers',
      bench?.seats === undefined
        ? { zh: '现在没有要选的听证员。', en: 'No hearing officers are to be chosen now.' }
        : { zh: '听证员已经定下来了。', en: 'The hearing officers are settled.' },
      bench?.seats === undefined
        ? {
            zh: '听证通知写明可以选的，才由本人选；认为听证员有利害关系的，可以申请回避。',
            en: 'It opens where the notice offers a choice; who has an interest can be asked to step aside.',
          }
        : {
            zh: '认为其中有人有利害关系的，听证开始前可以「申请听证人员回避」。',
            en: 'Whoever has an interest can still be asked to step aside before the hearing.',
          },
    );
  },
  guard(state, payload) {
    const bench = state.hearing!.bench!;
    const refused = placesRefused('chooseOfficers', 'chosen', payload.chosen, standing(bench));
    if (refused) return refused;
    if (payload.chosen.length > bench.seats!) {
      return unlawfulField(
        'chooseOfficers.too-many',
        'chosen',
        'H.hearing-officers',
        {
          zh: `最多选${bench.seats}位，现在选了${payload.chosen.length}位。`,
          en: `At most ${bench.seats} may be chosen, not ${payload.chosen.length}.`,
        },
        { zh: '请去掉多选的；少选的由听证机关补齐。', en: 'Leave some out; fewer are completed by the organ.' },
      );
    }
    return guardBrought('chooseOfficers', state, payload);
  },
  apply(state, { chosen }, { occurredOn }) {
    const hearing = state.hearing!;
    state.hearing = { ...hearing, bench: { ...hearing.bench!, chosen: [...chosen], chosenOn: occurredOn } };
  },
});
