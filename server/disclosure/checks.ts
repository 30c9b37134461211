import { type ArticleTexts, digestOf, type Publication } from '../../core/disclosure/index.ts';
import { marksOf } from '../../core/text/index.ts';
import type { LoadedDossier } from '../dossiers/index.ts';
import type { DisclosureSheet } from './contract.ts';

/** What is looked at before a second person approves, each with its answer. */
export function checksOf(
  { state }: LoadedDossier,
  texts: ArticleTexts,
  left: number,
  { attachments, same }: { attachments: DisclosureSheet['attachments']; same: boolean },
): DisclosureSheet['checks'] {
  const { mode, versions } = state as Publication;
  const marks = Object.values(texts).flatMap((text) => (text === undefined ? [] : marksOf(text)));
  const byHand = marks.filter(({ rule }) => rule === 'h').length;
  const kept = marks.filter(({ rule }) => rule === 'k').length;
  const byRule = marks.length - byHand - kept;
  const bytes = same && digestOf(texts) === versions.at(-1)?.digest;
  return [
    {
      code: 'covered',
      ok: left === 0,
      what:
        left === 0
          ? {
              zh: `遮盖${byRule + byHand}处：规则${byRule}，人工${byHand}；人工看过可留${kept}处`,
              en: `${byRule + byHand} covers: ${byRule} by rule, ${byHand} by hand; ${kept} looked at and left`,
            }
          : { zh: `还有${left}处没有遮盖`, en: `${left} not covered yet` },
    },
    {
      code: 'consent',
      ok: true,
      what:
        mode === 'agreed'
          ? { zh: '写明了本人怎样同意公开', en: 'How the petitioner agreed is on file' }
          : { zh: '没有公开本人说的事实和诉求', en: 'Nothing that the petitioner told is published' },
    },
    {
      code: 'attachments',
      ok: true,
      what: attachmentsWords(attachments),
    },
    {
      code: 'same-bytes',
      ok: bytes,
      what: bytes
        ? { zh: '预览与将公开的逐字节一致', en: 'The preview is what will be public, byte for byte' }
        : { zh: '预览与存档不一致，不能公开', en: 'Preview and record differ: not to be published' },
    },
  ];
}

function attachmentsWords(attachments: DisclosureSheet['attachments']): DisclosureSheet['checks'][number]['what'] {
  if (attachments.length === 0) return { zh: '没有附件', en: 'No attachments' };
  const pages = attachments.reduce((sum, { sheets }) => sum + sheets.length, 0);
  const removed = attachments.reduce((sum, one) => sum + one.removed.length, 0);
  return {
    zh: `附件${attachments.length}份${pages}页，都是重新制作的副本；清掉隐藏信息${removed}项`,
    en: `${attachments.length} attachments, ${pages} pages, all made anew; ${removed} kinds of hidden data left behind`,
  };
}
