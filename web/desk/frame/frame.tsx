import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '../../../server/organs/contract.ts';
import { looksLikeNumber } from '../../kit/format.ts';
import type { IconName } from '../../kit/icons.ts';
import { KeyTable } from '../account/shortcuts.tsx';
import { sessionQuery } from '../api/ask.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { wordsOrNumber } from '../find/terms.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { useCommand } from './keyboard.tsx';
import { useIsCustodian, useOfficer } from './officer.ts';
import { Registers } from './registers.tsx';
import { useSettings } from './settings.ts';
import { useWords } from './words.ts';

/** Everything around a screen, for signed-in officers only. */
export function Frame() {
  const { t } = useWords();
  const { data, error } = useQuery(sessionQuery);
  if (error) return <NoAnswer error={error} />;
  if (data === undefined) return <Waiting what={t('frame.waiting')} />;
  if (data === null) return <Navigate to="/sign-in" />;
  if (data.mustChangePassword) return <Navigate to="/first-password" />;
  return <Framed />;
}

const screens = [
  { to: '/', word: 'today', icon: 'today' },
  { to: '/register', word: 'register', icon: 'register' },
  { to: '/find', word: 'find', icon: 'search' },
  { to: '/reach', word: 'reach', icon: 'bell' },
  { to: '/reception', word: 'receptions', icon: 'today' },
  { to: '/hall', word: 'hall', icon: 'person' },
  { to: '/concerns', word: 'concerns', icon: 'sealed' },
  { to: '/supervision', word: 'supervision', icon: 'soon' },
  { to: '/charges', word: 'charges', icon: 'person' },
  { to: '/organs', word: 'organs', icon: 'organ' },
  { to: '/numbers', word: 'numbers', icon: 'file' },
  { to: '/templates', word: 'templates', icon: 'file' },
  { to: '/account', word: 'account', icon: 'person' },
] as const satisfies { to: string; word: string; icon: IconName }[];

/** Who may change the wording of letters; the server decides. */
const templateRoles: Role[] = ['bureau-head', 'administrator'];

/** Who writes the organ's letters, or looks over its work; the server decides. */
const numberRoles: Role[] = [
  'clerk',
  'bureau-officer',
  'bureau-head',
  'organ-handler',
  'organ-head',
  'reviewer',
  'supervisor',
  'auditor',
];
/** Roles for whom a board of the county's cards is work; everybody else has them among their own tasks. */
const boardRoles: Role[] = ['supervisor', 'bureau-officer', 'bureau-head', 'leader', 'auditor', 'organ-head'];
/** Who prepares or holds receptions. */
const receptionRoles: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'];

/** Roles that sit where people come to be heard. The server decides; this only keeps the others' navigation short. */
const windowRoles: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head'];

function Framed() {
  const { t, language } = useWords();
  const { office, officer, organ, demo } = useOfficer();
  const registers = officer.roles.some((role) => windowRoles.includes(role));
  const keeps = useIsCustodian();
  const oversees = officer.roles.some((role) => boardRoles.includes(role));
  const { compact } = useSettings();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [keysShown, setKeysShown] = useState(false);
  useCommand('register', () => void navigate({ to: '/register' }), registers);
  useCommand('goToday', () => void navigate({ to: '/' }));
  useCommand('goSearch', () => void navigate({ to: '/find' }));
  useCommand('keys', () => setKeysShown(!keysShown));
  const leave = async () => {
    await call(paths.session, { method: 'DELETE' });
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <div className={compact ? 'frame compact' : 'frame'}>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <nav className="nav no-print" aria-label={t('frame.navigation')}>
        <p className="brand">
          <strong>{t('frame.product')}</strong>
          <span>{language === 'zh' ? office.nameZh : office.nameEn}</span>
          {demo && <span className="demo">{t('frame.demo')}</span>}
        </p>
        <div className="nav-screens">
          <ul className="plain-list">
            {screens
              .filter(({ word }) => registers || word !== 'register')
              .filter(({ word }) => registers || keeps || word !== 'reach')
              .filter(({ word }) => keeps || word !== 'concerns')
              .filter(({ word }) => word !== 'numbers' || officer.roles.some((role) => numberRoles.includes(role)))
              .filter(({ word }) => (word !== 'supervision' && word !== 'charges') || oversees)
              .filter(
                ({ word }) => word !== 'receptions' || officer.roles.some((role) => receptionRoles.includes(role)),
              )
              .filter(({ word }) => word !== 'hall' || registers)
              .filter(({ word }) => word !== 'templates' || officer.roles.some((role) => templateRoles.includes(role)))
              .map(({ to, word, icon }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ exact: to === '/' }} className="nav-link">
                    <Icon name={icon} />
                    {t(`frame.nav.${word}`)}
                  </Link>
                </li>
              ))}
          </ul>
          <Registers />
        </div>
        <div className="whoami">
          <p>
            {officer.name}
            <br />
            <span className="quiet">{language === 'zh' ? organ.shortZh : organ.nameEn}</span>
          </p>
          <button type="button" className="link" onClick={() => setKeysShown(true)}>
            {t('frame.keys')} <kbd>?</kbd>
          </button>
          <button type="button" className="link" onClick={() => void leave()}>
            {t('frame.signOut')}
          </button>
        </div>
      </nav>
      <div className="work">
        <TopBar registers={registers} />
        {keysShown && <KeysPanel close={() => setKeysShown(false)} />}
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

function TopBar({ registers }: { registers: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useCommand('search', () => input.current?.focus());
  return (
    <div className="topbar no-print">
      <search>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: '/find', state: { terms: wordsOrNumber({ q: typed }) } });
            setTyped('');
          }}
        >
          <label className="unseen" htmlFor="quick">
            {t('frame.search')}
          </label>
          <input
            id="quick"
            ref={input}
            className={looksLikeNumber(typed) ? 'control number' : 'control'}
            type="search"
            placeholder={t('frame.searchPlaceholder')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <kbd>/</kbd>
        </form>
      </search>
      {registers && (
        <Link to="/register" className="button">
          <Icon name="register" />
          {t('frame.nav.register')}
          <kbd>F2</kbd>
        </Link>
      )}
    </div>
  );
}

function KeysPanel({ close }: { close(): void }) {
  const { t } = useWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && close();
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
      before?.focus();
    };
  }, [close]);
  return (
    <section className="card panel keys-panel" aria-label={t('frame.keys')} tabIndex={-1} ref={panel}>
      <div className="row between">
        <h2>{t('frame.keys')}</h2>
        <button type="button" className="link" onClick={close}>
          {t('frame.closeKeys')} <kbd>Esc</kbd>
        </button>
      </div>
      <p className="quiet">{t('frame.keysNote')}</p>
      <KeyTable />
    </section>
  );
}
