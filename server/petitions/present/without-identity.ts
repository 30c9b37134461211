import { mask } from '../../../core/text/index.ts';
import { everybody, type Parties } from '../../petitioners/index.ts';
import type { PetitionView } from '../contract.ts';

/**
 * The case page for a reader who may know of the matter and not who brought it (Art. 30; roles that need no identity): the
 * parties' names, numbers and addresses are covered wherever anybody wrote them, and personal numbers of any form in what
 * the petitioner wrote. What a text gives away in other words is not found by this, and the threat model says so.
 */
export function withoutIdentity(view: PetitionView, parties: Parties): PetitionView {
  const covered = coverFor(parties);
  const told = (text: string) => mask(covered(text));
  return {
    ...view,
    subject: told(view.subject),
    narrative: told(view.narrative),
    place: view.place === null ? null : told(view.place),
    counterpart: view.counterpart === null ? null : told(view.counterpart),
    complained: {
      ...view.complained,
      written: view.complained.written === null ? null : told(view.complained.written),
    },
    requests: view.requests.map((request) => ({
      ...request,
      text: told(request.text),
      finding: request.finding === null ? null : covered(request.finding),
      reply: request.reply === null ? null : covered(request.reply),
    })),
    timeline: view.timeline.map((item) => ({
      ...item,
      lines: item.lines.map(({ label, text }) => ({ label, text: { zh: covered(text.zh), en: covered(text.en) } })),
    })),
    files: view.files.map((file) => ({ ...file, name: told(file.name) })),
  };
}

/** Covers everything by which these people would be known, wherever it stands in a text: the longest first. */
export function coverFor(parties: Parties): (text: string) => string {
  const known = everybody(parties)
    .flatMap(({ name, idNumber, phone, address, email }) => [name, idNumber, phone, address, email])
    .filter((part): part is string => part !== undefined && part.length > 1)
    .sort((a, b) => b.length - a.length);
  return (text) => known.reduce((rest, part) => rest.replaceAll(part, '信访人'), text);
}
