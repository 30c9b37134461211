import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { type Hidden, hidden } from './made.ts';

/** No part of a document that is read may unpack to more. */
const mostBytes = 20 * 1024 * 1024;
const parts = /^(?:word\/(?:document|styles|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|docProps\/.*\.xml)$/;
/** Struck out or moved away by tracked changes, codes of fields, and second versions for old programs. */
const unseen = new Set(['del', 'moveFrom', 'delText', 'instrText', 'Fallback', 'sectPr', 'rPr', 'pPr', 'tblPr']);

/** What a reader of a Word document sees as text, and what it holds beside. @throws where it cannot be read */
export function wordOf(bytes: Uint8Array): { text: string; removed: Hidden[] } {
  const names: string[] = [];
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      names.push(name);
      if (!parts.test(name)) return false;
      if (originalSize > mostBytes) throw new Error('a part unpacks to more than is read');
      return true;
    },
  });
  const xml = (name: string) => (files[name] ? new TextDecoder().decode(files[name]) : '');
  const body = elementOf(xml('word/document.xml'));
  if (!body) throw new Error('no document');
  const hiddenStyles = stylesHidden(xml('word/styles.xml'));
  const seen = { vanished: false };
  const text = textOf(body, hiddenStyles, seen)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const holds = (form: RegExp) => form.test(xml('word/document.xml'));
  const has = (form: RegExp) => names.some((name) => form.test(name));
  const authored = /<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>[^<]/;
  return {
    text,
    removed: [
      ...(Object.keys(files).some((name) => name.startsWith('docProps/') && authored.test(xml(name)))
        ? [hidden('author', '作者、单位、最后修改人', 'Author, company, who changed it last')]
        : []),
      ...(holds(/<w:(?:del|ins|moveFrom|moveTo|rPrChange)\b/)
        ? [hidden('changes', '修订记录和删去的字', 'Tracked changes')]
        : []),
      ...(has(/^word\/comments/) ? [hidden('comments', '批注', 'Comments')] : []),
      ...(seen.vanished ? [hidden('vanished', '隐藏文字', 'Hidden text')] : []),
      ...(has(/^word\/media\//)
        ? [hidden('pictures', '文中的图片（要公开的另附）', 'Pictures in it; add them apart')]
        : []),
      ...(has(/^word\/(?:header|footer|footnotes|endnotes)/)
        ? [hidden('margins', '页眉页脚、脚注', 'Headers, footers, notes')]
        : []),
      ...(has(/^word\/embeddings\//) ? [hidden('embedded', '嵌入的文件', 'Embedded files')] : []),
    ],
  };
}

type Node = { localName?: string | null; nodeType: number; nodeValue: string | null; childNodes: ArrayLike<Node> };

function elementOf(xml: string): Node | undefined {
  if (xml === '') return undefined;
  const found: string[] = [];
  const parser = new DOMParser({
    errorHandler: { warning() {}, error: (m: string) => found.push(m), fatalError: (m: string) => found.push(m) },
  });
  const tree = parser.parseFromString(xml, 'text/xml');
  if (found.length > 0 || !tree?.documentElement) throw new Error('the document cannot be read');
  return tree.documentElement as unknown as Node;
}

function textOf(node: Node, styles: ReadonlySet<string>, seen: { vanished: boolean }): string {
  if (node.nodeType === 3) return '';
  const name = node.localName ?? '';
  if (unseen.has(name)) return '';
  if (name === 't') return Array.from(node.childNodes, ({ nodeValue }) => nodeValue ?? '').join('');
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return '\n';
  if ((name === 'r' || name === 'p') && isHidden(node, name, styles)) {
    seen.vanished = true;
    return '';
  }
  const inside = Array.from(node.childNodes, (child) => textOf(child, styles, seen)).join('');
  return name === 'p'
    ? `${inside}\n`
    : name === 'tc'
      ? `${inside.replace(/\n+$/, '')}\t`
      : name === 'tr'
        ? `${inside.trimEnd()}\n`
        : inside;
}

/** Marked as hidden itself, or by its style. */
function isHidden(node: Node, name: 'r' | 'p', styles: ReadonlySet<string>): boolean {
  const properties = children(node, `${name}Pr`)[0];
  if (!properties) return false;
  if (name === 'r' && children(properties, 'vanish', 'webHidden').some((one) => settingOf(one) !== '0')) return true;
  return children(properties, `${name}Style`).some((style) => styles.has(settingOf(style)));
}

function stylesHidden(xml: string): Set<string> {
  const root = elementOf(xml);
  const styles = root ? children(root, 'style') : [];
  return new Set(
    styles
      .filter((style) =>
        children(style, 'rPr').some((rPr) => children(rPr, 'vanish').some((one) => settingOf(one) !== '0')),
      )
      .map((style) => attributeOf(style, 'styleId')),
  );
}

const children = (node: Node, ...names: string[]) =>
  Array.from(node.childNodes).filter(({ localName }) => names.includes(localName ?? ''));
const settingOf = (node: Node) => {
  const value = attributeOf(node, 'val');
  return value === 'false' ? '0' : value;
};
const attributeOf = (node: Node, name: string): string =>
  Array.from(
    (node as unknown as { attributes: ArrayLike<{ localName: string; value: string }> }).attributes ?? [],
  ).find(({ localName }) => localName === name)?.value ?? '';
