import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../server/organs/contract.ts';
import { sessionQuery } from '../api/ask.ts';

/** Who is signed in. Only for screens inside the frame, which is drawn for signed-in officers alone. */
export function useOfficer(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('no officer is signed in');
  return data;
}

/** Whether reports on the handling come to this officer: the bureau's custodian. The server decides. */
export function useIsCustodian(): boolean {
  const { officer, organ } = useOfficer();
  return officer.roles.includes('custodian') && organ.kind === 'bureau';
}
