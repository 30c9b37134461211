import type { DisclosedEntry } from '../disclosure/contract.ts';

/** The feed of disclosed matters (RFC 4287). The content is the approved article; what was taken down says its reason. */
export function atomFeed(home: string, office: string, entries: DisclosedEntry[]): string {
  const updated =
    entries
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00Z';
  const address = `${home}/disclosed`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${text(address)}</id>
<title>${text(`${office}：公开事项`)}</title>
<updated>${stamp(updated)}</updated>
<author><name>${text(office)}</name></author>
<link rel="self" type="application/atom+xml" href="${text(`${address}/atom.xml`)}"/>
<link rel="alternate" type="text/html" href="${text(address)}"/>
${entries
  .map(
    (entry) => `<entry>
<id>urn:uuid:${text(entry.id)}</id>
<title>${text(entry.title)}</title>
<updated>${stamp(entry.changedAt)}</updated>
<published>${text(entry.publishedOn)}T00:00:00+08:00</published>
<link rel="alternate" type="text/html" href="${text(`${address}/${entry.id}`)}"/>
<content type="html">${text(entry.downOn ? `<p>已撤下：${text(entry.downReason ?? '')}</p>` : entry.article)}</content>
</entry>
`,
  )
  .join('')}</feed>
`;
}

const stamp = (instant: string) => new Date(instant).toISOString();
/** For text and attributes; letters that XML 1.0 has no place for are left out. */
const text = (raw: string) =>
  raw
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters that XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[one]!);
