import { type CallBack, callBackReasons, followsWords, solvedWords } from '../../core/call-back/index.ts';
import { dossierClocks, limited } from '../../core/dossier/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { type Dossiers, dossierNotFound, type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Clock } from '../platform/index.ts';
import type { OwnCallBack } from './contract.ts';

interface Deps {
  clock: Clock;
  directory(): Directory;
  dossiers: Dossiers;
}

/** 回访 as the petitioner reads it, and 「这不是我说的」. */
export function forPortal(deps: Deps) {
  const of = async (number: string) =>
    (await deps.dossiers.concerning(number)).filter(({ kind }) => kind.name === 'call-back');

  return {
    /** Newest first. */
    list: async (number: string): Promise<OwnCallBack[]> =>
      (await of(number))
        .sort((a, b) => (a.state.openedOn < b.state.openedOn ? 1 : -1))
        .map((loaded) => ownCallBack(deps, loaded)),

    /** @returns the day by which it is answered */
    async contest(number: string, dossierId: string, actually: string): Promise<{ by: string } | Refusal> {
      const found = (await of(number)).find((one) => one.dossierId === dossierId);
      if (!found) return dossierNotFound();
      const before = found.history.at(-1)!;
      if (found.state.phase === 'contested') {
        const due = dossierClocks(found.kind, found.history, deps.dossiers.deps.calendar).at(-1)!.due;
        return payloadOf(before).actually === actually ? { by: due } : looksIntoIt(due);
      }
      const done = await deps.dossiers.act({
        shardKey: found.shardKey,
        dossierId,
        act: 'contest',
        payload: { actually },
        by: { petitioner: { keeperId: found.state.keeperId } },
      });
      if (isRefusal(done)) return done;
      const { calendar } = deps.dossiers.deps;
      return { by: limited('answerContest', deps.clock.today(), calendar, found.state.keeperId).due };
    },
  };
}

const looksIntoIt = (due: string) =>
  refuse({
    kind: 'unlawful',
    code: 'call-back.contest.waits',
    cite: 'H.call-back-contest',
    what: { zh: '您已经说过记得不对，正在核对。', en: 'You have said that it is wrong; it is being looked into.' },
    way: {
      zh: `最晚${due}答复您；有要补充的，用「补充材料」。`,
      en: `You are answered by ${due}; add to it with papers.`,
    },
  });

export type CallBacksForPortal = ReturnType<typeof forPortal>;

/** Facts and clocks of one call-back in the petitioner's order; nobody's name, and no note of the caller. */
function ownCallBack({ clock, directory, dossiers }: Deps, loaded: LoadedDossier): OwnCallBack {
  const { kind, history, dossierId } = loaded;
  const state = loaded.state as CallBack;
  const { calendar } = dossiers.deps;
  const newest = (...acts: string[]) => history.findLast(({ act }) => acts.includes(act));
  const written = history.findLast((one) => one.act === 'record' || (one.act === 'answerContest' && corrects(one)));
  const concluded = newest('conclude');
  const contested = newest('contest');
  const answered = newest('answerContest');
  const open = dossierClocks(kind, history, calendar).find(({ status }) => status === 'running');
  const until = limitedUntil(state);
  return {
    dossierId,
    unit: directory().organName(state.keeperId),
    reason: callBackReasons[state.openedFor],
    setOn: state.openedOn,
    state: state.phase as OwnCallBack['state'],
    by: open?.due ?? null,
    record: written ? recordOf(written) : null,
    follows: concluded && state.phase !== 'recorded' ? followsOf(concluded) : null,
    contest: {
      until,
      said: contested ? { on: contested.occurredOn, text: String(payloadOf(contested).actually) } : null,
      answer:
        contested && answered && answered.seq > contested.seq
          ? { on: answered.occurredOn, corrected: corrects(answered), text: String(payloadOf(answered).explained) }
          : null,
    },
  };

  function limitedUntil({ phase, recordedOn, contestedOn, keeperId }: CallBack): string | null {
    if (!recordedOn || contestedOn || !['recorded', 'concluded'].includes(phase)) return null;
    const { due } = limited('contestCallBack', recordedOn, calendar, keeperId);
    return clock.today() <= due ? due : null;
  }
}

type Past = LoadedDossier['history'][number];

const corrects = (fact: Past): boolean => payloadOf(fact).corrected === true;

function recordOf(fact: Past): NonNullable<OwnCallBack['record']> {
  const { said, solved, wantsReopening } = payloadOf(fact) as {
    said: string;
    solved: keyof typeof solvedWords;
    wantsReopening: boolean;
  };
  return { on: fact.occurredOn, said, solved: solvedWords[solved], wantsReopening };
}

function followsOf(fact: Past): NonNullable<OwnCallBack['follows']> {
  const { follows, told, reason, by } = payloadOf(fact) as {
    follows: keyof typeof followsWords;
    told: string;
    reason?: string;
    by?: string;
  };
  return { label: followsWords[follows], told, reason: reason ?? null, by: by ?? null, on: fact.occurredOn };
}
