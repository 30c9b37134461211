import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { DemoCase } from '../plan/types.ts';

/** What somebody reports or asks beside an act: nothing of it is a fact of the petition. */
export type DemoReport =
  | {
      as: '@petitioner';
      /** Key of the case. */
      matter: string;
      on: LocalDate;
      concern: { kind: 'delay' | 'attitude'; text: string; consent: 'quiet' | 'unnamed' | 'named' };
    }
  | { as: string; matter: string; on: LocalDate; purpose: string };

/**
 * A complaint of the handling, which is looked into under seal; one that waits for the custodian; two requests to see an identity,
 * by roles that do not hold it.
 */
export function reports(today: LocalDate, plan: readonly DemoCase[]): DemoReport[] {
  const inWork = plan.filter(
    ({ journey, person, steps }) => journey === 'assigned' && person.name && steps.at(-1)?.act === 'investigate',
  );
  const [slow, passed, asked, seen] = inWork.map(({ key }) => key);
  if (!slow || !passed || !asked || !seen) return [];
  return [
    {
      as: '@petitioner',
      matter: slow,
      on: addDays(today, -4),
      concern: {
        kind: 'delay',
        text: '说好月初来量尺寸，到现在没有人来，问了两次都说在排队。',
        consent: 'unnamed',
      },
    },
    {
      as: '@petitioner',
      matter: passed,
      on: addDays(today, -1),
      concern: { kind: 'attitude', text: '两个股室互相说不归自己管，材料在中间放了半个月。', consent: 'quiet' },
    },
    { as: 'hanli', matter: asked, on: addDays(today, -1), purpose: '包案前当面听本人说一次，需要约时间。' },
    { as: 'fangmin', matter: seen, on: addDays(today, -2), purpose: '抽查告知是否真的送到本人，需要核对回执。' },
  ];
}
