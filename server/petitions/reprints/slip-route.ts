import { z } from 'zod';
import { agentName, standingAgents } from '../../../core/procedure/index.ts';
import { officerOf } from '../../organs/index.ts';
import { type Http, orRefuse, sendFile } from '../../platform/index.ts';
import { type CheckedBy, petitionsApi, slipRequest } from '../contract.ts';
import type { PetitionsDeps } from '../deps.ts';
import { mayPrintSlip } from '../policy.ts';
import { find, noteRead } from '../reads.ts';
import { receiptOfStored } from '../receipt.ts';

const at = z.object({ shardKey: z.string().max(20), petitionId: z.string().max(64) });

/**
 * 凭条 of 80 mm. The first one gives the petitioner their code. A reprint says that it is one; it bears a new code, which ends
 * the old one, only where the officer says by what the person was checked (decisions 12), and none otherwise.
 */
export function slipRoute(http: Http, deps: PetitionsDeps): void {
  http.post(
    petitionsApi.slip,
    { config: { gives: ['application/pdf'] }, schema: { params: at, body: slipRequest } },
    async (request, reply) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      orRefuse(mayPrintSlip(officer, subject, deps.directory()));
      const local = deps.db.local(subject.shardKey);
      const now = deps.clock.now();
      const { checked } = request.body;
      const before = (await deps.petitioners.printedOf(subject.shardKey, [subject.petitionId])).get(subject.petitionId);
      const again = before?.codeSince != null;
      const receipt = await deps.ledger.receipt(local, await receiptOfStored(deps, subject));
      const { number } = subject;
      const agents = standingAgents(subject.state).map(({ no }) => agentName(subject.state, no).zh);
      if (again && checked === 'none') {
        await noteRead(deps, subject, officer, 'receipt', { purpose: withoutCode });
        return sendFile(
          reply,
          await deps.documents.slipPdf({ number, code: 'withheld', receipt, reprintedAt: now, agents }),
        );
      }
      // The reading is noted before the code changes: a code is never replaced without a trace.
      await noteRead(
        deps,
        subject,
        officer,
        'slip',
        again && checked !== 'none' ? { purpose: checkedWords[checked] } : {},
      );
      const { code, write } = deps.petitioners.freshCode(subject, now);
      await local.run(write.statement);
      return sendFile(
        reply,
        await deps.documents.slipPdf({ number, code, receipt, agents, ...(again && { reprintedAt: now }) }),
      );
    },
  );
}

/** As the petitioner reads it in the record of their matter. */
const checkedWords: Record<Exclude<CheckedBy, 'none'>, string> = {
  'id-card': '补打，核对了身份证件',
  receipt: '补打，核对了原来的凭证',
  'known-facts': '补打，问答核对了登记内容',
};
const withoutCode = '补打凭条，不含查询码';
