import { Form } from '../parts/form.tsx';
import './reception.css';
import { useState } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { callForFile, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { Choice } from '../fields/choice.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { useSend } from './use-send.ts';

const nothing = { what: '', number: '', phone: '', name: '', how: 'phone', channel: 'none', named: 'no' };

/** Books for somebody who telephones or stands at the window; the places kept for them are given first. */
export function BookForm({ planId, n }: { planId: string; n: string }) {
  const { t, say } = useWords();
  const [given, setGiven] = useState(nothing);
  const [booked, setBooked] = useState<{ appointmentId: string; label: Words }>();
  const { send, busy, problem, setProblem } = useSend([['reception', planId, n], ['receptions']]);
  const set = (name: keyof typeof nothing) => (value: string) => setGiven({ ...given, [name]: value });
  const submit = async () => {
    const { named, ...rest } = given;
    const body = { ...rest, leaderNamed: named === 'yes' };
    const done = await send<{ appointmentId: string; label: Words }>(pathOf(paths.receptionBook, { planId, n }), body);
    if (!done) return;
    setBooked(done);
    setGiven(nothing);
  };
  const slip = async (appointmentId: string) => {
    const file = await callForFile(pathOf(paths.receptionSlip, { appointmentId }), { body: {} });
    if (file.ok) window.open(URL.createObjectURL(file.value), '_blank', 'noopener');
    else setProblem(file.problem);
  };
  return (
    <Form
      problem={problem}
      submit={() => void submit()}
      className="card visit"
      heading={<h2>{t('reception.book')}</h2>}
    >
      {booked && (
        <p role="status" className="state ok">
          {t('reception.booked', { place: say(booked.label) })}{' '}
          <button type="button" className="button" onClick={() => void slip(booked.appointmentId)}>
            {t('reception.slip')}
          </button>
        </p>
      )}
      <Text name="what" label={t('reception.what')} value={given.what} set={set('what')} />
      <Choice
        name="how"
        label={t('reception.how')}
        value={given.how}
        set={set('how')}
        options={[
          { value: 'phone', label: t('reception.phoneHow') },
          { value: 'window', label: t('reception.windowHow') },
        ]}
      />
      <Choice
        name="leaderNamed"
        label={t('reception.named')}
        value={given.named}
        set={set('named')}
        options={[
          { value: 'no', label: t('reception.no') },
          { value: 'yes', label: t('reception.yes') },
        ]}
      />
      <Text name="number" label={t('reception.matterNumber')} optional value={given.number} set={set('number')} />
      <Text name="phone" label={t('reception.tel')} optional type="tel" value={given.phone} set={set('phone')} />
      <Text name="name" label={t('reception.name')} optional value={given.name} set={set('name')} />
      <Choice
        name="channel"
        label={t('reception.channel')}
        value={given.channel}
        set={set('channel')}
        options={[
          { value: 'none', label: t('reception.none2') },
          { value: 'sms', label: t('reception.sms') },
          { value: 'call', label: t('reception.call') },
        ]}
      />
      <button type="submit" className="button primary" disabled={busy}>
        {t('reception.bookNow')}
      </button>
    </Form>
  );
}
