import { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import { type PetitionState, stands } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse, sendFile } from '../platform/index.ts';
import { petitionsApi } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { mayOpenFiles } from './may-open-files.ts';
import { isArchived } from './present/archived.ts';
import { find, noteRead } from './reads.ts';

/** 案卷目录 (D-34): printed from the matter's page once it is over. The reading is recorded like any other. */
export function contentsRoute(http: Http, deps: PetitionsDeps): void {
  const at = z.object({ shardKey: z.string().max(20), petitionId: z.string().max(64) });
  http.get(
    petitionsApi.contents,
    { config: { gives: ['application/pdf'] }, schema: { params: at } },
    async (request, reply) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      const day = { today: deps.clock.today(), calendar: deps.calendar };
      if (!isArchived(subject.state, day)) return orRefuse(notArchived(subject.state));
      const sealed = subject.state.restricted && isRefusal(mayOpenFiles(officer, subject));
      const files = await deps.evidence.of(deps.db.local(subject.shardKey), subject, subject.seal);
      const listed = files.map(({ fileId, name, addedOn, by }) => ({
        name,
        addedOn: addedOn as LocalDate,
        by,
        sha256: fileId,
      }));
      const drawn = orRefuse(await deps.documents.contents(request.params, officer, { files: listed, sealed }));
      await noteRead(deps, subject, officer, 'document');
      return sendFile(reply, drawn);
    },
  );
}

const notArchived = (state: PetitionState): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'contents.not-archived',
    cite: 'H.closed-with-document',
    what: {
      zh: `还不能归档：这件事${stands(state).zh}。`,
      en: `It cannot be archived yet: the matter is ${stands(state).en}.`,
    },
    way: {
      zh: '办结、兑现，复查复核的期限过了或者程序终结以后，再打印案卷目录。',
      en: 'Print the contents once it is closed and carried out, and the days for review are over.',
    },
  });
