import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { BasisEntry, linesOf } from '../../fields/basis.tsx';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Text } from '../../fields/text.tsx';
import { useCommand } from '../../frame/keyboard.tsx';
import { useWords } from '../../frame/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { actForm, type FieldsProps, filled, undecided } from './form.ts';

export const outcomes = ['support', 'partial', 'explain', 'not-support'] as const;
type Outcome = (typeof outcomes)[number];

interface Answer {
  finding: string;
  outcome: Outcome | '';
  /** One article a line. */
  basis: string;
  reply: string;
  performer: string;
}

export interface OpinionDraft {
  title: string;
  /** By request number. */
  answers: Record<number, Answer>;
  executeBy: string;
  help: string;
  hearingAnswer: string;
  /** By point of the order, from 0. */
  orderAnswers: Record<number, string>;
  newFacts: string;
}

/** 送负责人签发 (Art. 32): one answer a request; what the investigation established is carried over. */
export const submitOpinion = actForm<'submitOpinion', OpinionDraft>('submitOpinion', {
  wide: true,
  start: (petition) => ({
    title: `关于反映${petition.subject}问题的处理意见`,
    answers: Object.fromEntries(petition.requests.map((request) => [request.no, startOf(request)])),
    executeBy: '',
    help: '',
    hearingAnswer: '',
    orderAnswers: {},
    newFacts: '',
  }),
  Fields: OpinionFields,
  payload: ({ title, answers, executeBy, help, hearingAnswer, orderAnswers, newFacts }, petition) => ({
    title,
    answers: petition.requests.map(({ no }) => {
      const { finding, outcome, basis, reply, performer } = answers[no] ?? emptyAnswer;
      return {
        request: no,
        finding,
        outcome: undecided<Outcome>(outcome),
        basis: linesOf(basis),
        reply,
        performer: filled(performer),
      };
    }),
    executeBy: supports({ answers }) ? filled(executeBy) : undefined,
    help: filled(help),
    hearingAnswer: filled(hearingAnswer ?? ''),
    orderAnswers: petition.ordered.flatMap((_, i) => {
      const text = filled(orderAnswers?.[i] ?? '');
      return text === undefined ? [] : [{ point: i + 1, text }];
    }),
    newFacts: petition.overlays.some(({ code }) => code === 'redo') ? filled(newFacts ?? '') : undefined,
  }),
});

/** 退回修改 */
export const returnOpinion = actForm<'returnOpinion', { reason: string }>('returnOpinion', {
  start: () => ({ reason: '' }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <Text
        name="reason"
        label={t('acts.returnReason')}
        rows={4}
        autoFocus
        value={value.reason}
        set={(reason) => set({ reason })}
      />
    );
  },
  payload: ({ reason }) => ({ reason }),
});

/** 签发处理意见 (Art. 32) */
export const conclude = actForm<'conclude', object>('conclude', {
  start: () => ({}),
  payload: () => ({}),
  readToEnd: true,
});

/** Which parts of an opinion still miss something, by request number; 0 stands for the day of execution. */
export function unfinished(draft: OpinionDraft, petition: PetitionView): number[] {
  const open = petition.requests.map(({ no }) => no).filter((no) => !isComplete(draft.answers[no] ?? emptyAnswer));
  return supports(draft) && draft.executeBy === '' ? [...open, 0] : open;
}

