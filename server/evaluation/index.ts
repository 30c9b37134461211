import { addDays } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { shardKeyOfNumber } from '../../core/registration-number.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import type { PetitionActed, Petitions } from '../petitions/index.ts';
import type { Clock, Db, OutboxEvent } from '../platform/index.ts';
import { forPortal } from './for-portal.ts';
import { drawn, lotOf, weekOf } from './lot.ts';
import { askForReopening } from './reopening.ts';
import { countClosed, countiesWithClosed, lowestLots, putClosed } from './store.ts';

export type { CallBacksForPortal } from './for-portal.ts';

export interface EvaluationDeps {
  db: Db;
  clock: Clock;
  petitions: Petitions;
  dossiers: Dossiers;
  directory(): Directory;
  /** The bureaus that may call back for the county of a shard: its own, then those above. */
  bureausOf(shardKey: string): string[];
}

interface Evaluated {
  office: string;
  organ: string;
  solved?: { solved: string }[];
}

/** Days after which an evaluation calls for no call-back: it belongs to a history that was brought in. */
const fresh = 60;

/** 评价回访: what an evaluation and a closing lead to. */
export function openEvaluation({ db, clock, petitions, dossiers, directory, bureausOf }: EvaluationDeps) {
  async function callBack(
    number: string,
    reason: 'dissatisfied' | 'unsolved' | 'random',
    origin: string,
  ): Promise<boolean> {
    const [matter] = await petitions.byNumbers([number], 'rule');
    // Whoever handled it does not ask how it went.
    const keeperId = bureausOf(shardKeyOfNumber(number)).find((id) => id !== matter?.state.holderId);
    // Led to another route, it has no answer of ours to ask about.
    if (!matter || !keeperId || matter.state.restricted || !matter.state.servedOn) return false;
    const opened = await dossiers.open({
      kind: 'call-back',
      act: 'open',
      payload: { matter: number, reason },
      by: { rule: { keeperId } },
      origin,
    });
    if (isRefusal(opened)) throw new Error(`no call-back: ${opened.code}`);
    return !opened.repeated;
  }

  return {
    /** Told twice, it has done each thing once. */
    async take({ shardKey, payload }: OutboxEvent): Promise<void> {
      const { petitionId, number, act, seq } = payload as unknown as PetitionActed;
      const petition = await petitions.opened({ shardKey, petitionId });
      const fact = petition?.history.find((one) => one.seq === seq);
      if (!petition || !fact) return;
      if (act === 'evaluate') {
        const { office, organ, solved = [] } = fact.payload as Evaluated;
        const recent = fact.occurredOn >= addDays(clock.today(), -fresh);
        const dissatisfied = [office, organ].includes('dissatisfied');
        // Content with how it went, and a request not solved all the same: that is asked about as well.
        if (recent && (dissatisfied || solved.some((one) => one.solved === 'no')))
          await callBack(petition.number, dissatisfied ? 'dissatisfied' : 'unsolved', `evaluation/${petitionId}`);
      }
      if (act === 'close' && !petition.state.restricted && petition.state.servedOn) {
        const closedOn = fact.occurredOn;
        await db.local(shardKey).run(
          putClosed({
            shardKey,
            petitionId,
            number: number || petition.number,
            closedOn,
            lot: lotOf(petition.number, closedOn),
          }),
        );
      }
    },

    /** Whoever says at a call-back that it is to be handled anew has asked for it: the office writes the request down. */
    wanted: (event: OutboxEvent) => askForReopening({ petitions, dossiers }, event),

    /** What the petitioner reads of call-backs on the own matter, and says of them. */
    portal: forPortal({ clock, directory, dossiers }),

    /**
     * The job: draws call-backs among what closed last week. The lot follows from number and week alone, so anybody can check
     * that nobody was chosen or left out; run again, it opens nothing more.
     * @returns call-backs opened now
     */
    async draw(): Promise<number> {
      const monday = weekOf(clock.today());
      const [from, to] = [addDays(monday, -7), addDays(monday, -1)];
      let opened = 0;
      for (const { shardKey } of await db.wide().rows(countiesWithClosed(from, to))) {
        const local = db.local(shardKey);
        const closed = (await local.first(countClosed(shardKey, from, to)))?.n ?? 0;
        for (const { petitionId, number } of await local.rows(lowestLots(shardKey, from, to, drawn(closed)))) {
          if (await callBack(number, 'random', `lot/${from}/${petitionId}`)) opened += 1;
        }
      }
      return opened;
    },
  };
}
