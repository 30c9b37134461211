import { type DossierActor, dossierAct, form, number, text, tick, withActor } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { masksFor } from '../../text/index.ts';
import { type Attached, digestOfAttachment, madeCopy, mostSheets } from '../attachment.ts';
import { type Publication, writers } from '../publication.ts';

/** 附上附件: a copy made for the public, never the file itself. */
export const attach = dossierAct({
  zh: '附上附件',
  en: 'Add an attachment',
  plain: { zh: '公开的是清理、遮盖后的副本', en: 'What is public is a copy, cleaned and covered' },
  cite: 'H.disclosure',
  from: ['drafted', 'returned'],
  to: 'drafted',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: form({
    description: text('附件内容说明（会公开）', 'What it shows (will be public)', {
      max: 300,
      rows: 2,
      hint: { zh: '看不见图的人靠它知道内容；不写人名、号码', en: 'Read out to whoever cannot see it; without names' },
    }),
    looked: tick(
      '每页都看过：人脸、姓名、签名、号码、门牌、车牌都遮住了',
      'Every page was looked at: faces, names, signatures, numbers, house numbers and plates are covered',
    ),
    copy: madeCopy.optional(),
  }),
  guard(state: Publication, { description, looked, copy }): Refusal | undefined {
    if (!copy)
      return refused('unscanned', undefined, {
        what: {
          zh: '这份附件还没有检查隐藏信息、制作公开副本。',
          en: 'No scanned copy of it was made for the public.',
        },
        way: { zh: '请在「公开审批页」选附件、制作副本。', en: 'Choose it on the publishing sheet and make the copy.' },
      });
    if (state.mode !== 'agreed' && copy.by === 'petitioner')
      return refused('no-consent', undefined, {
        what: {
          zh: '本人没有同意，不能公开本人交的材料。',
          en: 'Without consent, what the petitioner handed in stays.',
        },
        way: { zh: '可以附单位的材料；或先征得书面同意。', en: 'Add papers of the office, or ask for consent.' },
      });
    if (state.attachments.reduce((sum, { sheets }) => sum + sheets.length, copy.sheets.length) > mostSheets)
      return refused('too-many', undefined, {
        what: { zh: `附件合计最多${mostSheets}页。`, en: `At most ${mostSheets} pages of attachments together.` },
        way: { zh: '请只附要紧的几页。', en: 'Add the pages that matter.' },
      });
    if (masksFor(description).length > 0)
      return refused('description', 'description', {
        what: {
          zh: '说明会公开，里面有疑似姓名、号码或小地名。',
          en: 'It holds a likely name, number or small place.',
        },
        way: { zh: '请去掉再附。', en: 'Leave it out.' },
      });
    if (looked) return undefined;
    return refused('not-looked', 'looked', {
      what: { zh: '没有确认每页都看过。', en: 'It is not said that every page was looked at.' },
      way: {
        zh: '图里的字和人脸系统认不出，请逐页看过、遮好再勾选。',
        en: 'Pictures are looked at by a person: do, then tick.',
      },
    });
  },
  complete: (_state, payload) =>
    payload.copy ? { ...payload, attached: attachedOf(payload.description, payload.copy) } : payload,
  apply(state: Publication, payload, { actor }) {
    state.attachments = [...state.attachments, (payload as unknown as { attached: Attached }).attached];
    rewritten(state, actor);
  },
});

/** 去掉附件: from the version at hand; what was approved before stays in the history. */
export const detach = dossierAct({
  zh: '去掉附件',
  en: 'Take an attachment out',
  plain: { zh: '这一版不再带它', en: 'This version no longer has it' },
  cite: 'H.disclosure',
  from: ['drafted', 'returned'],
  to: 'drafted',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload: form({ which: number('第几份附件', 'Which attachment', { min: 1, max: 40 }) }),
  guard(state: Publication, { which }) {
    if (which <= state.attachments.length) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'publication.detach.none',
      field: 'which',
      cite: 'H.disclosure',
      what: { zh: `只有${state.attachments.length}份附件。`, en: `There are ${state.attachments.length} attachments.` },
      way: { zh: '请看公开审批页上的序号。', en: 'The sheet numbers them.' },
    });
  },
  apply(state: Publication, { which }, { actor }) {
    state.attachments = state.attachments.filter((_one, i) => i !== which - 1);
    rewritten(state, actor);
  },
});

const attachedOf = (
  description: string,
  { copyId, sheets }: { copyId: string; sheets: Attached['sheets'] },
): Attached => ({
  copyId,
  sheets,
  digest: digestOfAttachment(description, sheets),
});

/** Whoever changes it is an author. */
function rewritten(state: Publication, actor: DossierActor): void {
  state.authorIds = withActor(state.authorIds, actor);
}

const refused = (code: string, field: string | undefined, words: Pick<Refusal, 'what' | 'way'>) =>
  refuse({
    kind: code === 'no-consent' ? 'unlawful' : 'invalid',
    code: `publication.attach.${code}`,
    cite: 'H.disclosure',
    ...(field && { field }),
    ...words,
  });
