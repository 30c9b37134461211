import { hearingPeople, seatName } from '../../../core/procedure/hearing-people.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import {
  addressee,
  clockBlock,
  contactOf,
  isRefusal,
  latest,
  notice,
  numbered,
  para,
  registrationOf,
  type Several,
  type Template,
  table,
} from './base.ts';
import { paragraphs } from './d-13.ts';
import { heardUnder } from './d-17.ts';
import { due } from './dates.ts';
import { rightsEn } from './rights.ts';

type Proposal = PayloadOf<'askConsent'>;

/** 征询函: what is proposed and why; silence is no, and a no is held against nobody (Art. 33; domain 1.12). */
export const proposed =
  (subject: Proposal['proposed'], document: 'D-17' | 'D-36'): Several<Proposal> =>
  (context, payload) => {
    if (payload.proposed !== subject) return [];
    const letter = proposal(context, payload, document);
    return isRefusal(letter) ? letter : [letter];
  };

function proposal(context: NoticeContext, payload: Proposal, document: 'D-17' | 'D-36') {
  const answer = due('answerProposal', context.on, context, context.issuer.id, { zh: '发出本函', en: 'this letter' });
  if (isRefusal(answer)) return answer;
  const hearing = payload.proposed === 'hearing';
  const what = hearing ? '举行听证' : '组织调解、和解';
  const law = hearing ? heardUnder(context) : lawZh('R.33');
  const issues = payload.issues?.split('\n').filter((line) => line.trim() !== '') ?? [];
  const about: Block = {
    kind: 'list',
    items: issues.length > 0 ? issues : registrationOf(context).requests.map(({ text }) => sentence(text)),
  };
  return notice(context, {
    document,
    layout: 'notice',
    reader: 'petitioner',
    ...headed(hearing ? 'hearing-proposed' : 'mediation-proposed'),
    series: hearing ? '听' : '告',
    addressee: addressee(context),
    blocks: [
      para(
        `为${hearing ? '查明' : '解决'}您反映的事项（登记编号${context.caseNumber}），本机关打算${what}（${law}），现征求您的意见。`,
      ),
      ...numbered([
        { heading: `为什么要${hearing ? '听证' : '调解'}`, blocks: paragraphs(payload.reason) },
        {
          heading: `打算${hearing ? '听证' : '调解'}的问题`,
          blocks: [about, ...(payload.otherSide ? [para(`另一方：${sentence(payload.otherSide)}`)] : [])],
        },
        {
          heading: '怎么答复',
          blocks: [
            para(
              '同意还是不同意，由您决定。网上用登记编号和查询码答复，来信、来电、当面都可以。没有答复的，视为不同意。',
            ),
            clockBlock(answer),
            para(
              hearing
                ? '不同意听证，不影响本事项的办理期限和答复，也不会因此得到更不利的答复。同意以后，听证举行前随时可以不要听证。'
                : '不同意调解，不影响本事项的办理期限和答复，也不会因此得到更不利的答复。同意以后，谈不拢的随时可以要求照常办理。',
            ),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called[hearing ? 'hearing-proposed' : 'mediation-proposed'].en,
      lines: [
        `${context.issuer.name} proposes ${hearing ? 'a hearing' : 'a mediation'} on your matter, registration number ${context.caseNumber}. Please say yes or no by ${answer.due}: on the web with your query code, by letter, by telephone or in person. No answer counts as no, and a no never worsens the answer.`,
        ...rightsEn,
      ],
    },
  });
}

/** 听证员确定通知: who sits, whom the petitioner chose, whom the organ added and by what rule. */
export const officersSettled: Template<PayloadOf<'completeOfficers'>> = (context, payload) => {
  const bench = context.state.hearing?.bench;
  const people = hearingPeople(context.history);
  if (!bench || !people) throw new Error('officers completed without a notice');
  const places = [...(bench.chosen ?? []), ...(bench.added ?? [])].sort((a, b) => a - b);
  const said = latest(context, 'chooseOfficers');
  const asked = latest(context, 'noticeHearing');
  return notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'petitioner',
    ...headed('officers-settled'),
    series: '听',
    addressee: addressee(context),
    blocks: [
      para(
        said && bench.chosen?.length
          ? `您于${dateZh(said.occurredOn)}选了${bench.chosen.length}位听证员（登记编号${context.caseNumber}），席位共${bench.seats}位，不足的由本机关补齐。`
          : `本机关${asked ? dateZh(asked.occurredOn) : ''}请您选听证员（登记编号${context.caseNumber}），在通知写明的日子以前没有收到您的选择，由本机关从名单里补齐。`,
      ),
      ...numbered([
        {
          heading: '听证员',
          blocks: table(
            ['序号', '听证员', '单位职务', '怎么定的'],
            places.map((place) => [
              String(place),
              people.officers[place - 1]?.name ?? '',
              people.officers[place - 1]?.capacity ?? '',
              bench.chosen?.includes(place) ? '您选的' : '本机关补的',
            ]),
            [1, 2, 4, 2],
          ),
        },
        {
          heading: '怎么补的',
          blocks: [
            ...paragraphs(payload.reason),
            para('听证员为单数，承办的人和科室、被反映的人不参加。没有选不影响您的任何权利。'),
          ],
        },
        { heading: '您的权利', blocks: [para(challengeRight)] },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called['officers-settled'].en,
      lines: [
        `The hearing officers for your matter, registration number ${context.caseNumber}, are settled; the list says whom you chose and whom this office added. You may ask that one with an interest step aside before the hearing begins.`,
      ],
    },
  });
};

const challengeRight = `认为主持人、听证员、记录员与本事项有直接利害关系的，可以在听证开始前申请回避（${lawZh('R.28')}）。`;

/** 听证人员回避决定: granted or not, why, and who comes instead; told before the hearing. */
export const challengeDecided: Template<PayloadOf<'decideChallenge'>> = (context, payload): NoticeModel => {
  const before = hearingPeople(context.history);
  const { granted, instead, capacity } = payload;
  const whom = seatName(payload.who, before);
  const on = context.state.hearing?.heldOn;
  return notice(context, {
    document: 'D-17',
    layout: 'notice',
    reader: 'petitioner',
    ...headed('challenge-decided'),
    series: '听',
    addressee: addressee(context),
    blocks: [
      para([
        `您申请${whom.zh}回避（登记编号${context.caseNumber}），经审查，`,
        { strong: granted ? '决定其回避' : '决定其不回避' },
        `（${lawZh('R.28')}）。`,
      ]),
      ...numbered([
        { heading: '理由', blocks: paragraphs(payload.reason) },
        {
          heading: granted ? '换成谁' : '接下来',
          blocks: [
            ...(granted && instead
              ? [para(`由${instead}${capacity ? `（${capacity}）` : ''}接替；认为有利害关系的，仍可以申请回避。`)]
              : []),
            ...(granted && !instead ? [para('名单里其余的人仍可以选，席位不变。')] : []),
            para(
              `${on ? `听证仍定在${dateZh(on)}。` : ''}申请回避不影响本事项的办理，也不会因此得到更不利的答复。${granted ? '' : '对办理有意见的，可以告诉身份保管员（网上「反映办理中的问题」）；请求复查、复核时也可以说明。'}`,
            ),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called['challenge-decided'].en,
      lines: [
        granted
          ? `${whom.en} steps aside from the hearing on your matter, registration number ${context.caseNumber}${instead ? `; ${instead} comes instead` : ''}.`
          : `${whom.en} does not step aside from the hearing on your matter, registration number ${context.caseNumber}; the reasons are above.`,
      ],
    },
  });
};
