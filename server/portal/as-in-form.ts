import type { Refusal, Words } from '../../core/refusal.ts';

/**
 * What an act refuses, as its form says it: under the form's own names of the fields, one sentence for each, and without the name
 * that a field has inside the system.
 */
export function asInForm(refusal: Refusal, fieldOf: Record<string, string> = {}): Refusal {
  const all = [refusal, ...(refusal.others ?? [])].map(({ others: _rest, ...one }): Refusal => {
    const field = one.field?.replace(/^payload[.]/, '');
    if (!field) return one;
    const what = one.code.endsWith('.malformed') ? { what: notRight(one) } : {};
    return { ...one, ...what, field: fieldOf[field] ?? field };
  });
  const once = (one: Refusal, i: number) => !one.field || all.findIndex(({ field }) => field === one.field) === i;
  const [first, ...others] = all.filter(once);
  return { ...first!, ...(others.length > 0 && { others }) };
}

function notRight({ data }: Refusal): Words {
  const most = data?.atMost;
  return most
    ? { zh: `这一项太长了，最多${most}字。`, en: `This is too long: at most ${most} characters.` }
    : { zh: '这一项没有填，或者填得不对。', en: 'This is missing, or not right.' };
}
