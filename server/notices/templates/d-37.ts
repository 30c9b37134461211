import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, sentence } from '../words.ts';
import { addressee, contactOf, incomplete, notice, numbered, para, type Several, table, withoutBody } from './base.ts';
import { remedy } from './remedy.ts';
import { rightsEn } from './rights.ts';

const kinds = { name: '姓名、名称', figure: '数字', date: '日期', misprint: '错别字' } as const;
const kindsEn = { name: 'a name', figure: 'a figure', date: 'a date', misprint: 'a misprint' } as const;

/**
 * 处理意见补正书 (R-DOC-4): slips in a served opinion put right by a letter of its own, which cites it by number. It says that
 * neither result nor basis changes, and that the days to ask for review run anew from its receipt.
 */
export const correction: Several<PayloadOf<'correctOpinion'>> = (context, payload) => {
  if ('waived' in payload.delivery) return [];
  const made = corrected(context, payload);
  return isRefusal(made) ? made : [made];
};

function corrected(context: NoticeContext, { slips, evident }: PayloadOf<'correctOpinion'>): NoticeModel | Refusal {
  const opinion = context.documents.findLast(({ document }) => document === 'D-14');
  if (!opinion) {
    return incomplete('D-37', 'slips', {
      zh: '没有可以补正的处理意见书。',
      en: 'There is no opinion that could be corrected.',
    });
  }
  const bodies = context.reviewBodies(context.issuer.id);
  if (bodies.length === 0) return withoutBody('D-37', '复查');
  return notice(context, {
    document: 'D-37',
    layout: 'notice',
    reader: 'petitioner',
    title: ['信访事项处理意见补正书'],
    series: '补',
    addressee: addressee(context),
    blocks: [
      para(
        `本机关于${dateZh(opinion.issuedOn)}作出的《${opinion.title}》（${opinion.number}，登记编号${context.caseNumber}），有下列笔误，现予补正。`,
      ),
      ...numbered([
        {
          heading: '补正的内容',
          blocks: [
            ...table(
              ['序号', '在哪里', '类别', '原来写的', '应为'],
              slips.map(({ request, kind, wrong, right }, i) => [
                String(i + 1),
                request === undefined ? '标题或者帮助说明' : `第${request}项诉求的答复`,
                kinds[kind],
                wrong,
                right,
              ]),
              [0.8, 2.6, 1.8, 3.2, 3.2],
            ),
            para(`为什么说是笔误：${sentence(evident)}`),
          ],
        },
        {
          heading: '其他内容不变',
          blocks: [
            para([
              '本次补正',
              { strong: '不改变处理结论和依据' },
              '，原处理意见书其余内容继续有效。请把本补正书与原处理意见书一并保存、一并使用。',
            ]),
          ],
        },
        {
          heading: '如不同意，可以怎么做',
          blocks: [
            para([
              { strong: '复查的期限从您收到本补正书的次日起重新计算' },
              '，原来的期限已经过了的，也可以就补正涉及的内容请求复查。',
            ]),
            remedy({
              opinion: '处理意见书',
              bodies,
              receivedOn: context.state.receivedOn,
              calendar: context.calendar,
              corrected: true,
            }),
          ],
        },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: 'Correction of an opinion',
      lines: [
        `${context.issuer.name} corrects slips in its opinion ${opinion.number} of ${opinion.issuedOn} on your matter, registration number ${context.caseNumber}.`,
        ...slips.map(({ kind, wrong, right }) => `${kindsEn[kind]}: “${wrong}” should read “${right}”.`),
        'Neither the result nor its basis changes.',
        `You may ask in writing for review by ${bodies.map(({ name }) => name).join(' or ')} within 30 days from the day after you receive this correction (Art. 35).`,
        ...rightsEn,
      ],
    },
  });
}
