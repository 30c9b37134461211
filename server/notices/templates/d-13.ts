import type { PayloadOf } from '../context.ts';
import type { Block } from '../model.ts';
import { dateZh } from '../words.ts';
import { notice, para, registrationOf, type Template } from './base.ts';

const methods = {
  interview: '当面谈话',
  phone: '电话谈话',
  site: '现场查看',
  papers: '查阅材料',
  'other-organ': '向有关单位核实',
} as const;

/** 调查笔录 (Art. 31.6): who, when, what was said, and what was established per request. Signed by hand. */
export const d13: Template<PayloadOf<'investigate'>> = (context, payload) => {
  const { requests } = registrationOf(context);
  const findings: Block[] = payload.findings.flatMap(({ request, text }): Block[] => [
    { kind: 'heading', level: 2, text: `诉求${request}：${requests[request - 1]?.text ?? ''}` },
    para(text),
  ]);
  return notice(context, {
    document: 'D-13',
    layout: 'form',
    reader: 'file',
    title: [payload.method === 'interview' || payload.method === 'phone' ? '谈话笔录' : '调查笔录'],
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '时　　间', value: dateZh(payload.heldOn), half: true },
          { label: '方　　式', value: methods[payload.method], half: true },
          { label: '地　　点', value: payload.place ?? '—', half: true },
          { label: '听取本人陈述', value: payload.petitionerHeard ? '已听取' : '未听取', half: true },
          { label: '在 场 人', value: payload.present ?? '—' },
          { label: '调查单位', value: context.issuer.name },
          { label: '证据材料', value: payload.fileIds.length > 0 ? `${payload.fileIds.length}份，另附目录` : '无' },
        ],
      },
      { kind: 'heading', level: 1, text: '记录' },
      ...paragraphs(payload.record),
      ...(findings.length > 0 ? [{ kind: 'heading', level: 1, text: '查明的情况' } as const, ...findings] : []),
      { kind: 'signatures', labels: ['被谈话人（以上记录看过，与所说一致）', '调查人', '记录人'] },
    ],
  });
};

/** One paragraph a line of the text. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(para);
}
