/**
 * Mean time to draw each of the 35 documents of the sample case: PDF, large print, DOCX, HTML. `node bench/documents.ts [rounds]`
 * prints one line a document and the means; the first document of a process, which loads fonts, is told apart.
 */
import { isRefusal } from '../core/refusal.ts';
import { draftsFor } from '../server/notices/drafts.ts';
import type { NoticeModel } from '../server/notices/model.ts';
import { renderDocx } from '../server/notices/render/docx.ts';
import { renderHtml } from '../server/notices/render/html.ts';
import { renderPdf } from '../server/notices/render/pdf.ts';
import { openTypesetter } from '../server/notices/render/typst.ts';
import { payloads, type SampleAct, sampleContext } from '../server/notices/sample/case.ts';
import { samplePapers } from '../server/notices/sample/papers.ts';
import { templates } from '../server/notices/templates/index.ts';

const rounds = Number(process.argv[2] ?? 10);
const typesetter = openTypesetter();
const seal = {
  address: `https://xinfang.example/check?c=HY2${'A1B2C3D4E5F6G7H8'.repeat(18)}`,
  code: `HY2${'A1B2C3D4E5F6G7H8'.repeat(18)}`,
  short: 'A3F0 9C2B 77E1 D458',
};

const byActs = (Object.keys(payloads) as SampleAct[])
  .filter((act) => act in templates)
  .flatMap((act) => {
    const models = draftsFor(act as never, payloads[act], sampleContext(act));
    if (isRefusal(models)) throw new Error(models.what.en);
    return models.map((model): [string, NoticeModel] => [`${model.document} ${act}`, model]);
  });
const documents = [...byActs, ...samplePapers()];
const drawn = (model: NoticeModel, variant: 'standard' | 'large') => ({
  variant,
  names: true,
  ...(model.numberWord && { number: `${model.numberWord}〔2026〕12号`, seal }),
});
const ways = {
  pdf: (model: NoticeModel) => renderPdf(model, drawn(model, 'standard'), typesetter),
  large: (model: NoticeModel) => renderPdf(model, drawn(model, 'large'), typesetter),
  docx: (model: NoticeModel) => renderDocx(model, drawn(model, 'standard')),
  html: async (model: NoticeModel) => renderHtml(model, drawn(model, 'standard')),
};

const began = performance.now();
await ways.pdf(documents[0]![1]);
console.log(`first document of a process: ${(performance.now() - began).toFixed(0)} ms`);
const means = new Map<string, number[]>();
for (const [name, model] of documents) {
  const line: string[] = [];
  for (const [way, draw] of Object.entries(ways)) {
    const start = performance.now();
    for (let i = 0; i < rounds; i += 1) await draw(model);
    const mean = (performance.now() - start) / rounds;
    means.set(way, [...(means.get(way) ?? []), mean]);
    line.push(`${way} ${mean.toFixed(1)}`);
  }
  console.log(`${name.padEnd(24)} ${line.join('  ')}`);
}
const ids = new Set(documents.map(([, model]) => model.document));
console.log(`${ids.size} documents, ${documents.length} papers, ${rounds} rounds; mean ms:`);
for (const [way, list] of means)
  console.log(`  ${way}: ${(list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(1)}`);
process.exit(0);
