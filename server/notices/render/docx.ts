import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, NoticeModel, Row, Text } from '../model.ts';
import { readable } from '../model.ts';
import { dateZh } from '../words.ts';
import { contactLine, prepared, type Rendering } from './pdf.ts';

/** Fonts that offices have; named here, never shipped. */
const face = { body: '仿宋_GB2312', title: '方正小标宋简体', first: '黑体', second: '楷体_GB2312' } as const;
type Face = (typeof face)[keyof typeof face];

/** 三号 and 二号 in half points, 28.99 pt of line pitch in twentieths: 22 lines of 28 characters (domain 3.3). */
const standard = { body: 31.5, title: 44, table: 28, pitch: 580 };
const large = { body: 44, title: 60, table: 44, pitch: 720 };
type Sizes = typeof standard;

/** Millimetres in twentieths of a point. */
const mm = (length: number) => Math.round((length / 25.4) * 1440);

/** The document as an editable file for the office's archive. It bears no seal: the sealed one is the PDF. */
export async function renderDocx(model: NoticeModel, rendering: Rendering): Promise<Buffer> {
  const { model: shown, number } = prepared(model, rendering);
  const sizes = rendering.variant === 'large' ? large : standard;
  const children = [
    ...head(shown, number, sizes),
    ...(shown.addressee ? [line(`${readable(shown.addressee, rendering.names)}：`, sizes)] : []),
    ...apart(shown.blocks.flatMap((block) => blockDocx(block, sizes, rendering.names))),
    ...(shown.layout === 'form' ? [] : signature(shown, sizes)),
    ...(rendering.seal
      ? [line(`校验码 ${rendering.seal.short}（以盖有电子印章的PDF为准）`, { ...sizes, body: sizes.table })]
      : []),
    ...(shown.copyTo.length > 0 ? [line(`抄送：${shown.copyTo.join('，')}。`, { ...sizes, body: sizes.table })] : []),
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: '宋体' })],
      }),
    ],
  });
  const document = new Document({
    creator: shown.issuer.name,
    title: shown.title.join(''),
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
          },
        },
        footers: { default: footer },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function run(text: string, size: number, font: Face = face.body, color?: string): TextRun {
  return new TextRun({
    text,
    size: Math.round(size),
    font: { ascii: font, hAnsi: font, eastAsia: font },
    ...(color && { color }),
  });
}

/** A line without indent. */
function line(
  text: string,
  sizes: Sizes,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line: sizes.pitch, lineRule: LineRuleType.EXACT },
    children: [run(text, sizes.body)],
  });
}

function indented(runs: TextRun[], sizes: Sizes, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: Math.round(sizes.body * 20) },
    spacing: { line: sizes.pitch, lineRule: LineRuleType.EXACT },
    children: runs,
  });
}

const red = 'B4261A';

/** Title lines; over them the letterhead in red, underlined: of a letter itself, of an opinion its number. */
function head(model: NoticeModel, number: string | undefined, sizes: Sizes): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 8 } };
  const titled = (text: string, size: number, more: { color?: string; ruled?: boolean } = {}) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 240 },
      ...(more.ruled && { border: rule }),
      children: [run(text, size, face.title, more.color)],
    });
  const titles = model.title.map((text) => titled(text, sizes.title));
  if (model.layout === 'form')
    return [
      ...titles,
      ...(model.caseNumber ? [line(`登记编号：${model.caseNumber}`, sizes, AlignmentType.RIGHT)] : []),
    ];
  const name = model.head ?? model.issuer.name;
  // The letterhead fits one line: 430 pt of type area, in half points.
  const size = Math.min(72, Math.floor(860 / name.length));
  const numbered = (alignment: 'center' | 'right', ruled = false) =>
    number ? [new Paragraph({ alignment, ...(ruled && { border: rule }), children: [run(number, sizes.body)] })] : [];
  switch (model.layout) {
    case 'letter':
      return [titled(name, size, { color: red, ruled: true }), ...numbered('right'), ...titles];
    case 'opinion':
      return [titled(name, size, { color: red }), ...numbered('center', true), ...titles];
    case 'notice':
      return [titled(name, sizes.title), ...titles, ...numbered('center')];
  }
}

