import { useState } from 'react';
import { roles } from '../../../core/roles.ts';
import type { OfficerView } from '../../../server/organs/contract.ts';
import { groupPhone } from '../../kit/format.ts';
import { noteSignedOut } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { PickMany } from '../fields/pick.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Form } from '../parts/form.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';

type Answered = { officer: OfficerView; initialPassword?: string };

/** A new account; its first password is shown once, to be handed over in person. */
export function NewOfficer({
  organId,
  made,
  close,
}: {
  organId: string;
  made(account: string, password?: string): void;
  close(): void;
}) {
  const { t } = useWords();
  const [value, setValue] = useState({ account: '', name: '', phone: '', roles: [] as string[] });
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (patch: Partial<typeof value>) => setValue({ ...value, ...patch });
  const add = async () => {
    const answer = await call<Answered>(pathOf(paths.officers, { organId }), { body: value });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) made(answer.value.officer.account, answer.value.initialPassword);
    else noteSignedOut(answer.problem);
  };
  return (
    <Form problem={problem} submit={() => void add()} className="card panel stack">
      <div className="columns">
        <Text name="name" label={t('organs.name')} autoFocus value={value.name} set={(name) => set({ name })} />
        <Text
          name="account"
          label={t('organs.account')}
          hint={t('organs.accountHint')}
          value={value.account}
          set={(account) => set({ account })}
        />
        <Text name="phone" label={t('organs.phone')} value={value.phone} set={(phone) => set({ phone })} />
        <RolesPick value={value.roles} set={(chosen) => set({ roles: chosen })} />
      </div>
      <div className="row">
        <button type="submit" className="button primary">
          {t('organs.addOfficer')}
        </button>
        <button type="button" className="link" onClick={close}>
          {t('organs.notAdd')}
        </button>
      </div>
    </Form>
  );
}

interface OfficerRowProps {
  officer: OfficerView;
  mayChange: boolean;
  changed(account: string, password?: string): void;
}

export function OfficerRow({ officer, mayChange, changed }: OfficerRowProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const [value, setValue] = useState({ name: officer.name, phone: officer.phone, roles: officer.roles as string[] });
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (body: object) => {
    const answer = await call<Answered>(pathOf(paths.officer, { officerId: officer.id }), { method: 'PATCH', body });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return;
    }
    setEditing(false);
    changed(officer.account, answer.value.initialPassword);
  };
  return (
    <>
      <tr>
        <td>{officer.name}</td>
        <td className="number">{officer.account}</td>
        <td>{officer.roles.map((role) => t(`roles.${role}`)).join('、')}</td>
        <td className="number">{groupPhone(officer.phone)}</td>
        <td>
          <span className={officer.active ? 'state ok' : 'state'}>
            <Icon name={officer.active ? 'done' : 'lapsed'} />
            {officer.active ? t('organs.active') : t('organs.inactive')}
          </span>
        </td>
        {mayChange && (
          <td>
            <span className="row">
              <button type="button" className="link" aria-expanded={editing} onClick={() => setEditing(!editing)}>
                {t('organs.edit')}
                <span className="unseen">{officer.name}</span>
              </button>
              <button type="button" className="link" onClick={() => void change({ active: !officer.active })}>
                {officer.active ? t('organs.disable') : t('organs.enable')}
                <span className="unseen">{officer.name}</span>
              </button>
              <button type="button" className="link" onClick={() => void change({ resetPassword: true })}>
                {t('organs.resetPassword')}
                <span className="unseen">{officer.name}</span>
              </button>
            </span>
          </td>
        )}
      </tr>
      {(editing || problem) && (
        <tr>
          <td colSpan={6}>
            <ProblemOfForm value={problem}>
              {problem && <Refusal problem={problem} />}
              {editing && (
                <form
                  className="columns"
                  onSubmit={(event) => {
                    event.preventDefault();
                    void change({ name: value.name, phone: value.phone, roles: value.roles });
                  }}
                >
                  <Text
                    name="name"
                    label={t('organs.name')}
                    autoFocus
                    value={value.name}
                    set={(name) => setValue({ ...value, name })}
                  />
                  <Text
                    name="phone"
                    label={t('organs.phone')}
                    value={value.phone}
                    set={(phone) => setValue({ ...value, phone })}
                  />
                  <RolesPick value={value.roles} set={(chosen) => setValue({ ...value, roles: chosen })} />
                  <div className="row end">
                    <button type="submit" className="button primary">
                      {t('organs.save')}
                    </button>
                    <button type="button" className="link" onClick={() => setEditing(false)}>
                      {t('organs.notSave')}
                    </button>
                  </div>
                </form>
              )}
            </ProblemOfForm>
          </td>
        </tr>
      )}
    </>
  );
}

function RolesPick({ value, set }: { value: string[]; set(roles: string[]): void }) {
  const { t } = useWords();
  return (
    <PickMany
      name="roles"
      label={t('organs.roles')}
      hint={t('organs.rolesHint')}
      value={value}
      set={set}
      options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), keys: role }))}
    />
  );
}
