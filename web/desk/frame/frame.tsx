import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { looksLikeNumber } from '../../kit/format.ts';
import { KeyTable } from '../account/shortcuts.tsx';
import { sessionQuery } from '../api/ask.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { wordsOrNumber } from '../find/terms.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { useCommand } from './keyboard.tsx';
import { Navigation } from './navigation.tsx';
import { useOfficer } from './officer.ts';
import { isAtWindow } from './screens.ts';
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

function Framed() {
  const { t, language } = useWords();
  const { office, officer, organ, demo } = useOfficer();
  const registers = isAtWindow(officer.roles);
  const { compact } = useSettings();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [keysShown, setKeysShown] = useState(false);
  useCommand('register', () => void navigate({ to: '/register' }), registers);
  useCommand('goToday', () => void navigate({ to: '/' }));
  useCommand('goSearch', () => void navigate({ to: '/find' }));
  useCommand('keys', () => setKeysShown(!keysShown));
  useFocusOnArrival();
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
        <Navigation />
        <div className="whoami">
          <p>
            {officer.name} <span className="quiet">{language === 'zh' ? organ.shortZh : organ.nameEn}</span>
          </p>
          <div className="row">
            <Link to="/account">{t('frame.nav.account')}</Link>
            <button type="button" className="link" onClick={() => setKeysShown(true)}>
              {t('frame.keys')} <kbd>?</kbd>
            </button>
            <button type="button" className="link" onClick={() => void leave()}>
              {t('frame.signOut')}
            </button>
          </div>
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

/** Whoever comes to another screen by keyboard goes on in it, not at the top of the navigation; a field that takes the cursor keeps it. */
function useFocusOnArrival() {
  const here = useLocation({ select: ({ pathname }) => pathname });
  const before = useRef(here);
  useEffect(() => {
    if (before.current === here) return;
    before.current = here;
    const nowhere = !document.activeElement || document.activeElement === document.body;
    if (nowhere) document.getElementById('main')?.focus({ preventScroll: true });
  }, [here]);
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