function textRuns(text: Text, sizes: Sizes): TextRun[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) =>
    typeof part === 'string' ? run(part, sizes.body) : run(part.strong, sizes.body, face.first),
  );
}

function blockDocx(block: Block, sizes: Sizes, names: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [indented([run(block.text, sizes.body, block.level === 1 ? face.first : face.second)], sizes, true)];
    case 'para':
      return [indented(textRuns(block.text, sizes), sizes)];
    case 'list':
      return block.items.map((item, i) => indented([run(`${i + 1}．`, sizes.body), ...textRuns(item, sizes)], sizes));
    case 'rows':
      return [table(pairs(block.rows, names), sizes)];
    case 'table':
      return [columns([block.head, ...block.rows], block.widths ?? block.head.map(() => 1), sizes)];
    case 'requests':
      return [
        table(
          [['序号', '诉求（本人原话）'], ...block.rows.map(({ no, text }): [string, string] => [String(no), text])],
          sizes,
        ),
      ];
    case 'clock':
      return [
        table(
          block.lines.map(({ label, text }): [string, string] => [label, text]),
          sizes,
        ),
      ];
    case 'remedy':
      return [
        ...block.paras.map((text) => indented(textRuns(text, sizes), sizes)),
        table(pairs(block.rows, names), sizes),
      ];
    case 'signatures':
      return block.labels.map((label) =>
        line(`${label}：＿＿＿＿＿＿＿＿　　　年　　月　　日`, { ...sizes, body: sizes.table }),
      );
  }
}

function pairs(rows: Row[], names: boolean): [string, string][] {
  return rows.map(({ label, value }) => [
    label.replace(/(?<=[\u4e00-\u9fff])[ 　]+(?=[\u4e00-\u9fff])/g, ''),
    readable(value, names),
  ]);
}

/** A column of numbers or of days is as wide as they are; the others share the rest. */
function percentages(rows: string[][], shares: number[]): number[] {
  const exact = (at: number, shape: RegExp) => rows.slice(1).every((row) => shape.test(row[at] ?? ''));
  const fixed: number[] = shares.map((_, at) =>
    exact(at, /^\d{1,3}$/) ? 8 : exact(at, /^(\d{4}年\d+月\d+日|—|)$/) ? 22 : 0,
  );
  const left = 100 - fixed.reduce((sum, one) => sum + one, 0);
  const whole = shares.reduce((sum, share, at) => sum + (fixed[at] ? 0 : share), 0);
  return shares.map((share, at) => fixed[at] || Math.round((share / whole) * left));
}

/** Tables that touch become one in a word processor: a narrow line between them, and before one that opens the text. */
function apart(parts: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return parts.flatMap((part, i) =>
    part instanceof Table && (i === 0 || parts[i - 1] instanceof Table)
      ? [new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } }), part]
      : [part],
  );
}

function columns(rows: string[][], shares: number[], sizes: Sizes): Table {
  const widths = percentages(rows, shares);
  const cell = (text: string, at: number, heading: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: [run(text, sizes.table, heading ? face.first : face.body)] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: row.map((text, at) => cell(text, at, i === 0)),
        }),
    ),
  });
}

function table(rows: [string, string][], sizes: Sizes): Table {
  const cell = (text: string, width: number, font: Face) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: [run(text, sizes.table, font)] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ([label, value]) =>
        new TableRow({ cantSplit: true, children: [cell(label, 20, face.first), cell(value, 80, face.body)] }),
    ),
  });
}

function signature(model: NoticeModel, sizes: Sizes): Paragraph[] {
  const right = (text: string) =>
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(sizes.body * 10 * 4) },
      spacing: { line: sizes.pitch, lineRule: LineRuleType.EXACT },
      children: [run(text, sizes.body)],
    });
  const contact = contactLine(model);
  return [
    line('', sizes),
    right(model.issuer.name),
    right(dateZh(model.date)),
    ...(contact ? [indented([run(contact, sizes.body)], sizes)] : []),
  ];
}
