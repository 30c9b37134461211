import {
  type DossierActor,
  dossierAct,
  form,
  line,
  matters,
  optional,
  organs,
  text,
  withActor,
} from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { findNumbers } from '../../text/index.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { type Bulletin, drafting } from './bulletin.ts';

const payload = form({
  title: line('标题', 'Title', { hint: { zh: '不写信访人，不写姓名', en: 'No petitioner, no name' } }),
  content: text('内容', 'Text', { max: 8_000, rows: 10 }),
  about: organs('通报的单位', 'Units it is about'),
  to: organs('发送范围', 'Sent to'),
  matters: optional(matters('涉及的事项', 'Matters')),
});

/** 起草通报. */
export const draft = dossierAct({
  zh: '起草通报',
  en: 'Draft a bulletin',
  plain: { zh: '写哪些单位、什么事没办好；由另一人审', en: 'Which units, what was not done; another person approves' },
  cite: 'R.39',
  from: ['none'],
  to: 'draft',
  by: [{ part: 'keeper', roles: drafting }],
  version: 1,
  payload,
  guard: (_state, given) => unfit('draft', given),
  apply: written,
});

/** 修改通报: its author becomes whoever changed it, too. */
export const revise = dossierAct({
  zh: '修改',
  en: 'Revise',
  plain: { zh: '改标题、内容或范围', en: 'Title, text, or who gets it' },
  cite: 'R.39',
  from: ['draft'],
  by: [{ part: 'keeper', roles: drafting }],
  version: 1,
  payload,
  guard: (_state, given) => unfit('revise', given),
  apply: written,
});

function written(
  state: Bulletin,
  { about, to }: { about: string[]; to: string[] },
  { actor }: { actor: DossierActor },
) {
  state.addressed = { about, to };
  state.authorIds = withActor(state.authorIds, actor);
}

function unfit(
  act: string,
  { title, content, to, about }: { title: string; content: string; to: string[]; about: string[] },
): Refusal | undefined {
  if (to.length === 0 || about.length === 0) {
    return refuse({
      kind: 'invalid',
      code: `supervision-bulletin.${act}.nobody`,
      field: to.length === 0 ? 'to' : 'about',
      cite: 'R.39',
      what: { zh: '没有选通报的单位或发送范围。', en: 'It names no unit, or nobody it goes to.' },
      way: { zh: '请各选至少一个单位。', en: 'Choose at least one of each.' },
    });
  }
  const [number] = findNumbers(`${title}\n${content}`).filter(({ kind }) => kind !== 'telephone' && kind !== 'plate');
  if (number) {
    return refuse({
      kind: 'unlawful',
      code: `supervision-bulletin.${act}.person`,
      field: 'content',
      cite: 'H.small-cells',
      what: { zh: '内容里有个人的号码。', en: 'The text holds the number of a person.' },
      way: { zh: '请删去；通报只写单位和事。', en: 'Take it out: a bulletin names units and matters.' },
    });
  }
  return aboutMatterOnly('supervision-bulletin', act, { title, content });
}
