import { useQuery } from '@tanstack/react-query';
import type { Role, SessionView } from '../../../server/organs/contract.ts';
import { sessionQuery } from '../api/ask.ts';

/** Who is signed in. Only for screens inside the frame, which is drawn for signed-in officers alone. */
export function useOfficer(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('no officer is signed in');
  return data;
}

/** Whether the county's decisions and their petitions are this officer's to look over. The server decides. */
export function useOversees(): boolean {
  const { officer, organ } = useOfficer();
  if (officer.roles.includes('auditor')) return true;
  const looks = officer.roles.some((role) => overseeing.includes(role));
  return looks && ['bureau', 'government', 'party'].includes(organ.kind);
}
const overseeing: Role[] = ['bureau-officer', 'bureau-head', 'leader', 'supervisor'];

/** Whether the officer's organ is the bureau this desk serves, or one of the units of its own seat, who share its hall. */
export function useAtSeat(): { bureau: boolean; seat: boolean } {
  const { organ, office } = useOfficer();
  const seat = organ.divisionCode === office.divisionCode;
  return { bureau: seat && organ.kind === 'bureau', seat };
}

/** Whether reports on the handling come to this officer: the bureau's custodian. The server decides. */
export function useIsCustodian(): boolean {
  const { officer, organ } = useOfficer();
  return officer.roles.includes('custodian') && organ.kind === 'bureau';
}
