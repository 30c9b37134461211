import { join } from '../../core/procedure/index.ts';
import { marked } from '../../core/text/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { DisclosureTexts } from './contract.ts';

type Opened = NonNullable<Awaited<ReturnType<Petitions['opened']>>>;

interface Answer {
  request: number;
  finding: string;
  outcome: string;
  reply?: string;
}

const outcomes: Record<string, string> = {
  support: '支持',
  partial: '部分支持',
  explain: '解释说明',
  reject: '不予支持',
};
const steps: Record<string, string> = {
  register: '登记',
  accept: '受理',
  investigate: '调查核实',
  conclude: '签发处理意见',
  serve: '送达书面答复',
  execute: '执行到位',
};

/** A first text from the matter's own papers, covered by rule; a person goes on from there. */
export function proposedTexts(opened: Opened, subject: string, names: string[], directory: Directory): DisclosureTexts {
  const { history, state } = opened;
  const opinion = history.findLast(({ kind }) => kind === 'submitOpinion');
  const answers = opinion ? ((join(opinion.payload, opinion.sealed) as { answers?: Answer[] }).answers ?? []) : [];
  const asked = Object.entries(history[0]?.sealed ?? {}).flatMap(([path, text]) =>
    /^requests\.\d+\.text$/.test(path) ? [text] : [],
  );
  const cover = (text: string) => marked(text, names).slice(0, 3_900);
  const place = directory.organs.find(({ divisionCode }) => divisionCode === state.divisionCode);
  const done = history.flatMap(({ kind, occurredOn }) => (steps[kind] ? [`${occurredOn}${steps[kind]}`] : []));
  const holder = directory.organName(state.holderId).zh;
  return {
    title: cover(subject).slice(0, 80),
    place: (place?.nameZh ?? '').replace(/(?:人民政府|信访局).*$/, '') || '本县',
    facts: cover(answers.map(({ finding }) => finding).join('\n') || '（请写查明的事实）'),
    requests: cover(asked.join('\n') || '（请写诉求）'),
    process: `由${holder}办理：${done.join('，')}。`,
    result: cover(
      answers
        .map(({ request, outcome, reply }) => `第${request}项：${outcomes[outcome] ?? ''}。${reply ?? ''}`)
        .join('\n') || '（请写办理结果）',
    ),
  };
}
