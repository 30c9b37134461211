import type { LocalDate } from '../../core/calendar/index.ts';
import { isArticleId, lawOf } from '../../core/law/index.ts';
import type { Words } from '../../core/refusal.ts';
import { citationIn, plainTitle } from '../../core/statutes/index.ts';
import type { StatuteRow } from '../statutes/index.ts';
import { names, particularsOf } from './accuser-named.ts';
import type { NoticeContext } from './context.ts';
import type { SendingCheck } from './contract.ts';
import { type NoticeModel, plain, readable } from './model.ts';
import { latest } from './templates/base.ts';

/** What the check before sending is told of the matter. */
export interface Sending {
  context: NoticeContext;
  /** Every article of the library. */
  articles: StatuteRow[];
  /** The papers that go along, and whether what hides in them is taken out when they are shown. */
  papers: { type: string; clean: boolean }[];
}

/**
 * What is looked at before a letter leaves, each with its answer. What the law forbids refuses the act in its template;
 * here stand what was found in order, and what a person has to look at.
 */
export function sendingChecks(model: NoticeModel, { context, articles, papers }: Sending): SendingCheck[] {
  if (model.layout === 'form') return [];
  const opinion = model.document === 'D-14' || model.document === 'D-23' || model.document === 'D-24';
  return [
    ...(model.document === 'D-14' ? [answered(model, context)] : []),
    ...(opinion ? bases(model, articles, context.on) : []),
    ...(model.document === 'D-14' || model.document === 'D-23' ? [remedy(model)] : []),
    nobodyNamed(model, context),
    ...(papers.length > 0 ? [hidden(papers)] : []),
  ];
}

const check = (code: SendingCheck['code'], ok: boolean, what: Words): SendingCheck => ({ code, ok, what });

function answered(model: NoticeModel, context: NoticeContext): SendingCheck {
  const asked = context.state.requests.map(({ no }) => no);
  const answers = latest(context, 'submitOpinion')?.payload.answers ?? [];
  const open = asked.filter((no) => !answers.some(({ request, finding }) => request === no && finding.trim() !== ''));
  return open.length === 0
    ? check('answered', true, {
        zh: `${asked.length}项诉求都有查明和结论`,
        en: `All ${asked.length} requests are answered`,
      })
    : check('answered', false, {
        zh: `第${open.join('、')}项诉求还没有答复`,
        en: `Not answered yet: request ${open.join(', ')} of ${model.document}`,
      });
}

/** A basis is found by its law and article as letters cite them. What the library lacks has to be read by a person. */
function bases(model: NoticeModel, articles: StatuteRow[], on: LocalDate): SendingCheck[] {
  const cited = [...new Set(wordsOf(model).match(/《[^》]{2,40}》第[零一二三四五六七八九十百]+条/g) ?? [])];
  if (cited.length === 0) return [check('basis', false, { zh: '没有写依据的条文', en: 'No article is cited' })];
  const standing = (citation: string) => {
    const named = citationIn(citation);
    const titleOf = ({ articleId, lawZh }: StatuteRow) => (isArticleId(articleId) ? lawOf(articleId).zh : lawZh);
    const rows = articles.filter(
      (row) => plainTitle(titleOf(row)) === named?.title && Number(row.articleId.split('.')[1]) === named.article,
    );
    if (rows.length === 0) return 'unknown';
    return rows.some((row) => row.standing !== 'replaced' && row.validFrom <= on && (!row.validTo || row.validTo > on))
      ? 'in-force'
      : 'replaced';
  };
  const by = Map.groupBy(cited, standing);
  const list = (kind: ReturnType<typeof standing>) => (by.get(kind) ?? []).join('；');
  return [
    ...(by.has('in-force')
      ? [check('basis', true, { zh: `现行有效：${list('in-force')}`, en: `In force: ${list('in-force')}` })]
      : []),
    ...(by.has('replaced')
      ? [
          check('basis', false, {
            zh: `已失效或还没有施行：${list('replaced')}`,
            en: `Not in force: ${list('replaced')}`,
          }),
        ]
      : []),
    ...(by.has('unknown')
      ? [
          check('basis', false, {
            zh: `政策法规库里没有，请人核对是否现行有效：${list('unknown')}`,
            en: `Not in the library; somebody has to see that it is in force: ${list('unknown')}`,
          }),
        ]
      : []),
  ];
}

function remedy(model: NoticeModel): SendingCheck {
  const block = model.blocks.find(({ kind }) => kind === 'remedy');
  const bodies = block?.kind === 'remedy' ? block.rows.map(({ value }) => readable(value, true).split('，')[0]) : [];
  if (bodies.length > 0) {
    const names = bodies.join('、');
    return check('remedy', true, {
      zh: `写明了向${names}请求复查、复核，30日自收到次日起算`,
      en: `Remedy: ${names}, 30 days from the day after receipt`,
    });
  }
  const anew = wordsOf(model).includes('重新办理');
  return check(
    'remedy',
    anew,
    anew
      ? { zh: '撤销重办，重办后另行答复和救济', en: 'To be handled anew; the remedy comes with the new answer' }
      : { zh: '没有写不同意怎么办', en: 'The remedy is missing' },
  );
}

/** Where a letter is read by others than the petitioner, nobody who brought the matter stands in it (R-DOC-3, Art. 30). */
function nobodyNamed(model: NoticeModel, { petitioner, state }: NoticeContext): SendingCheck {
  const guarded = state.restricted || state.complainedOrganIds.length > 0;
  const text = guarded && model.reader !== 'petitioner' ? JSON.stringify(model) : wordsOf(model);
  const named = guarded && names(text, particularsOf(petitioner));
  return named
    ? check('nobody-named', false, {
        zh: '正文里有反映人的姓名或联系方式，被反映的单位可能看到',
        en: 'The text names who brought the matter; those complained of might read it',
      })
    : check('nobody-named', true, { zh: '正文没有出现不该出现的反映人', en: 'Nobody is named who must not be' });
}

/** Pictures, PDF, Word and Excel leave without place, device and author; recordings, and what is locked or damaged, as they are. */
function hidden(papers: Sending['papers']): SendingCheck {
  const uncleaned = papers.filter(({ clean }) => !clean).length;
  return uncleaned === 0
    ? check('hidden-data', true, {
        zh: `${papers.length}份材料已去掉隐藏信息`,
        en: `${papers.length} papers, hidden data taken out`,
      })
    : check('hidden-data', false, {
        zh: `${uncleaned}份材料（录音、视频、加密或损坏的文件等）去不掉作者、地点等隐藏信息：另存为没有密码的PDF或图片再附，或当面出示`,
        en: `${uncleaned} papers (recordings, locked or damaged files) keep author or place: attach them as a PDF without a password or as pictures, or show them in person`,
      });
}

/** Everything a letter says, save whom it addresses. */
function wordsOf({ title, blocks, copyTo }: NoticeModel): string {
  const texts = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'para':
      case 'heading':
        return plain(block.text);
      case 'list':
        return block.items.map(plain);
      case 'rows':
        return block.rows.map(({ value }) => readable(value, false));
      case 'remedy':
        return block.paras.map(plain);
      case 'table':
        return block.rows.flat();
      case 'requests':
        return block.rows.map(({ text }) => text);
      default:
        return [];
    }
  });
  return [...title, ...texts, ...copyTo].join('\n');
}
