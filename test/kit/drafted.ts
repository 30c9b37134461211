import { isRefusal } from '../../core/refusal.ts';
import { officerByLogin } from '../../demo/county/officers.ts';
import type { Portal } from './portal.ts';

/** A publication drafted by the bureau's officer, not yet looked at by a second. */
export async function draftedPublication(portal: Portal, payload: Record<string, unknown>) {
  const limin = officerByLogin('limin');
  const opened = await portal.app.app.slices.dossiers.open({
    kind: 'publication',
    act: 'draft',
    payload,
    by: { officer: { officerId: limin.id, organId: limin.organId, roles: limin.roles } },
  });
  if (isRefusal(opened)) throw new Error(`${opened.code} ${opened.what.zh}`);
  return opened;
}
