import * as a from './answering.ts';
import { underWay } from './beside.ts';
import * as i from './intake.ts';
import { delivery, head, type Journey, officerOf, responsible } from './story.ts';

/** The head sends the draft back before signing. */
export const returned: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(5));
  a.investigate(s, 4 + s.roll.below(12));
  a.submit(s, 8 + s.roll.below(12));
  a.sendBack(s, 1 + s.roll.below(2));
  a.submit(s, 2 + s.roll.below(4));
  a.conclude(s, 1 + s.roll.below(2));
  a.serve(s, 1 + s.roll.below(4));
  a.settleDown(s);
};

/** Signed with a wrong figure, seen before it went out: recalled, written again, and served. */
export const recalled: Journey = (s) => {
  underWay(s);
  a.investigate(s, 3 + s.roll.below(6));
  a.submit(s, 6 + s.roll.below(8));
  a.conclude(s, 1);
  s.walk.act('recallOpinion', head(s), 1, () => ({
    reason: '校对时发现金额与单据差一位，送达前收回改正。',
    stillHere: true,
  }));
  a.submit(s, 1);
  a.conclude(s, 1);
  a.serve(s, 1 + s.roll.below(3));
  a.settleDown(s);
};

/** Answered, with a slip in it: put right by a letter of its own. */
export const corrected: Journey = (s) => {
  underWay(s);
  a.answer(s);
  s.walk.act('correctOpinion', s.walk.over ? '' : head(s), 4 + s.roll.below(6), () => ({
    slips: [slipIn(s.narrative.asks[0]!)],
    evident: '与案卷里的原始单据核对，抄录时写错。',
    delivery: delivery(s),
  }));
  a.arrived(s, 1 + s.roll.below(3));
  a.settleDown(s);
};

/** A figure of the finding that the answer does not repeat; else a comma left out where the answer does not say it, too. */
function slipIn({ finding, reply }: { finding: string; reply: string }) {
  const figure = finding.match(/\d+/g)?.find((one) => !reply.includes(one));
  if (!figure) {
    const words = Array.from({ length: finding.length - 2 }, (_, at) => finding.slice(at, at + 3));
    const wrong = words.find((one) => !reply.includes(one)) ?? finding;
    return { kind: 'misprint', request: 1, wrong, right: `${wrong}，` };
  }
  return {
    kind: 'figure',
    request: 1,
    wrong: figure,
    right: `${figure.slice(0, -1)}${(Number(figure.at(-1)) + 3) % 10}`,
  };
}

/** Brought to the organ's own window, and answered while they stand there. */
export const answeredAtOnce: Journey = (s) => {
  const organ = responsible(s);
  i.register(s, organ);
  s.walk.act('answerAtOnce', s.walk.over ? '' : officerOf(organ, s.roll), 0, () => ({
    ground: 'answerable',
    statutoryRoute: false,
    maybeNotSupported: false,
    severalBodies: false,
    weighty: false,
    answers: s.narrative.asks.map(({ reply, basis }, n) => ({
      request: n + 1,
      outcome: 'explain',
      basis,
      reply: reply || '已在窗口逐项说清。',
    })),
    confirmed: true,
    proof: `${s.person.name ?? '本人'}在送达回证上签名`,
  }));
  a.settleDown(s);
};
