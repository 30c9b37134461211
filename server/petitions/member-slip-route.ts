import { z } from 'zod';
import { refuse } from '../../core/refusal.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse, sendFile } from '../platform/index.ts';
import { petitionsApi } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { membersForPortal } from './members-for-portal.ts';
import { mayPrintSlip } from './policy.ts';
import { find, noteRead } from './reads.ts';

const at = z.object({ shardKey: z.string().max(20), petitionId: z.string().max(64) });

/** 取码条 at the window: for somebody who came along and has no representative at hand. The code on it is in no answer but the print. */
export function memberSlipRoute(http: Http, deps: PetitionsDeps): void {
  const { memberSlips } = membersForPortal(deps);
  http.post(
    petitionsApi.memberSlip,
    { config: { gives: ['application/pdf'] }, schema: { params: at } },
    async (request, reply) => {
      const officer = officerOf(request);
      const subject = orRefuse(await find(deps, request.params, officer));
      orRefuse(mayPrintSlip(officer, subject, deps.directory()));
      if (subject.state.personCount < 2) orRefuse(onePerson());
      // Noted before there is a slip: none is printed without a trace.
      await noteRead(deps, subject, officer, 'member-slip');
      const { slips, days } = orRefuse(await memberSlips(subject, 1));
      const office = deps.directory().organName(subject.state.registrarId).zh;
      return sendFile(
        reply,
        await deps.documents.memberSlipPdf({ number: subject.number, office, slip: slips[0]!, days }),
      );
    },
  );
}

const onePerson = () =>
  refuse({
    kind: 'unlawful',
    code: 'member-slip.one-person',
    cite: 'R.20',
    what: {
      zh: '登记的是一个人的事，没有同来的人。',
      en: 'It is registered as one person’s matter; nobody came along.',
    },
    way: {
      zh: '是几个人的事，请先「更正」人数。',
      en: 'If it is several people’s, correct the number of people first.',
    },
  });
