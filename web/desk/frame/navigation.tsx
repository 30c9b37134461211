import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { kindsQuery } from '../api/ask-dossiers.ts';
import { Icon } from '../parts/icon.tsx';
import { useAtSeat, useIsCustodian, useOfficer } from './officer.ts';
import {
  firstGroup,
  firstScreens,
  type GroupName,
  groupNames,
  groupOf,
  groupScreens,
  isShown,
  type Screen,
} from './screens.ts';
import { changeSettings, useSettings } from './settings.ts';
import { useWords } from './words.ts';

interface Place {
  /** Its address below the desk's. */
  at: string;
  link: ReactNode;
}

/**
 * The day's screens in view, the rest in groups of which one stands open: so all of it fits a small screen. The open one is
 * kept, and gives way to the group of the page that the officer goes to.
 */
export function Navigation() {
  const { officer } = useOfficer();
  const keeps = useIsCustodian();
  const { seat: atSeat } = useAtSeat();
  const { navOpen } = useSettings();
  const { data } = useQuery(kindsQuery);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const { say } = useWords();
  const shown = (screen: Screen) => isShown(screen, { has: officer.roles, keeps, atSeat });
  const groups = groupNames.flatMap((name) => {
    const places: Place[] = [
      ...groupScreens[name].filter(shown).map((screen) => ({ at: screen.to, link: <ScreenLink screen={screen} /> })),
      ...(data?.kinds ?? [])
        .filter((kind) => groupOf(kind.name) === name)
        .map((kind) => ({
          at: `/dossiers/${kind.name}`,
          link: (
            <Link to="/dossiers/$kind" params={{ kind: kind.name }} className="nav-link nested">
              {say(kind.label)}
            </Link>
          ),
        })),
    ];
    return places.length > 0 ? [{ name, places }] : [];
  });
  const open = navOpen ?? firstGroup(officer.roles);
  const current = groups.find(({ places }) => places.some(({ at }) => here === at || here.startsWith(`${at}/`)))?.name;
  useEffect(() => {
    if (current) changeSettings({ navOpen: current });
  }, [current]);
  return (
    <div className="nav-screens">
      <ul className="plain-list">
        {firstScreens.filter(shown).map((screen) => (
          <li key={screen.to}>
            <ScreenLink screen={screen} />
          </li>
        ))}
      </ul>
      {groups.map(({ name, places }) => (
        <Group key={name} name={name} places={places} open={open === name} />
      ))}
    </div>
  );
}

function ScreenLink({ screen: { to, word, icon } }: { screen: Screen }) {
  const { t } = useWords();
  return (
    <Link to={to} activeOptions={{ exact: to === '/' }} className="nav-link">
      <Icon name={icon} />
      {t(`frame.nav.${word}`)}
    </Link>
  );
}

/** A heading that opens and closes its list. */
function Group({ name, places, open }: { name: GroupName; places: Place[]; open: boolean }) {
  const { t } = useWords();
  const id = `nav-${name}`;
  return (
    <div className="nav-group">
      <h2>
        <button
          type="button"
          className="nav-heading"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => changeSettings({ navOpen: open ? '' : name })}
        >
          <span>{t(`frame.groups.${name}`)}</span>
          <span className="muted" aria-hidden>
            {open ? '−' : places.length}
          </span>
        </button>
      </h2>
      <ul className="plain-list" id={id} hidden={!open}>
        {places.map(({ at, link }) => (
          <li key={at}>{link}</li>
        ))}
      </ul>
    </div>
  );
}
