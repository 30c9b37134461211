import { officerByLogin, officers } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import * as a from './answering.ts';
import * as i from './intake.ts';
import { type Journey, noticeOf } from './story.ts';
import { withdraw } from './withdrawals.ts';

/** An accusation: registered, classified and held by the bureau; it goes no further (decisions 7). */
export const held: Journey = (s) => {
  i.register(s);
  i.classify(s, s.roll.below(2));
  const keeper = officerByLogin(s.cast.custodian).id;
  s.walk.act('assignHandler', s.cast.bureauHead, s.roll.below(2), () => ({ handlerId: keeper }));
  i.acknowledge(s, 1 + s.roll.below(5));
  if (s.walk.state.reachable) a.supply(s, 6 + s.roll.below(20));
};

export const heldAndWithdrawn: Journey = (s) => {
  i.register(s);
  i.classify(s, 0);
  withdraw(s, 5 + s.roll.below(10));
};

/** Brought as an accusation; asked by the custodian, the person only wants the matter solved. It waits for its routing. */
export const heldThenRequested: Journey = (s) => {
  i.register(s);
  s.walk.act('treatAsRequest', 'petitioner', 2, () => ({ reason: '不是要告谁，只想把我家的事解决。' }));
};

/** An accusation goes to the discipline organ by the custodian's hand; who gave a name is told the result. */
export const relayedToDiscipline: Journey = (s) => {
  i.register(s);
  // Whom it is about turned out when the bureau asked.
  const accused = officers.find(
    ({ organId, roles }) => organId === organByCode(s.narrative.accusedCode ?? '').id && !roles.includes('organ-head'),
  )!;
  s.walk.act('nameAccused', s.cast.officer, 1, () => ({
    complainedOfficerIds: [accused.id],
    reason: '当面核实，反映的是这位工作人员。',
  }));
  s.walk.act('relayAccusation', s.cast.custodian, 2, () => ({
    channel: 'discipline',
    to: organByCode('cx-jw').id,
    reason: '反映公职人员履职问题，属纪检监察机关管辖。',
  }));
  s.walk.act('confirmRelay', s.cast.custodian, 4, () => ({ evidence: '机要签收。', delivery: noticeOf(s) }));
  s.walk.act('recordRelayResult', s.cast.custodian, 50, (on) => ({
    result: '已依规处理，并已责成纠正。',
    decidedOn: on,
    delivery: noticeOf(s),
  }));
};
