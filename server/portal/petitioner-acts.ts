import type { Refusal } from '../../core/refusal.ts';
import type { Frame, Html } from '../../web/portal/page.ts';
import { type Typed, takenFiles } from '../../web/portal/pages/act-form.ts';
import {
  concernAnswerPage,
  concernPage,
  evaluatePage,
  reviewPage,
  supplyPage,
  withdrawPage,
} from '../../web/portal/pages/matter-acts.ts';
import type { AgentPerson, PetitionView } from '../petitions/contract.ts';
import { agencyActs } from './agency-acts.ts';
import { besideActs } from './beside-acts.ts';
import { askReopening } from './call-back-routes.ts';
import { filledIn } from './chosen-ways.ts';
import { given, needs } from './form-needs.ts';
import { hearingActs } from './hearing-acts.ts';
import type { Notice } from './notices.ts';

/** A form on a matter: how it is drawn. */
export interface MatterForm {
  path: string;
  draw(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html;
}

/** A form that is one of the petitioner's acts. */
export interface PetitionerAct extends MatterForm {
  act: string;
  payload(typed: Typed, view: PetitionView): Record<string, unknown>;
  /** What the form cannot do without, in the petitioner's words. */
  missing(typed: Typed, view: PetitionView): Refusal[];
  /** Who is appointed: sealed with the people, never part of the act. */
  person?(typed: Typed): AgentPerson;
  /** The petitioner's own alone: no agent's code opens the form. */
  ownAlone?: true;
  /** Where whoever did it is shown out to, having no more business here. */
  leaves?: string;
  /** The name in the form of a field that the act calls otherwise. */
  fieldOf?: Record<string, string>;
  /** Which notice the next page shows. */
  done: Notice;
  /** The clock whose day that notice names. */
  until?: string;
  /** What the form holds before anything is typed, from the way that led to it. */
  prefill?(query: Record<string, string | string[] | undefined>, frame: Frame, view: PetitionView): Typed;
}

/** The petitioner's own acts of the main line, done with the petitioner's own code: the same acts as anybody's, by the same `decide`. */
const mainActs: PetitionerAct[] = [
  {
    path: '/matter/evaluate',
    act: 'evaluate',
    ownAlone: true,
    done: 'evaluated',
    draw: evaluatePage,
    missing: (typed) => [
      ...needs(typed, 'office', '请选您对信访局满意不满意。', 'Please choose how satisfied you are with the bureau.'),
      ...needs(typed, 'organ', '请选您对办理单位满意不满意。', 'Please choose how satisfied you are with the organ.'),
    ],
    payload: (typed, view) => ({
      ...given(typed, 'office', 'organ', 'comment'),
      solved: view.requests.flatMap(({ no }) =>
        typed[`solved${no}`] ? [{ request: no, solved: typed[`solved${no}`] }] : [],
      ),
    }),
  },
  {
    path: '/matter/review',
    act: 'requestReview',
    done: 'reviewed',
    draw: (frame, view, typed, refusal) => reviewPage(frame, view, false, typed, refusal),
    prefill: filledIn,
    missing: reviewNeeds,
    payload: (typed) => ({
      ...given(typed, 'reviewOrganId', 'reason', 'postedOn'),
      ...obstacle(typed),
      requests: (typed.requests ?? '').split(',').filter(Boolean).map(Number),
    }),
    fieldOf: { 'obstacle.endedOn': 'obstacleEnded', 'obstacle.reason': 'obstacleReason' },
  },
  {
    path: '/matter/rereview',
    act: 'requestRereview',
    done: 'reviewed',
    draw: (frame, view, typed, refusal) => reviewPage(frame, view, true, typed, refusal),
    prefill: filledIn,
    missing: reviewNeeds,
    payload: (typed) => ({
      ...given(typed, 'reason', 'postedOn'),
      ...obstacle(typed),
      ...(typed.reviewOrganId ? { rereviewOrganId: typed.reviewOrganId } : {}),
    }),
    fieldOf: {
      rereviewOrganId: 'reviewOrganId',
      'obstacle.endedOn': 'obstacleEnded',
      'obstacle.reason': 'obstacleReason',
    },
  },
  {
    path: '/matter/supply',
    act: 'supplyPapers',
    done: 'supplied',
    draw: supplyPage,
    missing: (typed) =>
      takenFiles(typed).length > 0
        ? []
        : needs(typed, 'note', '请写几句要补充的，或选一个文件。', 'Please write what you add, or choose a file.'),
    // The act wants words; papers alone speak for themselves.
    payload: (typed) => ({ note: typed.note?.trim() || '见所附材料' }),
  },
  {
    path: '/matter/withdraw',
    act: 'withdraw',
    done: 'withdrawn',
    until: 'H-04',
    draw: withdrawPage,
    missing: (typed) =>
      needs(
        typed,
        'ownWill',
        '请在「这是我自愿的」前面打勾，才能撤回。',
        'Please tick "This is of my own free will" to withdraw.',
      ),
    payload: (typed) => ({ ...given(typed, 'reason'), ownWill: true }),
  },
];

export const petitionerActs: PetitionerAct[] = [
  ...mainActs,
  askReopening,
  ...besideActs,
  ...hearingActs,
  ...agencyActs,
];

/** Past the handler: no act on the matter, and nothing that the handling organ could see. */
export const concernForm: MatterForm = { path: '/matter/concern', draw: concernPage };
/** 答复解决了吗: what the petitioner says of the custodian's answer. */
export const answerForm: MatterForm = { path: '/matter/concern/answer', draw: concernAnswerPage };

export const matterForms: MatterForm[] = [...petitionerActs, concernForm, answerForm];

function reviewNeeds(typed: Typed): Refusal[] {
  const half = Boolean(typed.obstacleReason?.trim()) !== Boolean(typed.obstacleEnded?.trim());
  const lacking = typed.obstacleReason?.trim() ? 'obstacleEnded' : 'obstacleReason';
  return [
    ...needs(typed, 'reviewOrganId', '请选哪个机关来看。', 'Please choose which body should look.'),
    ...needs(typed, 'reason', '请写下您的理由，一两句也可以。', 'Please give your reasons; a sentence or two will do.'),
    ...(half
      ? needs(
          { ...typed, [lacking]: '' },
          lacking,
          '因不可抗力耽误的，原因和结束的日子都要写。',
          'If something kept you, say both what it was and which day it ended.',
        )
      : []),
  ];
}

function obstacle(typed: Typed) {
  const reason = typed.obstacleReason?.trim();
  return reason ? { obstacle: { reason, endedOn: typed.obstacleEnded } } : {};
}
