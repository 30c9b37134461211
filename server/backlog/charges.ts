import { live } from '../../core/backlog/index.ts';
import { type Charge, type CriterionName, criteria } from '../../core/charge/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { DossierAt } from '../dossiers/index.ts';
import { type BacklogDeps, openedProgramme, openProgrammes } from './deps.ts';

/** Proposes a leader's charge for each matter of a running programme that is in nobody's. @returns proposals */
export async function proposeCharges(deps: BacklogDeps, at: DossierAt): Promise<number> {
  const programme = await openedProgramme(deps, at);
  if (programme?.state.phase !== 'running') return 0;
  const charged = await chargedMatters(deps, at.shardKey);
  const entries = live(programme.state).filter(({ done, matter }) => !done && !charged.has(matter));
  const petitions = await deps.petitions.byNumbers(
    entries.map(({ matter }) => matter),
    'rule',
  );
  let proposed = 0;
  for (const { matter, ground, unit } of entries) {
    const petition = petitions.find(({ number }) => number === matter);
    if (!petition || petition.state.restricted) continue;
    const met: CriterionName[] = ground === 'other' ? ['backlog'] : [ground, 'backlog'];
    const opened = await deps.dossiers.open({
      kind: 'charge',
      act: 'proposeByRule',
      payload: {
        problem: `${programme.number}在册积案：${met.map((name) => criteria[name].zh).join('、')}。`,
        matter,
        responsible: unit,
        criteria: met,
      },
      by: { rule: { keeperId: programme.state.keeperId } },
      origin: `charge/${petition.petitionId}/backlog/${at.dossierId}`,
    });
    if (isRefusal(opened)) deps.log.error({ code: opened.code }, 'a matter of the backlog was not proposed for charge');
    else if (!opened.repeated) proposed += 1;
  }
  return proposed;
}

/** A line whose charge was found resolved since the line began is resolved: a charge asks for the same three. @returns lines */
export async function confirmByCharges(deps: BacklogDeps, shardKey: string): Promise<number> {
  const resolved = (await deps.dossiers.ofKind(shardKey, 'charge', { open: false })).flatMap(({ number, state }) => {
    const { phase, result, matters, closedOn } = state as Charge;
    return phase === 'resolved' && result && closedOn
      ? matters.map((matter) => ({ matter, number, result, closedOn }))
      : [];
  });
  let confirmed = 0;
  for (const { dossierId, state } of await openProgrammes(deps, shardKey)) {
    if (state.phase !== 'running') continue;
    for (const { matter, done, since } of live(state)) {
      const charge = resolved.find((one) => one.matter === matter && one.closedOn >= since);
      if (done || !charge) continue;
      const payload = { matter, result: charge.result, charge: charge.number };
      const by = { rule: { keeperId: state.keeperId } };
      const acted = await deps.dossiers.act({ shardKey, dossierId, act: 'confirmByCharge', payload, by });
      if (!isRefusal(acted)) confirmed += 1;
    }
  }
  return confirmed;
}

/** Petitions that are in a leader's charge, or proposed for it. */
export const chargedMatters = async ({ dossiers }: BacklogDeps, shardKey: string): Promise<Set<string>> =>
  new Set(
    (await dossiers.ofKind(shardKey, 'charge', { open: true })).flatMap(({ state }) => (state as Charge).matters),
  );
