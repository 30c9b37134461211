import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { NoticeId, NoticeModel, Row } from '../model.ts';
import { dateZh, lawZh, serviceZh } from '../words.ts';
import { receivedBy } from './agents.ts';
import { addressee, notice, para, type Template } from './base.ts';
import { lastDayOf } from './remedy.ts';
import { withTranslation } from './translation.ts';

type Service = PayloadOf<'serve'>;

/** 送达回证 for the handling opinion (Art. 35): its day opens the period for review. */
export const d19: Template<Service> = (context, payload) => returnSlip(context, payload, 'D-14');
/** 送达回证 for the review opinion (Art. 36). */
export const d19Review: Template<Service> = (context, payload) => returnSlip(context, payload, 'D-23');
/** 送达回证 for the re-review opinion (Art. 36.3). */
export const d19Rereview: Template<Service> = (context, payload) => returnSlip(context, payload, 'D-24');

function returnSlip(
  context: NoticeContext,
  { service }: Service,
  served: NoticeId,
  otherwise = '处理意见书',
): NoticeModel {
  const { state } = context;
  const document = context.documents.findLast((earlier) => earlier.document === served);
  const translated: { [Id in NoticeId]?: LocalDate | undefined } = {
    'D-14': state.answerTranslatedOn,
    'D-23': state.firstReview?.translatedOn,
    'D-24': state.secondReview?.translatedOn,
  };
  const opens = served === 'D-14' ? ('askReview' as const) : served === 'D-23' ? ('askRereview' as const) : undefined;
  const redo = served === 'D-23' ? context.state.firstReview?.outcome === 'revoke-redo' : false;
  const last = opens && !redo ? lastDayOf(opens, service.servedOn, context.calendar) : undefined;
  const rows: Row[] = [
    { label: '送达文书', value: `${document?.title ?? otherwise}${withTranslation(state, translated[served])}` },
    { label: '文　　号', value: document?.number ?? '—' },
    ...proven(context, service),
    ...(last
      ? [
          {
            label: opens === 'askReview' ? '可请求复查至' : '可请求复核至',
            value: `${dateZh(last)}（自送达次日起30日，末日逢法定休假日顺延）`,
          },
        ]
      : []),
  ];
  return slip(context, rows);
}

/** 送达回证 for a simplified answer, given on paper or not (T-20): its day opens the period for review too. */
export const d19Simple: Template<PayloadOf<'replySimply'>> = (context, { service, paper }) =>
  returnSlip(
    paper ? context : { ...context, documents: [] },
    { service },
    'D-14',
    paper ? '答复意见书' : '简易答复（没有要纸质文书）',
  );

/** 送达回证 for an answer on the spot: handed over and signed for here and now. */
export const d19AtOnce: Template<PayloadOf<'answerAtOnce'>> = (context, { proof }) =>
  returnSlip(context, { service: { method: 'in-person', servedOn: context.on, proof } }, 'D-14', '答复意见书');

/** 送达回证 for the answer to a suggestion (Art. 29), against which there is no review. */
export const d19Suggestion: Template<PayloadOf<'replySuggestion'>> = (context, { service }) => {
  const letter = context.documents.findLast(({ document }) => document === 'D-29');
  return slip(context, [
    { label: '送达文书', value: letter?.title ?? '意见建议采纳情况反馈' },
    { label: '文　　号', value: letter?.number ?? '—' },
    ...proven(context, service),
  ]);
};

/** 送达回证 of letters other than opinions: all that the act sent to the petitioner. */
export const d19Delivery: Template<PayloadOf<'recordDelivery'>> = (context, { service }) => {
  const { documents } = context;
  return slip(context, [
    { label: '送达文书', value: documents.map(({ title }) => title).join('、') || '告知书' },
    {
      label: '文　　号',
      value:
        documents
          .map(({ number }) => number)
          .filter(Boolean)
          .join('、') || '—',
    },
    ...proven(context, service),
  ]);
};

function proven(context: NoticeContext, service: Service['service']): Row[] {
  return [
    { label: '受送达人', value: addressee(context) },
    ...receivedBy(context, service.agent),
    { label: '送达日期', value: dateZh(service.servedOn), half: true },
    { label: '送达方式', value: serviceZh[service.method], half: true },
    ...(service.postedOn && service.method === 'post' ? [{ label: '交邮日期', value: dateZh(service.postedOn) }] : []),
    ...(service.postedOn && service.method === 'notice-board'
      ? [{ label: '公告贴出', value: `${dateZh(service.postedOn)}，满30日视为送达（参照${lawZh('MSF.95')}）` }]
      : []),
    { label: '送达凭据', value: service.proof ?? '—' },
    ...(service.witness ? [{ label: '见 证 人', value: service.witness }] : []),
    { label: '送达单位', value: context.issuer.name },
  ];
}

function slip(context: NoticeContext, rows: Row[]): NoticeModel {
  return notice(context, {
    document: 'D-19',
    layout: 'form',
    reader: 'file',
    title: ['送达回证'],
    blocks: [
      { kind: 'rows', rows },
      para(
        '受送达人拒绝签收的，由送达人记明拒收事由和日期，并由见证人签名。签名只证明收到文书，不表示同意其内容，不影响请求复查、复核。',
      ),
      { kind: 'signatures', labels: ['受送达人或者代收人签名', '见证人签名', '送达人签名'] },
    ],
  });
}
