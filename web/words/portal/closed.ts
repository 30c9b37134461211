import type { Words } from '../../../core/refusal.ts';

/** Why one of the petitioner's own acts is closed now, as the petitioner would ask it; officers read `decide`'s own words. */
export interface Closed {
  what: Words;
  way: Words;
}

type Closing = (at: { phase: string; review: string }) => Closed;

const closed = (zh: [string, string], en: [string, string]): Closed => ({
  what: { zh: zh[0], en: en[0] },
  way: { zh: zh[1], en: en[1] },
});

const withdrawn = closed(
  ['这件事您已经撤回了。', '反悔期内点「反悔，接着办」，就能接着办。'],
  ['You have withdrawn this matter.', 'While it may be revoked, one button lets it go on.'],
);

const complain: [string, string] = [
  '拖着不办的，现在就可以反映办理中的问题。',
  'If nothing is done, you can complain about the handling now.',
];

/** By act. A refusal that has its own reason (too late, changed already) keeps its own words. */
export const closedActs: Record<string, Closing> = {
  evaluate: ({ phase }) =>
    phase === 'withdrawn'
      ? withdrawn
      : closed(
          ['还没有书面答复，现在评价早了。', `答复送到以后30日内都可以评价。${complain[0]}`],
          [
            'There is no written answer yet; it is early to evaluate.',
            `You can do so within 30 days of its service. ${complain[1]}`,
          ],
        ),
  requestReview: ({ phase, review }) => {
    if (phase === 'withdrawn') return withdrawn;
    if (review === 'not-open') {
      return closed(
        ['还没有收到书面答复，现在不能申请复查。', `收到次日起30日内可以申请。${complain[0]}`],
        [
          'Review needs the written answer first.',
          `You can ask within 30 days from the day after it reaches you. ${complain[1]}`,
        ],
      );
    }
    return closed(
      ['复查已经申请过了，一份答复复查一次。', '请看办理进展；对复查意见不认可的，可以申请复核。'],
      [
        'Review has been asked for already; an answer is reviewed once.',
        'See the progress; if you do not accept the review opinion, you may ask for re-review.',
      ],
    );
  },
  requestRereview: ({ phase, review }) => {
    if (phase === 'withdrawn') return withdrawn;
    if (['rereview-requested', 'rereview-decided', 'ended'].includes(review)) {
      return closed(
        ['复核已经申请过了，复核是最后一次。', '请看办理进展；法律援助电话12348。'],
        [
          'Re-review has been asked for already, and is the last step.',
          'See the progress; legal aid answers at 12348.',
        ],
      );
    }
    return closed(
      ['复核要先有复查意见，现在不能申请。', '先申请复查；收到复查意见次日起30日内可以申请复核。'],
      [
        'Re-review needs the review opinion first.',
        'Ask for review; then you have 30 days from the day after its opinion reaches you.',
      ],
    );
  },
  supplyPapers: ({ phase }) =>
    phase === 'withdrawn'
      ? withdrawn
      : closed(
          ['这件事现在不收补充材料。', '有新情况可以另写一件；要问的，请打电话。'],
          [
            'No more papers are taken for this matter.',
            'New facts can be written as a new matter; for questions, call.',
          ],
        ),
  withdraw: ({ phase }) =>
    phase === 'withdrawn'
      ? withdrawn
      : closed(
          ['已经有了结果，用不着撤回。', '认可的，不用做什么；不认可的，看看接下来可以怎么走。'],
          [
            'There is a result already; nothing is left to withdraw.',
            'If you accept it, do nothing; if not, see where you can go from here.',
          ],
        ),
  revokeWithdrawal: () =>
    closed(
      ['这件事没有撤回，正在接着办。', '请看办理进展。'],
      ['This matter is not withdrawn; it goes on.', 'See the progress.'],
    ),
  requestHearing: ({ phase, review }) => {
    if (phase === 'withdrawn') return withdrawn;
    if (review === 'not-open' && !['served', 'closed'].includes(phase)) {
      return closed(
        ['听证要在受理以后申请，现在不能申请。', '受理后5个工作日内可以申请；有话要说的，随时可以补充材料。'],
        [
          'A hearing can be asked for once the matter is taken on.',
          'You have 5 working days from then; papers can be added at any time.',
        ],
      );
    }
    return closed(
      ['现在这个阶段没有听证。', '申请复查、复核以后5个工作日内，可以再申请听证。'],
      [
        'There is no hearing at this stage.',
        'After asking for review or re-review you have 5 working days to ask for one.',
      ],
    );
  },
  dropHearing: () =>
    closed(
      ['没有要开的听证，用不着放弃。', '请看办理进展。'],
      ['There is no hearing to give up.', 'See the progress.'],
    ),
  askRecusal: ({ phase }) =>
    phase === 'withdrawn'
      ? withdrawn
      : closed(
          ['现在没有经办人可以申请回避。', '定了经办人以后就可以申请；受到不公正对待的，现在就可以反映办理中的问题。'],
          [
            'There is no handler now who could step aside.',
            'Once one is named you can ask; if you are treated unfairly, complain about the handling now.',
          ],
        ),
  endMediation: () =>
    closed(
      ['没有正在进行的调解，也没有到期没做到的协议。', `事情照常办。${complain[0]}`],
      ['There is no mediation, nor an agreement that was not kept.', `The matter is handled as usual. ${complain[1]}`],
    ),
  treatAsRequest: () =>
    closed(
      ['这件事已经按求决件办，或已经移送，用不着转。', '请看办理进展。'],
      ['It is handled as a request already, or was sent on.', 'See the progress.'],
    ),
  leaveSimple: () =>
    closed(
      ['这件事没有用简易程序，用不着转。', '请看办理进展。'],
      ['This matter does not go the simplified way.', 'See the progress.'],
    ),
  correct: () =>
    closed(
      ['这件事的登记现在不能更正。', '可以用「补充材料」说明，或打电话、到窗口。'],
      ['The record cannot be corrected now.', 'Say so with "Add papers", call, or come to a window.'],
    ),
};
