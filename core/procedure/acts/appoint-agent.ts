import { z } from 'zod';
import { act } from '../act.ts';
import { authority, authorityShape, mostAgents, standingAgents, takeOn } from '../agency.ts';
import { guardAuthority, tooManyAgents } from '../agency-rules.ts';
import { notNow } from '../not-now.ts';
import { fileIds } from '../parts.ts';
import { brought, guardBrought } from '../taken-down.ts';

/**
 * 增加代理人 (Civil Code, Art. 165, 23): the petitioner's own word, with the own code or at a window with the paper. Who it is goes
 * into the sealed identity; the fact keeps kind, scope and day.
 */
export const appointAgent = act({
  name: 'appointAgent',
  zh: '增加代理人',
  en: 'Appoint an agent',
  plain: { zh: '委托代理人或登记监护人，最多两位', en: 'An agent by authority, or the guardian; two at most' },
  cite: 'MFD.165',
  transitions: ['T-01'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ ...authority, fileIds, ...brought }),
  ready(state) {
    if (standingAgents(state).length < mostAgents) return undefined;
    const { what, way } = tooManyAgents('appointAgent', '');
    return notNow(state, 'appointAgent.too-many-agents', 'MSF.61', what, way);
  },
  guard: (state, payload, context) =>
    guardBrought('appointAgent', state, payload) ??
    guardAuthority('appointAgent', '', payload, payload.fileIds, context, !payload.takenBy),
  apply(state, { kind, powers, authorisedOn }, { occurredOn }) {
    takeOn(state, authorityShape.parse({ kind, powers, authorisedOn }), occurredOn);
  },
});
