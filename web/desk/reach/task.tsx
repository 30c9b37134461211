import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ToldHow, UnreachableRow } from '../../../server/messages/contract.ts';
import { groupNumber } from '../../kit/format.ts';
import { noteSignedOut, reachQuery } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Deadline } from '../parts/deadline.tsx';
import { Form } from '../parts/form.tsx';

type How = Exclude<ToldHow, 'served' | 'not-returned' | 'recalled'>;
/** A letter that is owed is posted in the first place, a message told by telephone. */
const waysOf = ({ letter, returned }: Pick<UnreachableRow, 'letter' | 'returned'>): How[] =>
  letter && !returned
    ? ['posted', 'in-person', 'called', 'through-relative', 'not-found']
    : ['called', 'in-person', 'posted', 'through-relative', 'not-found'];

interface TaskProps {
  row: UnreachableRow;
  begin(): void;
  done(): void;
}

/** One task, and how it was settled. */
export function Task({ row, begin, done }: TaskProps) {
  const { t, say } = useWords();
  const [how, setHow] = useState<How | null>(null);
  const { shardKey, petitionId, clock } = row;
  return (
    <article className="card report" data-row aria-label={groupNumber(row.number)}>
      <div className="row between">
        <h3>
          <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }} data-open>
            {say(row.owed)}
          </Link>
        </h3>
        <Deadline clock={clock} />
      </div>
      <p className="facts quiet">
        <span className="number">{groupNumber(row.number)}</span>
        <span>{row.subject}</span>
        <span>
          {say(row.reason)}
          {row.attempts > 0 && ` · ${t('reach.tries', { count: row.attempts })}`}
        </span>
      </p>
      <p className="quiet reason">{say(clock.sentence)}</p>
      {row.returned && <p>{t('reach.returnedHint')}</p>}
      {how === null ? (
        <fieldset className="ways" aria-label={t('reach.settle')}>
          {waysOf(row).map((one) => (
            <button
              key={one}
              type="button"
              className="button small"
              onClick={() => {
                begin();
                setHow(one);
              }}
            >
              {t(`reach.howOf.${one}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        <Settle row={row} how={how} back={() => setHow(null)} done={done} />
      )}
    </article>
  );
}

/** A note of what was done; of somebody who cannot be reached, why. What was typed survives a refusal. */
function Settle({ row, how, back, done }: { row: UnreachableRow; how: How; back(): void; done(): void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lost = how === 'not-found';
  const send = async () => {
    setBusy(true);
    const { shardKey, messageId } = row;
    const body = { how, ...(note.trim() && { note: note.trim() }) };
    const told = await call<unknown>(pathOf(paths.told, { shardKey, messageId }), { body });
    setBusy(false);
    if (!told.ok) {
      noteSignedOut(told.problem);
      setProblem(told.problem);
      return;
    }
    done();
    await client.invalidateQueries({ queryKey: reachQuery.queryKey });
  };
  return (
    <Form problem={problem} submit={() => void send()}>
      <Text
        name="note"
        label={t(lost ? 'reach.reasonLabel' : 'reach.noteLabel')}
        hint={t(lost ? 'reach.reasonHint' : 'reach.noteHint')}
        optional={!lost}
        rows={lost ? 2 : 1}
        autoFocus
        value={note}
        set={setNote}
      />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {t('reach.record', { how: t(`reach.howOf.${how}`) })}
        </button>
        <button type="button" className="link" onClick={back}>
          {t('reach.notYet')}
        </button>
      </div>
    </Form>
  );
}
