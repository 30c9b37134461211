import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Typed content that survives a refusal, a sign-out by idleness and a reload of this tab.
 * @param name who and what: officer, petition, act; null keeps nothing
 * @param strip takes out what must not be written down even for this tab (identity); it stays in memory only
 */
export function useDraft<T extends object>(
  name: string | null,
  start: () => T,
  strip: (value: T) => Partial<T> = (all) => all,
) {
  const [value, setValue] = useState<T>(() => ({
    ...start(),
    ...(name ? (inMemory.get(name) ?? readDraft(name)) : {}),
  }));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const untouched = useRef(true);
  const stripped = useRef(strip);

  const keep = useCallback(() => {
    if (!name) return;
    writeDraft(name, stripped.current(value));
    setSavedAt(new Date());
  }, [name, value]);

  useEffect(() => {
    if (!name || untouched.current) return;
    inMemory.set(name, value);
    const timer = setTimeout(keep, 800);
    return () => clearTimeout(timer);
  }, [name, value, keep]);

  return {
    value,
    savedAt,
    /** Writes it down now. */
    keep,
    set(patch: Partial<T>) {
      untouched.current = false;
      setValue((before) => ({ ...before, ...patch }));
    },
    /** Forgets the draft: it was sent, or thrown away on purpose. */
    clear() {
      untouched.current = true;
      if (name) forget(name);
      setValue(start());
    },
  };
}

/** Forgets every draft of this tab that does not belong to this officer. */
export function keepOnlyDraftsOf(officerId: string): void {
  for (const name of [...inMemory.keys()]) if (!name.startsWith(`${officerId}:`)) inMemory.delete(name);
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${officerId}:`)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept, so nothing is to be forgotten.
  }
}

const PREFIX = 'draft:';
const inMemory = new Map<string, object>();

function forget(name: string) {
  inMemory.delete(name);
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}

function readDraft(name: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{}') as object;
  } catch {
    return {};
  }
}

function writeDraft(name: string, value: object) {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the draft stays in memory.
  }
}

/** Leaves content for a form that is opened next. */
export function keepForLater(name: string, value: object): void {
  inMemory.set(name, value);
}
