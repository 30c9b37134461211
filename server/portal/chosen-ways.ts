import { z } from 'zod';
import type { Frame } from '../../web/portal/page.ts';
import type { Typed } from '../../web/portal/pages/act-form.ts';
import { type Chosen, wrongKinds } from '../../web/portal/pages/doors.ts';
import type { PetitionView } from '../petitions/contract.ts';

const several = z.union([z.string().max(40), z.array(z.string().max(40)).max(40)]);
const sent = z.object({
  requests: several.optional().catch(undefined),
  wrong: z.enum(wrongKinds).optional().catch(undefined),
});

/** What was chosen on the page of ways. Anything else in the address is as if nothing were chosen. */
export function chosenIn(query: unknown, view: PetitionView): Chosen {
  const { requests, wrong } = sent.safeParse(query).data ?? {};
  const numbers = new Set([requests ?? []].flat().map(Number));
  return { requests: view.requests.map(({ no }) => no).filter((no) => numbers.has(no)), wrong };
}

/** The form of a review as the page of ways fills it in: the same requests ticked, and the reasons begun. */
export function filledIn(query: unknown, frame: Frame, view: PetitionView): Typed {
  const t = frame.words.ways;
  const { requests, wrong } = chosenIn(query, view);
  const numbers = requests.map(String);
  return {
    ...(numbers.length > 0 && { requests: numbers.join(',') }),
    ...(wrong && {
      reason: t.say[wrong](
        numbers.length > 0 ? t.asked(numbers.join(frame.settings.language === 'zh' ? '、' : ', ')) : '',
      ),
    }),
  };
}
