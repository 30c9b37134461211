import { queryOptions } from '@tanstack/react-query';
import type { InspectionBoard, inspectionApi } from '../../../server/inspection/contract.ts';
import { noteSignedOut, Refused } from '../api/ask.ts';
import { call } from '../api/call.ts';

/** The contract's path, as text; a difference does not compile. */
const path: (typeof inspectionApi)['inspectionBoard'] = '/api/inspection';

export const inspectionQuery = queryOptions({
  queryKey: ['inspection-board'],
  queryFn: async () => {
    const answer = await call<InspectionBoard>(path);
    if (answer.ok) return answer.value;
    noteSignedOut(answer.problem);
    throw new Refused(answer.problem);
  },
  gcTime: 0,
});
