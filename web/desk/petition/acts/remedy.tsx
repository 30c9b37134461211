import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { longDate } from '../../../kit/format.ts';
import { Choice } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { Many } from '../../fields/many.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { actForm, type FieldsProps, filled } from './form.ts';

interface Remedy {
  organId: string;
  /** Requests whose answer is not accepted; none ticked means all. */
  requests: number[];
  reason: string;
  postedOn: string;
  /** What kept them until after the last day (R-CLK-7). */
  obstacle: { reason: string; endedOn: string };
}

const start = (petition: PetitionView): Remedy => ({
  organId: petition.reviewBodies.length === 1 ? petition.reviewBodies[0]!.organId : '',
  requests: [],
  reason: '',
  postedOn: '',
  obstacle: { reason: '', endedOn: '' },
});

const obstacleOf = ({ reason, endedOn }: Remedy['obstacle']) =>
  reason.trim() || endedOn ? { reason, endedOn } : undefined;

/** 申请复查 (Art. 35), handed in on paper or said at the window: written down as the petitioner puts it. */
export const requestReview = actForm<'requestReview', Remedy>('requestReview', {
  start,
  files: true,
  Fields: (props) => <RemedyFields {...props} field="reviewOrganId" window="C-09" byRequest />,
  payload: ({ organId, requests, reason, postedOn, obstacle }) => ({
    reviewOrganId: organId,
    requests,
    reason,
    postedOn: filled(postedOn),
    obstacle: obstacleOf(obstacle),
  }),
});

/** 申请复核 (Art. 36) */
export const requestRereview = actForm<'requestRereview', Remedy>('requestRereview', {
  start,
  files: true,
  Fields: (props) => <RemedyFields {...props} field="rereviewOrganId" window="C-11" />,
  payload: ({ organId, reason, postedOn, obstacle }) => ({
    rereviewOrganId: organId,
    reason,
    postedOn: filled(postedOn),
    obstacle: obstacleOf(obstacle),
  }),
});

/** 撤销撤回: the petitioner wants it handled after all. */
export const revokeWithdrawal = actForm<'revokeWithdrawal', object>('revokeWithdrawal', {
  start: () => ({}),
  payload: () => ({}),
});

function RemedyFields({
  petition,
  value,
  set,
  field,
  window,
  byRequest,
}: FieldsProps<Remedy> & {
  field: string /** The clock of the petitioner's period. */;
  window: string;
  byRequest?: boolean;
}) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const due = petition.clocks.findLast(({ id }) => id.split('.')[0] === window)?.due;
  const late = due !== undefined && due < today;
  return (
    <>
      <Choice
        name={field}
        label={t('acts.remedyBody')}
        value={value.organId}
        set={(organId) => set({ organId })}
        options={petition.reviewBodies.map((body) => ({ value: body.organId, label: say(body.name) }))}
      />
      {byRequest && (
        <Many
          name="requests"
          label={t('acts.remedyRequests')}
          value={value.requests.map(String)}
          set={(chosen) => set({ requests: chosen.map(Number) })}
          options={petition.requests.map(({ no, text }) => ({ value: String(no), label: `${no} ${text}` }))}
        />
      )}
      <Text
        name="reason"
        label={t('acts.remedyReason')}
        rows={5}
        autoFocus
        value={value.reason}
        set={(reason) => set({ reason })}
      />
      <DateEntry
        name="postedOn"
        label={t('acts.postedOn')}
        hint={t('acts.postedOnHint')}
        optional
        value={value.postedOn}
        set={(postedOn) => set({ postedOn })}
      />
      {late && (
        <>
          <p className="hint">{t('acts.remedyLate', { due: longDate(due, language) })}</p>
          <Text
            name="obstacle.reason"
            label={t('acts.obstacleReason')}
            hint={t('acts.obstacleReasonHint')}
            optional
            rows={2}
            value={value.obstacle.reason}
            set={(reason) => set({ obstacle: { ...value.obstacle, reason } })}
          />
          <DateEntry
            name="obstacle.endedOn"
            label={t('acts.obstacleEnded')}
            optional
            value={value.obstacle.endedOn}
            set={(endedOn) => set({ obstacle: { ...value.obstacle, endedOn } })}
          />
        </>
      )}
    </>
  );
}
