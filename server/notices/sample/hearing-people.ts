import { localDate as day } from '../../../core/calendar/index.ts';
import type { Bench } from '../../../core/procedure/hearing-bench.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { NoticeContext, PastAct, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { hearingNoticed } from '../templates/hearing-letters.ts';
import { challengeDecided, officersSettled, proposed } from '../templates/hearing-people-letters.ts';

const delivery = { method: 'post' as const };
const heldOn = day('2026-05-20');
const noticedOn = day('2026-04-28');

/** Letters of what needs the petitioner's own word, and of who sits at a hearing. */
export function peopleLetters(
  asked: NoticeContext,
  notice: PayloadOf<'noticeHearing'>,
): [string, NoticeModel | NoticeModel[] | Refusal][] {
  const officers = [
    ...notice.officers,
    { name: '丁一鸣', capacity: '县政协委员', fromHandlingSection: false, ofOrgan: false },
    { name: '秦素芬', capacity: '县总工会法律工作者', fromHandlingSection: false, ofOrgan: false },
  ];
  const choosing: PayloadOf<'noticeHearing'> = { ...notice, heldOn, officers, choosing: true, seats: 3 };
  const bench: Bench = { listed: 5, listedOn: noticedOn, seats: 3, inside: [], aside: [], challenges: [] };
  const noticed = { at: 'handling' as const, stage: 'noticed' as const, noticedOn, heldOn };
  const past = (kind: 'noticeHearing' | 'chooseOfficers', seq: number, payload: object) =>
    ({
      kind,
      seq,
      occurredOn: kind === 'noticeHearing' ? noticedOn : day('2026-05-06'),
      payload,
    }) as unknown as PastAct;
  const told = (more: PastAct[], sits: Bench): NoticeContext => ({
    ...asked,
    on: day('2026-05-08'),
    state: { ...asked.state, hearing: { ...noticed, bench: sits } },
    history: [...asked.history, past('noticeHearing', 7, choosing), ...more],
  });
  const chosen = [past('chooseOfficers', 8, { chosen: [2, 4] })];
  const reason = '按名单顺序补齐';
  const instead = { instead: '范立秋', capacity: '县法律援助中心律师', ofOrgan: false };
  const challenge = { who: 'officer-1', namesake: false, ...instead, delivery };
  return [
    [
      'D-17 proposed',
      proposed('hearing', 'D-17')(asked, {
        proposed: 'hearing',
        reason: '双方对工资数额说法不一，当面核对有利于查明。',
        issues: '拖欠工资的数额\n什么时候付清',
        delivery,
      }),
    ],
    [
      'D-36 proposed',
      proposed('mediation', 'D-36')(asked, {
        proposed: 'mediation',
        reason: '公司承认欠付，愿意分期付清；双方谈得拢的，比裁决快。',
        otherSide: '澄溪县溪口电子有限公司',
        delivery,
      }),
    ],
    [
      'D-17 choosing',
      hearingNoticed(
        { ...told([], bench), history: asked.history },
        { ...choosing, open: false, closedBecause: 'trade-secret' },
      ),
    ],
    [
      'D-17 settled',
      officersSettled(told(chosen, { ...bench, chosen: [2, 4], added: [1] }), { added: [1], reason, delivery }),
    ],
    [
      'D-17 settled in silence',
      officersSettled(told([], { ...bench, added: [1, 2, 3] }), { added: [1, 2, 3], reason, delivery }),
    ],
    [
      'D-17 challenge granted',
      challengeDecided(told(chosen, bench), {
        ...challenge,
        granted: true,
        reason: '与办理单位负责人是近亲属，查证属实。',
      }),
    ],
    [
      'D-17 challenge refused',
      challengeDecided(told(chosen, bench), { ...challenge, granted: false, reason: '没有查到与本事项有利害关系。' }),
    ],
  ];
}
