import { Form } from '../parts/form.tsx';
import './reception.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppointmentView, DayView } from '../../../server/reception/contract.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { Choice } from '../fields/choice.tsx';
import { DateEntry } from '../fields/date.tsx';
import { OrganPick } from '../fields/organ.tsx';
import { Pick } from '../fields/pick.tsx';
import { Text } from '../fields/text.tsx';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { useSend } from './use-send.ts';

interface Props {
  view: DayView;
  appointment: AppointmentView;
  planId: string;
  n: string;
  close(): void;
  done(number: string): void;
}

interface Opened {
  shardKey: string;
  dossierId: string;
  number: string;
  seq: number;
}

const promise = { what: '', unit: '', by: '' };

/** What was said, answered and promised; read aloud in large type; kept with its case, never without. */
export function RecordForm({ view, appointment, planId, n, close, done }: Props) {
  const { t, say } = useWords();
  const { today } = useOfficer();
  const [given, setGiven] = useState({
    facts: appointment.what,
    matter: appointment.number ?? '',
    named: appointment.leaderNamed ? 'yes' : ('' as 'yes' | 'no' | ''),
    substitute: '',
    answered: '',
    promises: [promise],
  });
  const [aloud, setAloud] = useState(false);
  const { send, busy, problem, setProblem } = useSend([['reception', planId, n]]);
  const set = (name: 'facts' | 'matter' | 'substitute' | 'answered') => (value: string) =>
    setGiven({ ...given, [name]: value });
  const change = (i: number, part: Partial<typeof promise>) =>
    setGiven({ ...given, promises: given.promises.map((one, j) => (j === i ? { ...one, ...part } : one)) });
  const promised = given.promises.filter(({ what, unit, by }) => what || unit || by);
  const read = () => {
    setProblem(null);
    setAloud(true);
  };
  useCommand('readAloud', read, !aloud);
  useCommand('preview', read, !aloud);

  const save = async () => {
    const { matter, named, substitute, answered, facts } = given;
    const { day, leaderId } = view;
    const payload = {
      facts,
      leader: leaderId,
      ...(named && { leaderNamed: named === 'yes' }),
      ...(matter.trim() && { matter: matter.trim() }),
      ...(named === 'yes' && substitute && { substitute }),
      on: today,
      form: day.formCode,
      place: day.place,
      session: `${planId}/${n}`,
      ...(answered.trim() && { answered }),
      ...(promised.length > 0 && { promises: promised }),
    };
    const kind = 'reception-record';
    const opened = await send<Opened>(`/api/dossiers/${kind}`, { act: 'record', payload });
    if (!opened) return setAloud(false);
    const at = `/api/dossiers/${kind}/${encodeURIComponent(opened.shardKey)}/${opened.dossierId}/acts/readBack`;
    await send(at, { expectedSeq: opened.seq, payload: { confirmed: true } });
    const { appointmentId } = appointment;
    if (appointment.status.code === 'booked')
      await send(pathOf(paths.receptionAppointment, { appointmentId, change: 'came' }), {});
    done(opened.number);
  };
  useCommand('go', () => void save(), aloud && !busy);

  if (aloud)
    return (
      <section className="read-aloud" aria-label={t('reception.aloud')}>
        <h2>{t('reception.aloud')}</h2>
        <p className="words">{given.facts}</p>
        {given.answered && (
          <p className="words">
            {t('reception.answered')}：{given.answered}
          </p>
        )}
        {promised.map(({ what, by }) => (
          <p key={`${what}${by}`} className="words">
            {t('reception.promiseWhat')}：{what} {by}
          </p>
        ))}
        <div className="row">
          <button type="button" className="button primary" disabled={busy} onClick={() => void save()}>
            {t('reception.confirmed')} <kbd>Ctrl+Enter</kbd>
          </button>
          <button type="button" className="link" onClick={() => setAloud(false)}>
            {t('reception.notYet')}
          </button>
        </div>
      </section>
    );
  return (
    <Form problem={problem} submit={() => read()} heading={<h2>{t('reception.record')}</h2>}>
      <Text name="facts" label={t('reception.facts')} rows={5} autoFocus value={given.facts} set={set('facts')} />
      <Text
        name="matter"
        label={t('reception.caseNumber')}
        hint={t('reception.caseHint')}
        value={given.matter}
        set={set('matter')}
      />
      <p>
        <Link to="/register">{t('reception.goRegister')}</Link>
      </p>
      <Choice
        name="leaderNamed"
        label={t('reception.named')}
        value={given.named}
        set={(named) => setGiven({ ...given, named })}
        options={[
          { value: 'no', label: t('reception.no') },
          { value: 'yes', label: t('reception.yes') },
        ]}
      />
      {given.named === 'yes' && (
        <Pick
          name="substitute"
          label={t('reception.substitute')}
          value={given.substitute}
          set={set('substitute')}
          options={view.leaders.map(({ officerId, name, organ }) => ({
            value: officerId,
            label: `${name} ${say(organ)}`,
          }))}
        />
      )}
      <Text
        name="answered"
        label={t('reception.answered')}
        optional
        rows={3}
        value={given.answered}
        set={set('answered')}
      />
      {given.promises.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <div className="row promise" key={i}>
          <Text
            name={`promises.${i}.what`}
            label={t('reception.promiseWhat')}
            optional
            value={one.what}
            set={(what) => change(i, { what })}
          />
          <OrganPick
            name={`promises.${i}.unit`}
            label={t('reception.promiseUnit')}
            optional
            value={one.unit}
            set={(unit) => change(i, { unit })}
          />
          <DateEntry
            name={`promises.${i}.by`}
            label={t('reception.promiseBy')}
            optional
            value={one.by}
            set={(by) => change(i, { by })}
          />
        </div>
      ))}
      <p>
        <button
          type="button"
          className="link"
          onClick={() => setGiven({ ...given, promises: [...given.promises, promise] })}
        >
          {t('reception.addPromise')}
        </button>
      </p>
      <div className="row">
        <button type="submit" className="button primary">
          {t('reception.readBack')} <kbd>F9</kbd>
        </button>
        <button type="button" className="link" onClick={close}>
          {t('reception.notYet')}
        </button>
      </div>
    </Form>
  );
}
