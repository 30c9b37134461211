import '../reception/reception.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import type { HallView, ticketParts } from '../../../server/reception/contract.ts';
import { groupNumber } from '../../kit/format.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Pick } from '../fields/pick.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useSend } from '../reception/use-send.ts';

/** The visitor at this window. The visit ends with its case (R-REC-2), or goes on to another unit with what was noted. */
export function AtWindow({ ticket, units }: { ticket: HallView['tickets'][number]; units: HallView['units'] }) {
  const { t, say } = useWords();
  const { ticketId } = ticket;
  const { send, busy, problem } = useSend([['hall'], ['parts', ticketId]]);
  const [given, setGiven] = useState({ number: '', note: '', organId: '' });
  const set = (name: keyof typeof given) => (value: string) => setGiven({ ...given, [name]: value });
  const parts = useQuery({
    queryKey: ['parts', ticketId],
    queryFn: () => ask<z.output<typeof ticketParts>>(pathOf(paths.hallParts, { ticketId })),
  });
  const change = (what: string, body: object = {}) =>
    void send(pathOf(paths.hallTicket, { ticketId, step: what }), body);
  const noted = () => ({
    ...(given.number.trim() && { number: given.number.trim() }),
    ...(given.note.trim() && { note: given.note.trim() }),
  });
  return (
    <ProblemOfForm value={problem}>
      <article className="card visit" aria-label={ticket.label}>
        <div className="row between">
          <h3 className="number">{ticket.label}</h3>
          {ticket.status === 'called' && (
            <span className="row">
              <button type="button" className="button primary" disabled={busy} onClick={() => change('begin')}>
                {t('reception.begin')}
              </button>
              <button type="button" className="button" disabled={busy} onClick={() => change('recall')}>
                {t('reception.recall')}
              </button>
              <button type="button" className="button" disabled={busy} onClick={() => change('absent')}>
                {t('reception.noShow')}
              </button>
            </span>
          )}
        </div>
        {problem && <Refusal problem={problem} />}
        {(parts.data?.parts.length ?? 0) > 0 && (
          <section>
            <h4>{t('reception.parts')}</h4>
            <ul>
              {parts.data!.parts.map(({ organ, note, number, at }) => (
                <li key={at}>
                  {say(organ)} {number && groupNumber(number)} {note}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Text
          name="number"
          label={t('reception.matterNumber')}
          hint={t('reception.caseHint')}
          value={given.number}
          set={set('number')}
        />
        <p>
          <Link to="/register">{t('reception.goRegister')}</Link>
        </p>
        <Text name="note" label={t('reception.note')} optional rows={2} value={given.note} set={set('note')} />
        <div className="row">
          <button type="button" className="button primary" disabled={busy} onClick={() => change('finish', noted())}>
            {t('reception.finish')}
          </button>
          {ticket.series === 'B' &&
            (['progress', 'paper', 'way'] as const).map((advice) => (
              <button
                key={advice}
                type="button"
                className="button"
                disabled={busy}
                onClick={() => change('finish', { ...noted(), advice })}
              >
                {t('reception.advice')}
                {t(`reception.${advice}`)}
              </button>
            ))}
        </div>
        <div className="row pass">
          <Pick
            name="organId"
            label={t('reception.passTo')}
            optional
            value={given.organId}
            set={set('organId')}
            options={units
              .filter(({ organId }) => organId !== '')
              .map(({ organId, name }) => ({ value: organId, label: say(name) }))}
          />
          <button
            type="button"
            className="button"
            disabled={busy || given.organId === ''}
            onClick={() => change('pass', { ...noted(), organId: given.organId })}
          >
            {t('reception.pass')}
          </button>
        </div>
      </article>
    </ProblemOfForm>
  );
}
