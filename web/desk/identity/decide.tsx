import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IdentityRequestToDecide } from '../../../server/petitions/contract.ts';
import { noteSignedOut } from '../api/ask.ts';
import { identityRequestsQuery } from '../api/ask-identity.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { Choice } from '../fields/choice.tsx';
import { Text } from '../fields/text.tsx';
import { useDraft } from '../frame/draft.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Form } from '../parts/form.tsx';

interface DecideProps {
  request: IdentityRequestToDecide;
  close(): void;
  done(): void;
}

/** Yes or no, with the reason that the requester reads. What is written survives a refusal. */
export function Decide({ request: { requestId }, close, done }: DecideProps) {
  const { t } = useWords();
  const { officer } = useOfficer();
  const client = useQueryClient();
  const draft = useDraft(`${officer.id}:identity-request:${requestId}`, () => ({
    granted: '' as 'yes' | 'no' | '',
    reason: '',
  }));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { granted, reason } = draft.value;
  const send = async () => {
    setBusy(true);
    const body = { reason, ...(granted && { granted: granted === 'yes' }) };
    const answer = await call<unknown>(pathOf(paths.identityRequest, { requestId }), { body });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return noteSignedOut(answer.problem);
    draft.clear();
    await client.invalidateQueries({ queryKey: identityRequestsQuery.queryKey });
    done();
  };
  return (
    <Form
      problem={problem}
      submit={() => {
        if (!busy) void send();
      }}
    >
      <Choice
        name="granted"
        label={t('identity.decision')}
        value={granted}
        set={(value) => draft.set({ granted: value })}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`identity.decisionOf.${value}`) }))}
      />
      <Text
        name="reason"
        label={t('identity.reason')}
        hint={t('identity.reasonHint')}
        rows={2}
        value={reason}
        set={(text) => draft.set({ reason: text })}
      />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {t('identity.decide')}
        </button>
        <button type="button" className="link" onClick={close}>
          {t('identity.notDecide')}
        </button>
      </div>
    </Form>
  );
}
