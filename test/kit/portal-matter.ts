import { isRefusal } from '../../core/refusal.ts';
import type { Registration } from '../../server/petitions/contract.ts';
import type { Sending } from './asking.ts';
import type { RunningApp } from './running-app.ts';

/** A matter registered on the web, with the code that the petitioner alone has. No page is used. */
export async function portalMatter({ app }: Pick<RunningApp, 'app'>, more: Partial<Registration> = {}) {
  const office = app.slices.petitions.forPortal(app.slices.office().id);
  const input: Registration = {
    form: 'web',
    divisionCode: '990123001',
    narrative: '我在工地干了三个月，工资没有发。',
    ...more,
  };
  const done = await office.register(input, crypto.randomUUID());
  if (isRefusal(done)) throw new Error(done.what.zh);
  return done;
}

/** What a page without a script sends. */
export const form = (fields: Record<string, string>): Sending => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
