import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupPhone } from '../../kit/format.ts';
import { client, organQuery } from '../api/ask.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { NewOfficer, OfficerRow } from './officer.tsx';

/** One organ: address, review bodies, duty list, officers. */
export function OrganDetailPage({ organId }: { organId: string }) {
  const { t, language } = useWords();
  const { officer: me } = useOfficer();
  const { data, error } = useQuery(organQuery(organId));
  const [adding, setAdding] = useState(false);
  const [handedOut, setHandedOut] = useState<{ account: string; password: string } | null>(null);
  const mayChange = me.roles.includes('administrator');
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('organs.waiting')} />;
  const { organ, officers, duties, reviewBodies } = data;
  const changed = (account: string, password?: string) => {
    if (password) setHandedOut({ account, password });
    void client.invalidateQueries({ queryKey: organQuery(organId).queryKey });
  };
  return (
    <section className="stack organ" aria-labelledby="organ-name">
      <header>
        <h2 id="organ-name">{language === 'zh' ? organ.nameZh : organ.nameEn}</h2>
        <p className="quiet">
          {t(`organs.levelOf.${organ.level}`)} · {organ.address} · {groupPhone(organ.phone)}
        </p>
        <p>
          {reviewBodies.length > 0
            ? t('organs.reviewBodies', {
                names: reviewBodies.map((body) => (language === 'zh' ? body.nameZh : body.nameEn)).join('、'),
              })
            : t('organs.noReviewBody')}
        </p>
      </header>
      {handedOut && (
        <div className="banner ok" role="status">
          <p>{t('organs.initialPassword', { account: handedOut.account })}</p>
          <p>
            <code className="secret">{handedOut.password}</code>
          </p>
          <p className="quiet">{t('organs.initialPasswordNote')}</p>
          <button type="button" className="link" onClick={() => setHandedOut(null)}>
            {t('organs.handedOver')}
          </button>
        </div>
      )}
      <section className="stack" aria-labelledby="officers">
        <div className="row between">
          <h3 id="officers">
            {t('organs.officers', { count: officers.length, off: officers.filter(({ active }) => !active).length })}
          </h3>
          {mayChange && !adding && (
            <button type="button" className="button" onClick={() => setAdding(true)}>
              <Icon name="add" />
              {t('organs.addOfficer')}
            </button>
          )}
        </div>
        {adding && (
          <NewOfficer
            organId={organId}
            close={() => setAdding(false)}
            made={(account, password) => {
              setAdding(false);
              changed(account, password);
            }}
          />
        )}
        {officers.length === 0 ? (
          <Empty>{t('organs.noOfficers')}</Empty>
        ) : (
          <table className="table">
            <caption className="unseen">{t('organs.officersOf', { name: organ.nameZh })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('organs.name')}</th>
                <th scope="col">{t('organs.account')}</th>
                <th scope="col">{t('organs.roles')}</th>
                <th scope="col">{t('organs.phone')}</th>
                <th scope="col">{t('organs.state')}</th>
                {mayChange && <th scope="col">{t('organs.change')}</th>}
              </tr>
            </thead>
            <tbody>
              {officers.map((officer) => (
                <OfficerRow key={officer.id} officer={officer} mayChange={mayChange} changed={changed} />
              ))}
            </tbody>
          </table>
        )}
        {mayChange && <p className="muted">{t('organs.administratorNote')}</p>}
      </section>
      <details className="stack" open={duties.length > 0 && duties.length < 12}>
        <summary>
          <h3>{t('organs.duties', { count: duties.length })}</h3>
        </summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('organs.dutyNo')}</th>
              <th scope="col">{t('organs.dutyTitle')}</th>
              <th scope="col">{t('organs.dutyBasis')}</th>
            </tr>
          </thead>
          <tbody>
            {duties.map((duty) => (
              <tr key={duty.id}>
                <td className="number">{duty.number}</td>
                <td>{duty.title}</td>
                <td className="quiet">{duty.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
