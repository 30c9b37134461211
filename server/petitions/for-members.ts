import { mask } from '../../core/text/index.ts';
import { everybody, type Parties } from '../petitioners/index.ts';
import type { PetitionView } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { type At, viewAsPetitioner } from './reads.ts';

/**
 * A collective matter as one of its members may see it, and as a representative passes it on (Art. 20): where it stands and
 * what was answered, nothing of who the others are. The words, papers and telephone of those who speak for all stay theirs;
 * names and numbers of theirs that an answer repeats are covered.
 */
export async function viewAsMember(deps: PetitionsDeps, at: At): Promise<PetitionView | undefined> {
  const view = await viewAsPetitioner(deps, at);
  if (!view) return undefined;
  const local = deps.db.local(at.shardKey);
  const parties = await deps.petitioners.parties(local, at, await deps.petitioners.sealOf(local, at));
  const cover = covering(parties);
  return {
    ...view,
    subject: '',
    narrative: '',
    place: null,
    counterpart: null,
    recusable: [],
    hearing: null,
    proposals: [],
    complained: { organs: [], officers: [], written: null },
    files: [],
    acts: [],
    suggestions: [],
    sameMatterAs: null,
    accessCount: 0,
    printsSlips: false,
    // That there are papers, with their numbers; the papers themselves bear names.
    documents: view.documents.map((one) => ({ ...one, forPetitioner: false })),
    requests: view.requests.map((request) => ({
      ...request,
      text: cover(request.text),
      finding: request.finding && cover(request.finding),
      reply: request.reply && cover(request.reply),
      performer: request.performer && cover(request.performer),
    })),
    timeline: view.timeline.map((item) => ({
      ...item,
      documents: [],
      lines: forAll.includes(item.act)
        ? item.lines.map(({ label, text }) => ({ label, text: { zh: cover(text.zh), en: cover(text.en) } }))
        : [],
    })),
  };
}

/** Acts whose content is an answer to everybody: where to go, by when, what was decided above. */
const forAll: readonly string[] = [
  'divert',
  'guide',
  'guideLitigation',
  'declineAcceptance',
  'declineRepeat',
  'decideFiling',
  'extend',
  'noticeHearing',
  'decideReview',
  'decideRereview',
];

/** Covers whatever says who somebody is: each known name and particular, then every personal number. */
function covering(parties: Parties): (text: string) => string {
  const known = everybody(parties).flatMap(({ name, idNumber, phone, address, email }) => [
    name,
    idNumber,
    phone,
    address,
    email,
  ]);
  const longestFirst = known
    .filter((one): one is string => (one?.trim().length ?? 0) > 1)
    .sort((a, b) => b.length - a.length);
  return (text) => mask(longestFirst.reduce((so, one) => so.replaceAll(one, '某某'), text));
}
