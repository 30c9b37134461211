import { useState } from 'react';
import type { z } from 'zod';
import type { identityView, PetitionView } from '../../../server/petitions/contract.ts';
import { groupPhone } from '../../kit/format.ts';
import { noteSignedOut } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { AskedIdentity } from '../identity/asked.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';

type Identity = z.output<typeof identityView>;
type Person = Partial<
  Record<'name' | 'idNumber' | 'phone' | 'address' | 'email' | 'authority' | 'relation', string | undefined>
>;

/** Sealed until a purpose is written. What was read is not kept when the page is left. */
export function SealedIdentity({ petition }: { petition: PetitionView }) {
  const { t, say } = useWords();
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const read = async (why: string) => {
    const { shardKey, petitionId } = petition;
    const answer = await call<Identity>(pathOf(paths.identity, { shardKey, petitionId }), {
      body: { purpose: why },
    });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setIdentity(answer.value);
    else noteSignedOut(answer.problem);
  };

  if (identity) {
    return (
      <section className="identity" aria-label={t('petition.identity')}>
        {identity.petitioner && <PersonLines label={t('petition.petitioner')} person={identity.petitioner} />}
        {identity.representatives.map((person, i) => (
          <PersonLines key={person.name ?? i} label={t('petition.representative', { no: i + 1 })} person={person} />
        ))}
        {identity.agents.map((person, i) => (
          <PersonLines
            key={person.agency ?? `${i}`}
            label={say(
              petition.agents.find(({ no }) => no === person.agency)?.label ?? {
                zh: t('petition.agent'),
                en: t('petition.agent'),
              },
            )}
            person={person}
          />
        ))}
        {identity.helper && <PersonLines label={t('petition.helper')} person={identity.helper} />}
        {!identity.petitioner && identity.representatives.length === 0 && <p>{t('petition.noIdentity')}</p>}
        <button type="button" className="link" onClick={() => setIdentity(null)}>
          {t('petition.sealAgain')}
        </button>
      </section>
    );
  }
  if (petition.identity.may === 'ask' && !petition.anonymous)
    return (
      <>
        {problem && <Refusal problem={problem} />}
        <AskedIdentity petition={petition} read={(why) => void read(why)} />
      </>
    );
  return (
    <div className="identity no-print">
      <p className="state sealed">
        <Icon name="sealed" />
        {petition.anonymous ? t('petition.anonymous') : t('petition.sealed')}
        {!petition.anonymous && !asking && (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {t('petition.readIdentity')}
          </button>
        )}
      </p>
      {asking && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void read(purpose);
          }}
        >
          <p className="quiet">{t('petition.readIdentityNote')}</p>
          {problem && <Refusal problem={problem} />}
          <ProblemOfForm value={problem}>
            <div className="row end">
              <Text name="purpose" label={t('petition.purpose')} autoFocus value={purpose} set={setPurpose} />
              <button type="submit" className="button">
                {t('petition.readIdentity')}
              </button>
              <button type="button" className="link" onClick={() => setAsking(false)}>
                {t('petition.notRead')}
              </button>
            </div>
          </ProblemOfForm>
        </form>
      )}
    </div>
  );
}

function PersonLines({ label, person }: { label: string; person: Person }) {
  const { t } = useWords();
  const { name, idNumber, phone, address, email, authority, relation } = person;
  const rest = [
    phone && groupPhone(phone),
    idNumber && t('petition.idNumber', { number: idNumber }),
    address,
    email,
    relation,
    authority && t('petition.authority', { text: authority }),
  ].filter(Boolean);
  return (
    <p>
      <span className="quiet">{label}</span> <strong>{name}</strong> {rest.join(' · ')}
    </p>
  );
}
