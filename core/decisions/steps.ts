import type { Words } from '../refusal.ts';
import { type Assessment, aspects, hasParticipation, missingAspects } from './assessment.ts';

/** `untouched` 没看过, `begun` 没写完, `done` 已完成: three words, not a score. */
export type StepStanding = 'untouched' | 'begun' | 'done';

/** One step of an assessment, as the list of what is to be done names it. */
export interface Step {
  name: 'draft' | 'comment' | 'experts' | 'aspects' | 'risks' | 'legality' | 'conclusion';
  label: Words;
  standing: StepStanding;
  /** Missing parts, named on the step's line. */
  missing: Words[];
  /** The act that goes on with it. */
  act: string;
  /** May be left out where the law asks for none. */
  optional?: true;
}

/** The seven steps of an assessment (ui D15), each with what is missing. Pure. */
export function stepsOf(state: Assessment): Step[] {
  const left = missingAspects(state).map((aspect) => aspects[aspect]);
  const step = (
    name: Step['name'],
    zh: string,
    en: string,
    act: string,
    rest: Omit<Step, 'name' | 'label' | 'act'>,
  ) => ({
    name,
    label: { zh, en },
    act,
    ...rest,
  });
  const plain = (done: boolean, missing: Words[] = []) => ({
    standing: done ? ('done' as const) : missing.length > 0 ? ('begun' as const) : ('untouched' as const),
    missing: done ? [] : missing,
  });
  const commented = state.commentsAnswered !== undefined;
  const waiting = { zh: '意见归类和反馈', en: 'sorting and answering the comments' };
  const unheard = { zh: '听取受影响的人的意见', en: 'hearing those affected' };
  return [
    step('draft', '草案', 'Draft', 'begin', plain(true)),
    step(
      'comment',
      '公开征求',
      'Public comment',
      state.consultation ? 'answerComments' : 'openConsultation',
      commented && !hasParticipation(state)
        ? { standing: 'begun', missing: [unheard] }
        : plain(commented, state.consultation ? [waiting] : []),
    ),
    { ...step('experts', '论证', 'Experts', 'recordExperts', plain(state.expert !== undefined)), optional: true },
    step(
      'aspects',
      '四性',
      'Four aspects',
      'assessAspect',
      left.length === 0 || left.length === Object.keys(aspects).length
        ? plain(left.length === 0)
        : { standing: 'begun', missing: left },
    ),
    step('risks', '风险', 'Risks', 'listRisks', plain(state.risks !== undefined)),
    step(
      'legality',
      '合法性',
      'Legality',
      'recordLegality',
      plain(state.legality !== undefined, state.unlawfulOn ? [unlawful] : []),
    ),
    step('conclusion', '结论', 'Conclusion', 'conclude', {
      standing: state.conclusion ? 'done' : 'untouched',
      missing: state.conclusion ? [] : missingForConclusion(state),
    }),
  ];
}

/** What still has to be there before a conclusion; empty: nothing. */
export function missingForConclusion(state: Assessment): Words[] {
  return [
    ...(state.commentsAnswered ? [] : [{ zh: '公开征求意见和反馈', en: 'public comment and its answers' }]),
    ...(state.commentsAnswered && !hasParticipation(state)
      ? [{ zh: '听取受影响的人的意见', en: 'hearing those affected' }]
      : []),
    ...missingAspects(state).map((aspect) => aspects[aspect]),
    ...(state.risks === undefined ? [{ zh: '风险点和措施', en: 'risks and measures' }] : []),
    ...legalityMissing(state),
  ];
}

const unlawful: Words = { zh: '审查不合法，改好再送审', en: 'found unlawful: to be mended and reviewed again' };

/** The review itself, or the mending of what it found. */
export const legalityMissing = ({ legality, unlawfulOn }: Assessment): Words[] =>
  legality ? [] : [unlawfulOn ? unlawful : { zh: '合法性审查', en: 'legality review' }];