function OpinionFields({ value, set, petition }: FieldsProps<OpinionDraft>) {
  const { t } = useWords();
  const change = (no: number, patch: Partial<Answer>) =>
    set({ answers: { ...value.answers, [no]: { ...(value.answers[no] ?? emptyAnswer), ...patch } } });
  useCommand('nextRequest', () => nextRequest());
  return (
    <>
      <Text name="title" label={t('acts.opinionTitle')} value={value.title} set={(title) => set({ title })} />
      {petition.requests.map((request, i) => {
        const answer = value.answers[request.no] ?? emptyAnswer;
        const at = (field: string) => `answers.${i}.${field}`;
        return (
          <section
            className="answer"
            key={request.no}
            data-request={request.no}
            data-part={t('acts.requestNo', { no: request.no })}
            aria-labelledby={`answer-${request.no}`}
          >
            <h3 id={`answer-${request.no}`}>
              {t('acts.requestNo', { no: request.no })} <span className="quiet">{request.text}</span>
              <span className={isComplete(answer) ? 'state ok' : 'state soon'}>
                <Icon name={isComplete(answer) ? 'done' : 'soon'} />
                {isComplete(answer) ? t('acts.written') : t('acts.unwritten')}
              </span>
            </h3>
            <Text
              name={at('finding')}
              label={t('acts.finding')}
              rows={3}
              autoFocus={i === 0}
              value={answer.finding}
              set={(finding) => change(request.no, { finding })}
            />
            <Choice
              name={at('outcome')}
              label={t('acts.outcome')}
              value={answer.outcome}
              set={(outcome) => change(request.no, { outcome })}
              options={outcomes.map((one) => ({ value: one, label: t(`kit.outcomeOf.${one}`) }))}
            />
            <BasisEntry
              name={at('basis')}
              label={t('acts.basis')}
              on={petition.receivedOn}
              optional={answer.outcome === 'explain'}
              value={answer.basis}
              set={(basis) => change(request.no, { basis })}
            />
            <Text
              name={at('reply')}
              label={t('acts.reply')}
              hint={t('acts.replyHint')}
              rows={3}
              value={answer.reply}
              set={(reply) => change(request.no, { reply })}
            />
            <Text
              name={at('performer')}
              label={t('acts.performer')}
              optional
              value={answer.performer}
              set={(performer) => change(request.no, { performer })}
            />
          </section>
        );
      })}
      <RedoFields value={value} set={set} petition={petition} />
      {supports(value) && (
        <DateEntry
          name="executeBy"
          label={t('acts.executeBy')}
          hint={t('acts.executeByHint')}
          value={value.executeBy}
          set={(executeBy) => set({ executeBy })}
        />
      )}
      <Text
        name="help"
        label={t('acts.help')}
        hint={t('acts.helpHint')}
        optional
        rows={2}
        value={value.help}
        set={(help) => set({ help })}
      />
      <Text
        name="hearingAnswer"
        label={t('acts.hearingAnswer')}
        hint={t('acts.hearingAnswerHint')}
        optional
        rows={3}
        value={value.hearingAnswer ?? ''}
        set={(hearingAnswer) => set({ hearingAnswer })}
      />
      <p className="muted">{t('acts.fixedParts')}</p>
      <Check draft={value} petition={petition} />
    </>
  );
}

/** Handled anew: each point that was ordered, and what is new since the revoked opinion. */
function RedoFields({ value, set, petition }: FieldsProps<OpinionDraft>) {
  const { t } = useWords();
  if (!petition.overlays.some(({ code }) => code === 'redo')) return null;
  return (
    <>
      {petition.ordered.map((text, i) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is signed and does not change
          key={i}
          name={`orderAnswers.${i}`}
          label={t('outcome.order', { no: i + 1 })}
          hint={text}
          rows={2}
          value={value.orderAnswers?.[i] ?? ''}
          set={(answer) => set({ orderAnswers: { ...value.orderAnswers, [i]: answer } })}
        />
      ))}
      <Text
        name="newFacts"
        label={t('outcome.newFacts')}
        hint={t('outcome.newFactsHint')}
        optional
        rows={3}
        value={value.newFacts ?? ''}
        set={(newFacts) => set({ newFacts })}
      />
    </>
  );
}

/** Whether it can go to be signed; what is missing, by name. */
function Check({ draft, petition }: { draft: OpinionDraft; petition: PetitionView }) {
  const { t } = useWords();
  const open = unfinished(draft, petition).map((no) =>
    no === 0 ? t('acts.executeBy') : t('acts.stillOpenRequest', { no }),
  );
  return (
    <p className={open.length === 0 ? 'state ok' : 'state soon'} role="status">
      <Icon name={open.length === 0 ? 'done' : 'soon'} />
      {open.length === 0 ? t('acts.allWritten') : t('acts.stillOpen', { list: open.join('、') })}
    </p>
  );
}

const emptyAnswer: Answer = { finding: '', outcome: '', basis: '', reply: '', performer: '' };

const startOf = (request: PetitionView['requests'][number]): Answer => ({
  finding: request.finding ?? '',
  outcome: request.outcome ?? '',
  basis: request.basis.join('\n'),
  reply: request.reply ?? '',
  performer: request.performer ?? '',
});

const isComplete = ({ finding, outcome, basis, reply }: Answer) =>
  finding.trim() !== '' &&
  reply.trim() !== '' &&
  outcome !== '' &&
  (outcome === 'explain' || linesOf(basis).length > 0);

const supports = ({ answers }: Pick<OpinionDraft, 'answers'>) =>
  Object.values(answers).some(({ outcome }) => outcome === 'support' || outcome === 'partial');

/** To the first field of the request after the one with the cursor; round again at the end. */
function nextRequest() {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-request]')];
  const now = sections.findIndex((section) => section.contains(document.activeElement));
  sections[(now + 1) % sections.length]?.querySelector<HTMLElement>('textarea, input')?.focus();
}
