import { useSyncExternalStore } from 'react';
import type { Language } from '../../kit/format.ts';
import { defaultKeys, type KeySettings } from '../../kit/keys.ts';

/** What an officer sets for this browser. Holds no petition and no person. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  language: Language;
  compact: boolean;
  /** The group of screens that stands open in the navigation; empty when none does, null before any was chosen. */
  navOpen: string | null;
  keys: KeySettings;
}

const STORE = 'huiyin.desk';
const first: Settings = { theme: 'system', language: 'zh', compact: false, navOpen: null, keys: defaultKeys };
const listeners = new Set<() => void>();
let current = read();

export const settings = () => current;

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(STORE, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing keeps the choice for this visit only.
  }
  for (const listener of listeners) listener();
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, settings);
}

/** The theme in force, the system's where none was chosen. */
export function useTheme(): 'light' | 'dark' {
  const { theme } = useSettings();
  const system = useSyncExternalStore(subscribeToSystem, () => darkSystem().matches);
  return theme === 'system' ? (system ? 'dark' : 'light') : theme;
}

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<Settings>;
    return { ...first, ...kept, keys: { ...defaultKeys, ...kept.keys } };
  } catch {
    return first;
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');
function subscribeToSystem(listener: () => void) {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
