import type { PayloadOf } from '../context.ts';
import { dateZh } from '../words.ts';
import { doneBy } from './agents.ts';
import { identity, isRefusal, notice, para, registrationOf, type Template } from './base.ts';
import { paragraphs } from './d-13.ts';
import { due } from './dates.ts';

/** 撤回申请 (decisions 8): of the petitioner's own will, identity checked, revocable for 30 days; the receipt stays. */
export const d25: Template<PayloadOf<'withdraw'>> = (context, payload) => {
  const { petitioner } = context;
  const revocable = due('revokeWithdrawal', context.on, context, context.issuer.id);
  if (isRefusal(revocable)) return revocable;
  return notice(context, {
    document: 'D-25',
    layout: 'form',
    reader: 'file',
    title: ['信访事项撤回申请'],
    addressee: context.issuer.name,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '申 请 人', value: identity(petitioner.name), half: true },
          { label: '联系电话', value: identity(petitioner.phone), half: true },
          ...doneBy(context),
          { label: '登记编号', value: context.caseNumber },
          { label: '事　　由', value: registrationOf(context).subject },
          { label: '撤回日期', value: dateZh(context.on), half: true },
          {
            label: '身份核对',
            value: payload.beforeOfficerId ? '当面，由非经办人核对' : context.byAgent ? '代理人自己的码' : '本人查询码',
            half: true,
          },
          { label: '可反悔至', value: dateZh(revocable.due) },
        ],
      },
      para(
        context.byAgent
          ? '受本人特别授权，自愿撤回上述信访事项；本人和代理人没有受到任何人的劝阻、压力或者利益交换。'
          : '本人自愿撤回上述信访事项，没有受到任何人的劝阻、压力或者利益交换。',
      ),
      ...(payload.reason ? [para('撤回的原因：'), ...paragraphs(payload.reason)] : []),
      para(
        `撤回不影响原登记凭证的效力。${dateZh(revocable.due)}以前可以反悔，反悔后从原来的环节接着办理；同一件事以后也可以重新提出。`,
      ),
      { kind: 'signatures', labels: ['申请人签名（用查询码在网上提出的，免签）', '核对人签名（不得是经办人）'] },
    ],
  });
};
