import { asking } from './asking.ts';
import { form } from './portal-matter.ts';
import type { RunningApp } from './running-app.ts';

/** The petitioner's own pages, entered with number and code: the answer at the door, and a way to ask further. */
export async function entered(app: RunningApp, number: string, queryCode: string) {
  const visitor = await asking(app);
  const follow = await visitor('POST', '/follow', form({ number, code: queryCode }));
  const cookie = follow.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const send = (method: string, path: string, fields?: Record<string, string>) => {
    const sending = fields ? form(fields) : {};
    return visitor(method, path, { ...sending, headers: { ...sending.headers, cookie } });
  };
  return { follow, send };
}
