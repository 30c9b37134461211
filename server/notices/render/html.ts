import type { Block, NoticeModel, Row, Text } from '../model.ts';
import { readable } from '../model.ts';
import { dateZh } from '../words.ts';
import { contactLine, prepared, type Rendering } from './pdf.ts';

/** The document as one `<article>`: for previews, and for people who read on a screen or by ear. All text is escaped. */
export function renderHtml(model: NoticeModel, rendering: Rendering): string {
  const { model: shown, number } = prepared(model, rendering);
  const parts = [
    shown.layout === 'form' ? '' : `<p class="issuer">${escaped(shown.head ?? shown.issuer.name)}</p>`,
    `<h1>${shown.title.map(escaped).join('<wbr>')}</h1>`,
    number
      ? `<p class="number">${escaped(number)}</p>`
      : shown.caseNumber
        ? `<p class="number">登记编号：${escaped(shown.caseNumber)}</p>`
        : '',
    shown.addressee ? `<p class="addressee">${escaped(readable(shown.addressee, rendering.names))}：</p>` : '',
    ...shown.blocks.map((block) => blockHtml(block, rendering.names)),
    shown.layout === 'form' ? '' : `<p class="signature">${escaped(shown.issuer.name)}<br>${time(shown)}</p>`,
    ...(shown.layout === 'form'
      ? []
      : [contactLine(shown)].filter((line) => line !== undefined).map((line) => `<p>${escaped(line)}</p>`)),
    rendering.seal
      ? `<p class="check">校验码 ${rendering.seal.short}，<a href="${escaped(rendering.seal.address)}">核验这份文书</a></p>`
      : '',
    shown.copyTo.length > 0 ? `<p class="copies">抄送：${escaped(shown.copyTo.join('，'))}。</p>` : '',
    rendering.english && shown.english
      ? `<section lang="en"><h2>${escaped(shown.english.title)}</h2>${shown.english.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</section>`
      : '',
  ];
  const preview = rendering.recalledOn
    ? `<p class="preview">已于${dateZh(rendering.recalledOn)}收回，没有送达，不发生效力</p>`
    : rendering.preview
      ? '<p class="preview">预览，未签发</p>'
      : '';
  return `<article class="notice notice-${shown.layout}" lang="zh-CN">${preview}${parts.join('')}</article>`;
}

/** A page of its own: no script, no style in it (the server's policy forbids both), readable without its style sheet. */
export function htmlPage(article: string, large: boolean): string {
  // A neutral title: it shows in tabs, histories and file names (decisions 24).
  return `<!doctype html><html lang="zh-CN"${large ? ' class="large"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>书面答复</title><link rel="stylesheet" href="${pageStylePath}"></head><body>${article}</body></html>`;
}

/** Where `noticesRoutes` serves the style sheet. */
export const pageStylePath = '/notices/page.css';

export const pageStyle =
  'html{font:18px/1.67 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2421;background:#fff}html.large{font-size:29px}body{max-width:34em;margin:0 auto;padding:16px}h1{font-size:1.35em;line-height:1.4;text-align:center;text-wrap:balance}h2{font-size:1.1em;margin:1.4em 0 .4em}h3{font-size:1em;margin:1em 0 .3em}.issuer,.number{text-align:center;margin:.3em 0}.signature{text-align:right;margin-top:2em}table{border-collapse:collapse;width:100%;margin:1em 0}th,td{border:1px solid #7b827e;padding:.4em .6em;text-align:left;vertical-align:top}th{font-weight:600;white-space:nowrap}dl{border-left:4px solid #46524e;padding-left:1em}dt{font-weight:600}dd{margin:0 0 .4em}.remedy{border:2px solid #46524e;padding:0 1em}.preview{background:#fbf0d9;padding:.4em 1em}@media (max-width:40em){.columns thead{display:none}.columns tr{display:block;border:1px solid #7b827e;margin:0 0 .6em}.columns td{display:block;border:0;padding:.2em .6em}.columns td::before{content:attr(data-label)"：";font-weight:600}}@media print{body{max-width:none}}';

/** The text as HTML shows it, never as markup. */
export function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

function time({ date }: NoticeModel): string {
  return `<time datetime="${date}">${dateZh(date)}</time>`;
}

function blockHtml(block: Block, names: boolean): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `<h2>${escaped(block.text)}</h2>` : `<h3>${escaped(block.text)}</h3>`;
    case 'para':
      return `<p>${textHtml(block.text)}</p>`;
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${textHtml(item)}</li>`).join('')}</ol>`;
    case 'rows':
      return rowsHtml(block.rows, names);
    case 'table':
      return columnsHtml(block);
    case 'requests':
      return `<table><thead><tr><th scope="col">序号</th><th scope="col">诉求（本人原话）</th></tr></thead><tbody>${block.rows.map(({ no, text }) => `<tr><th scope="row">${no}</th><td>${escaped(text)}</td></tr>`).join('')}</tbody></table>`;
    case 'clock':
      return `<dl>${block.lines.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
    case 'remedy':
      return `<div class="remedy">${block.paras.map((text) => `<p>${textHtml(text)}</p>`).join('')}${rowsHtml(block.rows, names)}</div>`;
    case 'signatures':
      return `<ul>${block.labels.map((label) => `<li>${escaped(label)}：</li>`).join('')}</ul>`;
  }
}

/** On a narrow screen each row of many columns stands on its own, every cell behind its column's name. */
function columnsHtml({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const heads = head.map((label) => `<th scope="col">${escaped(label)}</th>`).join('');
  const cells = (row: string[]) =>
    row.map((cell, i) => `<td data-label="${escaped(head[i] ?? '')}">${escaped(cell)}</td>`).join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
  return `<table${head.length > 2 ? ' class="columns"' : ''}><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function rowsHtml(rows: Row[], names: boolean): string {
  const cells = rows.map(
    ({ label, value }) =>
      `<tr><th scope="row">${escaped(label.replace(/(?<=[\u4e00-\u9fff])[ 　]+(?=[\u4e00-\u9fff])/g, ''))}</th><td>${escaped(readable(value, names))}</td></tr>`,
  );
  return `<table><tbody>${cells.join('')}</tbody></table>`;
}

function textHtml(text: Text): string {
  const parts = typeof text === 'string' ? [text] : text;
  return parts
    .map((part) => (typeof part === 'string' ? escaped(part) : `<strong>${escaped(part.strong)}</strong>`))
    .join('');
}
