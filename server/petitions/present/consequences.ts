import { dateWords } from '../../../core/law/index.ts';
import { acts, type Clock, clocks, phaseWords, reviewWords, waitingAct } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { Directory } from '../../organs/index.ts';
import type { Change } from '../change.ts';

/** What follows from an act, before it is done: who holds it then, and which periods start with it. */
export function consequences(change: Change, directory: Directory): Words[] {
  const { before, after } = change;
  const words: Words[] = [];
  if (after.phase === 'transferring' && after.transfer && before.phase !== 'transferring') {
    const to = directory.organName(after.transfer.to);
    words.push({
      zh: `${to.zh}签收以前，仍由本单位负责。`,
      en: `Until ${to.en} signs for it, your organ stays responsible.`,
    });
  } else if (before.holderId && after.holderId !== before.holderId) {
    const holder = directory.organName(after.holderId);
    words.push({ zh: `此后由${holder.zh}负责。`, en: `From then on ${holder.en} is responsible.` });
  }
  words.push(...standing(change));
  for (const clock of started(change)) words.push(sentence(clock, directory));
  return words;
}

/** Where it stands then, if that changes. What ends for good is said so. */
function standing({ before, after }: Change): Words[] {
  if (after.review === 'ended' && before.review !== 'ended') return [ended];
  const now = after.phase !== before.phase ? phaseWords[after.phase] : undefined;
  const review = after.review !== before.review ? reviewWords[after.review] : undefined;
  return [now, review].flatMap((state) =>
    state ? [{ zh: `这件事的状态变为「${state.zh}」。`, en: `The matter is then "${state.en}".` }] : [],
  );
}

const ended: Words = {
  zh: '信访程序到此终结；同一事实和理由再提出的，不再受理（第36条），其他法定途径不受影响。',
  en: 'The procedure ends here; the same facts and reasons are not accepted again (Art. 36). Other lawful routes stay open.',
};

function started({ history, facts, calendar }: Change): Clock[] {
  const key = ({ key, startedOn, due }: Clock) => `${key} ${startedOn} ${due}`;
  const old = new Set(clocks(history.slice(0, history.length - facts.length), calendar).map(key));
  return clocks(history, calendar).filter((clock) => clock.status === 'running' && !old.has(key(clock)));
}

function sentence(clock: Clock, directory: Directory): Words {
  const due = dateWords(clock.due);
  const act = acts[waitingAct(clock)];
  const owner =
    clock.owedBy === 'petitioner' ? { zh: '信访人', en: 'the petitioner' } : directory.organName(clock.owedBy.organId);
  const may = clock.owedBy === 'petitioner';
  return {
    zh: `${owner.zh}${may ? '可以' : '须'}在${due.zh}以前「${act.zh}」。`,
    en: `${owner.en} ${may ? 'may' : 'has to'} do "${act.en}" by ${due.en}.`,
  };
}
