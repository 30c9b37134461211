import type { LocalDate } from '../../../core/calendar/index.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/refusal.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, NoticeModel } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { agentRows } from './agents.ts';
import { identity, incomplete, latest, notice, numbered, para, type Several, type Template, table } from './base.ts';
import { paragraphs } from './d-13.ts';

/** What parties agreed: who does what, in which way, by when. */
export interface Agreement {
  /** The other side: an organ, a company or a person, as it signs. */
  counterparty: { name: string; address?: string; representative?: string };
  facts: string;
  /** What they disagreed about, and how responsibility was seen. */
  dispute: string;
  responsibility?: string;
  terms: { text: string; performer: string; way: string; by: LocalDate }[];
  /** Where the agreement can be enforced, or why not. */
  confirmation?: string;
}

export interface Mediated extends Agreement {
  mediators: string[];
  place?: string | undefined;
  heldOn: LocalDate;
}

/** 调解协议书 (Art. 33; People's Mediation Law 29): parties, facts, dispute, responsibility, content, way and time. */
export const d15: Template<Mediated> = (context, payload) =>
  agreed(context, payload, {
    document: 'D-15',
    title: '信访事项调解协议书',
    opening: `经${context.issuer.name}于${dateZh(payload.heldOn)}${payload.place ? `在${payload.place}` : ''}主持调解，双方在平等、自愿的基础上达成如下协议（${lawZh('R.33')}）：`,
    signatures: ['信访人签名', '对方当事人签名（盖章）', ...payload.mediators.map((name) => `调解员${name}签名`)],
    effect: '本协议自双方签名、调解机关盖章之日起生效，双方和调解机关各执一份。',
  });

/** 和解协议书 (Art. 33): the parties' own agreement, without a mediator. */
export const d16: Template<Agreement> = (context, payload) =>
  agreed(context, payload, {
    document: 'D-16',
    title: '信访事项和解协议书',
    opening: `双方就登记编号${context.caseNumber}的信访事项自行协商，在平等、自愿的基础上达成如下协议（${lawZh('R.33')}）：`,
    signatures: ['信访人签名', '对方当事人签名（盖章）'],
    effect: '本协议自双方签名之日起生效，双方和办理机关各执一份。',
  });

interface Kind {
  document: 'D-15' | 'D-16';
  title: string;
  opening: string;
  signatures: string[];
  effect: string;
}

function agreed(context: NoticeContext, payload: Agreement, kind: Kind): NoticeModel | Refusal {
  const refused = givesUpRights(kind.document, payload);
  if (isRefusal(refused)) return refused;
  const { counterparty, terms } = payload;
  const duties: Block[] = table(
    ['序号', '内容', '履行人', '方式', '期限'],
    terms.map(({ text, performer, way, by }, i) => [String(i + 1), text, performer, way, dateZh(by)]),
    [1, 6, 3, 3, 3],
  );
  return notice(context, {
    document: kind.document,
    layout: 'notice',
    reader: 'petitioner',
    title: [kind.title],
    series: kind.document === 'D-15' ? '调' : '和',
    sealed: kind.document === 'D-15',
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '信 访 人', value: identity(context.petitioner.name), half: true },
          { label: '联系电话', value: identity(context.petitioner.phone), half: true },
          ...agentRows(context),
          ...(counterparty.representative
            ? [
                { label: '对方当事人', value: counterparty.name, half: true as const },
                { label: '代 表 人', value: counterparty.representative, half: true as const },
              ]
            : [{ label: '对方当事人', value: counterparty.name }]),
          ...(counterparty.address ? [{ label: '住　　所', value: counterparty.address }] : []),
        ],
      },
      para(kind.opening),
      ...numbered([
        { heading: '事实', blocks: paragraphs(payload.facts) },
        {
          heading: '争议和责任',
          blocks: [
            ...paragraphs(payload.dispute),
            ...(payload.responsibility ? [para(sentence(payload.responsibility))] : []),
          ],
        },
        { heading: '协议内容', blocks: duties },
        {
          heading: '效力和您的权利',
          blocks: [
            para(kind.effect),
            ...(payload.confirmation ? [para(sentence(payload.confirmation))] : []),
            para(
              '一方不履行的，另一方可以要求办理机关督促，也可以依法申请司法确认、仲裁或者起诉。签订本协议不影响您依法信访、请求复查复核、申请行政复议或者提起诉讼的权利。',
            ),
          ],
        },
      ]),
      { kind: 'signatures', labels: kind.signatures },
    ],
  });
}

/** A clause that gives up petitioning, review or a court is not written down (decisions 8). */
function givesUpRights(document: string, { terms, confirmation = '' }: Agreement): Refusal | undefined {
  const gives =
    /(不再|不得|放弃|停止|保证不|承诺不).{0,12}(信访|上访|反映|投诉|举报|复查|复核|复议|起诉|诉讼|仲裁)|息诉/;
  const at = terms.findIndex(({ text }) => gives.test(text));
  if (at < 0 && !gives.test(confirmation)) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${document}.gives-up-rights`,
    field: at < 0 ? 'confirmation' : `terms.${at}.text`,
    cite: 'R.18',
    what: {
      zh: '不能签订：协议里有放弃信访、复查或者起诉的内容。',
      en: 'Not agreed: a clause gives up petitioning, review or a court.',
    },
    way: { zh: '请删去这一条；履行内容可以照写。', en: 'Take that clause out; what is to be done may stay.' },
  });
}

/** 登记协议 (Art. 33): the letter of the kind that was agreed. Mediation names its mediator, or it is none. */
export const agreement =
  (document: 'D-15' | 'D-16'): Several<PayloadOf<'recordAgreement'>> =>
  (context, payload) => {
    const kind = context.state.agreement?.kind === 'settlement' ? 'D-16' : 'D-15';
    if (kind !== document) return [];
    const begun = latest(context, 'mediate')?.payload;
    if (!begun) throw new Error('an agreement without a mediation');
    const mediators = (begun.mediator ?? '').split(/[、，,；;]/).filter((name) => name.trim() !== '');
    if (kind === 'D-15' && mediators.length === 0) {
      const what = { zh: '还不能登记：没有写调解人。', en: 'Not yet: no mediator is named.' };
      const way = {
        zh: '请结束这次调解，重新「组织调解、和解」并写明调解人；没有调解人的选和解。',
        en: 'End this mediation and begin it anew with its mediator; without one it is a settlement.',
      };
      return incomplete(kind, 'terms', what, way);
    }
    const { performer, performBy: by, way = '按协议内容' } = payload;
    const lines = payload.terms.split('\n').filter((line) => line.trim() !== '');
    const terms = lines.map((text) => ({ text: text.trim(), performer, way, by }));
    const { facts, dispute = '双方对上述事项有争议，经协商取得一致。' } = payload;
    const agreed: Agreement = { counterparty: { name: begun.otherSide }, facts, dispute, terms };
    const made =
      kind === 'D-16'
        ? d16(context, agreed)
        : d15(context, { ...agreed, mediators, place: payload.place, heldOn: payload.signedOn });
    return isRefusal(made) ? made : [made];
  };
