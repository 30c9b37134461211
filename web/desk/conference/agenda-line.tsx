import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgendaItem } from '../../../server/conference/contract.ts';
import { groupNumber, longDate } from '../../kit/format.ts';
import type { Problem } from '../api/problem.ts';
import { Choice } from '../fields/choice.tsx';
import { DateEntry } from '../fields/date.tsx';
import { ProblemOfForm } from '../fields/field.tsx';
import { OrganPick } from '../fields/organ.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';
import type { Doing } from './session.tsx';

interface Line {
  item: AgendaItem;
  doing: Doing;
  first: boolean;
  last: boolean;
  refused(problem: Problem): void;
}

/** One item: where it comes from, who holds it, what was decided; one place up or down. */
export function AgendaLine({ item, doing, first, last, refused }: Line) {
  const { t, say, language } = useWords();
  const [writing, setWriting] = useState(false);
  const move = async (way: 'up' | 'down') => {
    const problem = await doing.run('moveItem', { item: item.no, way }, t('conference.moved', { title: item.title }));
    if (problem) refused(problem);
  };
  const { decision } = item;
  return (
    <li className="card panel stack" data-item={item.no}>
      <div className="row between">
        <h3>{item.title}</h3>
        {doing.may('moveItem') && (
          <span className="row">
            <button type="button" className="button" aria-disabled={first} onClick={() => !first && void move('up')}>
              {t('conference.up')}
              <span className="unseen">{item.title}</span>
            </button>
            <button type="button" className="button" aria-disabled={last} onClick={() => !last && void move('down')}>
              {t('conference.down')}
              <span className="unseen">{item.title}</span>
            </button>
          </span>
        )}
      </div>
      <p className="quiet">
        {say(item.source)}
        {item.matter &&
          (item.petitionId && item.shardKey ? (
            <>
              {' · '}
              <Link to="/p/$shardKey/$petitionId" params={{ shardKey: item.shardKey, petitionId: item.petitionId }}>
                {groupNumber(item.matter)}
              </Link>
            </>
          ) : (
            ` · ${groupNumber(item.matter)}`
          ))}
        {item.card && ` · ${item.card}`}
        {item.holder && ` · ${t('conference.holder', { holder: say(item.holder) })}`}
      </p>
      {item.waits && <p className="state soon">{t('conference.waits')}</p>}
      {decision && (
        <>
          <p>
            <strong>
              {t(item.outcome === 'deferred' ? 'conference.deferred' : 'conference.decided', {
                decision: decision.decision,
              })}
            </strong>{' '}
            {decision.unit &&
              decision.by &&
              t('conference.by', { unit: say(decision.unit), date: longDate(decision.by, language) })}
          </p>
          {decision.dissent && <p>{t('conference.dissent', { dissent: decision.dissent })}</p>}
        </>
      )}
      {item.entered && <p className="state ok">{say(item.entered)}</p>}
      {writing ? (
        <DecisionForm item={item} doing={doing} close={() => setWriting(false)} />
      ) : (
        doing.may('decideItem') && (
          <div>
            <button type="button" className="button" onClick={() => setWriting(true)}>
              {t(item.outcome ? 'conference.decideAgain' : 'conference.decide')}
              <span className="unseen">{item.title}</span>
            </button>
          </div>
        )
      )}
    </li>
  );
}

/** Discussion, decision, unit, day, dissent. What is typed survives a refusal. */
function DecisionForm({ item, doing, close }: Pick<Line, 'item' | 'doing'> & { close(): void }) {
  const { t } = useWords();
  const earlier = item.decision;
  const [value, setValue] = useState({
    discussion: earlier?.discussion ?? '',
    outcome: (item.outcome ?? (item.waits ? 'decided' : '')) as 'decided' | 'deferred' | '',
    decision: earlier?.decision ?? '',
    unit: earlier?.unitId ?? '',
    by: earlier?.by ?? '',
    dissent: earlier?.dissent ?? '',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (name: keyof typeof value) => (text: string) => setValue((was) => ({ ...was, [name]: text }));
  const save = async () => {
    const filled = Object.fromEntries(Object.entries(value).filter(([, text]) => text !== ''));
    const refusal = await doing.run('decideItem', { item: item.no, ...filled }, t('conference.saved'));
    if (refusal) return setProblem(refusal);
    close();
  };
  const outcomes = (['decided', 'deferred'] as const).map((one) => ({
    value: one,
    label: t(`conference.form.outcomes.${one}`),
  }));
  return (
    <ProblemOfForm value={problem}>
      {problem && <Refusal problem={problem} />}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Text
          name="discussion"
          label={t('conference.form.discussion')}
          value={value.discussion}
          set={set('discussion')}
          rows={4}
          autoFocus
        />
        <Choice
          name="outcome"
          label={t('conference.form.outcome')}
          value={value.outcome}
          set={set('outcome')}
          options={outcomes}
        />
        <Text
          name="decision"
          label={t('conference.form.decision')}
          value={value.decision}
          set={set('decision')}
          rows={3}
        />
        <OrganPick
          name="unit"
          label={t('conference.form.unit')}
          value={value.unit}
          set={set('unit')}
          optional={value.outcome !== 'decided'}
        />
        <DateEntry
          name="by"
          label={t('conference.form.by')}
          value={value.by}
          set={set('by')}
          optional={value.outcome !== 'decided'}
        />
        <Text
          name="dissent"
          label={t('conference.form.dissent')}
          value={value.dissent}
          set={set('dissent')}
          rows={2}
          optional
        />
        <div className="row form-end">
          <button type="submit" className="button primary">
            {t('conference.form.save')}
          </button>
          <button type="button" className="link" onClick={close}>
            {t('conference.form.notYet')}
          </button>
        </div>
      </form>
    </ProblemOfForm>
  );
}
