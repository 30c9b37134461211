import { servedOpinion } from '../../../core/procedure/index.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import { called, headed } from '../called.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, lawZh, sentence } from '../words.ts';
import { addressee, contactOf, incomplete, notice, numbered, para, type Several, table, withoutBody } from './base.ts';
import { remedy } from './remedy.ts';
import { rightsEn } from './rights.ts';

const kinds = { name: '姓名、名称', figure: '数字', date: '日期', misprint: '错别字' } as const;
const kindsEn = { name: 'a name', figure: 'a figure', date: 'a date', misprint: 'a misprint' } as const;

/**
 * 意见补正书 (R-DOC-4): slips in a served opinion, of the handling, the review or the re-review, put right by a letter of its own,
 * which cites it by number. It says that neither result nor basis changes, and that the days to ask for review run anew from its receipt.
 */
export const correction: Several<PayloadOf<'correctOpinion'>> = (context, payload) => {
  if ('waived' in payload.delivery) return [];
  const made = corrected(context, payload);
  return isRefusal(made) ? made : [made];
};

/** What is corrected, and what is left to do against it. */
const opinions = {
  'D-14': { word: '处理意见', en: 'opinion', called: 'opinion-corrected', again: '复查' },
  'D-23': { word: '复查意见', en: 'review opinion', called: 'review-corrected', again: '复核' },
  'D-24': { word: '复核意见', en: 're-review opinion', called: 'rereview-corrected', again: undefined },
} as const;
const madeBy = { conclude: 'D-14', decideReview: 'D-23', decideRereview: 'D-24' } as const;

function corrected(context: NoticeContext, { slips, evident }: PayloadOf<'correctOpinion'>): NoticeModel | Refusal {
  const { state } = context;
  const id = madeBy[servedOpinion(state)?.by ?? 'conclude'];
  const opinion = context.documents.findLast(({ document }) => document === id);
  if (!opinion) {
    return incomplete('D-37', 'slips', {
      zh: '没有可以补正的意见书。',
      en: 'There is no opinion that could be corrected.',
    });
  }
  const { word, en, called: key, again } = opinions[id];
  const bodies = again ? context.reviewBodies(context.issuer.id) : [];
  if (again && bodies.length === 0) return withoutBody('D-37', again);
  return notice(context, {
    document: 'D-37',
    layout: 'notice',
    reader: 'petitioner',
    ...headed(key),
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
                request !== undefined ? `第${request}项诉求的答复` : id === 'D-14' ? '标题或者帮助说明' : `${word}书`,
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
              `，原${word}书其余内容继续有效。请把本补正书与原${word}书一并保存、一并使用。`,
            ]),
          ],
        },
        again
          ? {
              heading: '如不同意，可以怎么做',
              blocks: [
                para([
                  { strong: `${again}的期限从您收到本补正书的次日起重新计算` },
                  `，原来的期限已经过了的，也可以就补正涉及的内容请求${again}。`,
                ]),
                remedy({
                  opinion: `${word}书`,
                  bodies,
                  receivedOn: state.receivedOn,
                  calendar: context.calendar,
                  corrected: true,
                }),
              ],
            }
          : {
              heading: '信访程序',
              blocks: [
                para(
                  `复核意见仍是信访事项的最终意见，补正不重新开始复查、复核（${lawZh('R.36.3', state.receivedOn)}）。解释、疏导和生活帮扶不因此停止（${lawZh('R.37')}）。`,
                ),
              ],
            },
      ]),
    ],
    contact: contactOf(context),
    english: {
      title: called[key].en,
      lines: [
        `${context.issuer.name} corrects slips in its ${en} ${opinion.number} of ${opinion.issuedOn} on your matter, registration number ${context.caseNumber}.`,
        ...slips.map(({ kind, wrong, right }) => `${kindsEn[kind]}: “${wrong}” should read “${right}”.`),
        'Neither the result nor its basis changes.',
        again
          ? `You may ask in writing for ${again === '复查' ? 'review' : 're-review'} by ${bodies.map(({ name }) => name).join(' or ')} within 30 days from the day after you receive this correction (${again === '复查' ? 'Art. 35' : 'Art. 36'}).`
          : 'The re-review opinion remains final (Art. 36).',
        ...rightsEn,
      ],
    },
  });
}
