import { z } from 'zod';
import { digestOf, digestOfAll, leftIn, publicArticle } from '../../core/disclosure/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { readRegistrationNumber } from '../../core/registration-number.ts';
import { MASKING_RULES, marked, unmarked } from '../../core/text/index.ts';
import { dossierNotFound } from '../dossiers/index.ts';
import { officerOf, requireRole, type SignedIn } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { checksOf } from './checks.ts';
import { disclosureApi, disclosureSheet, proposal, proposalRequest, redacted, redactionRequest } from './contract.ts';
import { copyRoutes, mayAttach } from './copy-routes.ts';
import { attachmentsOf } from './derived.ts';
import type { Disclosure } from './index.ts';
import { proposedTexts } from './proposed.ts';

const at = z.object({ shardKey: z.string().max(20), dossierId: z.string().max(64) });

/** The desk's side of disclosure: covering by rule, what is proposed, copies, and the sheet of the second person. */
export function disclosureRoutes(http: Http, disclosure: Disclosure): void {
  copyRoutes(http, disclosure);
  const { petitions, dossiers } = disclosure.deps;

  /** The petitions an officer of the bureau may know of; naming one is a reading. */
  async function known(numbers: string[], officer: SignedIn, field: string) {
    requireRole(officer, 'bureau-officer', 'bureau-head', 'supervisor', 'custodian');
    const named = (refusal: Refusal): Refusal => ({ ...refusal, field });
    const read = numbers.map((typed) => {
      const number = readRegistrationNumber(typed);
      return orRefuse(isRefusal(number) ? named(number) : number);
    });
    const found = await petitions.byNumbers(read, officer);
    if (found.length < new Set(read).size) orRefuse<Refusal>(named(dossierNotFound()));
    await petitions.noteReads(found, officer, 'list');
    return found;
  }

  http.post(
    disclosureApi.redacted,
    { schema: { body: redactionRequest, response: { 200: redacted } } },
    async (request) => {
      const { matters, texts } = request.body;
      const found = await known(matters, officerOf(request), 'matters');
      const names = await disclosure.namesOf(found.map(({ number }) => number));
      return { texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, marked(text, names)])) };
    },
  );

  http.post(
    disclosureApi.proposal,
    { schema: { body: proposalRequest, response: { 200: proposal } } },
    async (request) => {
      const [found] = await known([request.body.matter], officerOf(request), 'matter');
      const opened = found && !found.state.restricted ? await petitions.opened(found) : undefined;
      if (!found || !opened) return orRefuse<never>(dossierNotFound() as never);
      const names = await disclosure.namesOf([found.number]);
      return { texts: proposedTexts(opened, found.subject, names, disclosure.deps.directory()) };
    },
  );

  http.get(disclosureApi.sheet, { schema: { params: at, response: { 200: disclosureSheet } } }, async (request) => {
    const officer = officerOf(request);
    const loaded = orRefuse(await dossiers.find(request.params, officer));
    const texts = disclosure.draftOf(loaded);
    if (loaded.kind.name !== 'publication' || !texts) return orRefuse<never>(dossierNotFound() as never);
    const page = await dossiers.page(request.params, officer);
    if (isRefusal(page)) return orRefuse<never>(page as never);
    const left = leftIn(texts, await disclosure.namesOf(loaded.state.matters));
    const state = loaded.state as unknown as { live?: number; notBefore: string };
    const attachments = await Promise.all(
      attachmentsOf(loaded).map(async ({ description, sheets, copyId, digest }) => {
        const record = await disclosure.copies.recordOf(loaded, copyId);
        return { description, sheets, copyId, digest, removed: record?.removed ?? [] };
      }),
    );
    const same = await disclosure.copies.same(loaded, attachments);
    return {
      seq: loaded.state.seq,
      number: loaded.number,
      phase: loaded.kind.phases[loaded.state.phase]!,
      texts,
      title: unmarked(texts.title),
      article: publicArticle(texts),
      digest: digestOfAll(digestOf(texts), attachments),
      attachments: attachments.map(({ digest: _own, ...shown }) => shown),
      mayAttach: mayAttach(loaded, officer),
      leftovers: left.map(({ field, from, to, words, rule }) => ({
        field,
        from,
        to,
        words,
        rule: { zh: MASKING_RULES[rule].zh, en: MASKING_RULES[rule].en },
      })),
      checks: checksOf(loaded, texts, left.length, { attachments, same }),
      notBefore: state.notBefore,
      publicPath: state.live === undefined ? null : `/disclosed/${loaded.dossierId}`,
    };
  });
}
