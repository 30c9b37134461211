import { isRefusal } from '../../core/refusal.ts';
import type { Ask } from '../kit/asking.ts';
import { form, portalMatter } from '../kit/portal-matter.ts';
import type { RunningApp } from '../kit/running-app.ts';

/** Requests each from an address of its own: tries are counted by it, and whoever is told to wait has tried nothing. */
export function eachElsewhere(): () => Record<string, string> {
  let callers = 0;
  return () => {
    callers++;
    return { 'x-forwarded-for': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}` };
  };
}

export const agent = { name: '李秀英', kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' } as const;

/** A matter of several people for whom somebody acts, and its doors: the petitioner's, a member's and the agent's. */
export async function doorsOf(app: RunningApp, nobody: Ask) {
  const matter = await portalMatter(app, { personCount: 5, agents: [{ ...agent, powers: ['file', 'query'] }] });
  const own = app.app.slices.petitions.forPortal(app.app.slices.office().id);
  const [made, agents] = [await own.memberSlips(matter, 1), await own.agentSlip(matter, 1)];
  if (isRefusal(made)) throw new Error(made.what.zh);
  if (isRefusal(agents)) throw new Error(agents.what.zh);
  const knock = async (url: string, fields: Record<string, string>) => {
    const answer = await nobody('POST', url, form(fields));
    if (answer.status >= 400) throw new Error(`${url}: ${answer.text}`);
    return answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .filter((one) => !one.endsWith('='))
      .join('; ');
  };
  const { number, queryCode: code } = matter;
  return {
    matter,
    petitioner: await knock('/follow', { number, code }),
    member: await knock('/member', { number, slip: made.slips[0]! }),
    agent: await knock('/member', { number, slip: agents.slip }),
  };
}
