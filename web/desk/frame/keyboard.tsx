import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { type Command, commandOf } from '../../kit/keys.ts';
import { useSettings } from './settings.ts';

type Handler = () => void;
interface Desk {
  add(command: Command, handler: Handler): () => void;
}
const KeyboardContext = createContext<Desk | null>(null);

/** Listens for the whole desk. The screen that came last answers a command first. */
export function Keyboard({ children }: { children: ReactNode }) {
  const { keys } = useSettings();
  const handlers = useRef(new Map<Command, Handler[]>());
  const pending = useRef<{ key: string; until: number } | undefined>(undefined);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const waiting = pending.current && pending.current.until > event.timeStamp ? pending.current.key : undefined;
      const hit = commandOf(event, inField(event.target), keys, waiting);
      if (!hit) return;
      if (typeof hit === 'object') {
        pending.current = { key: hit.pending, until: event.timeStamp + 1500 };
        return;
      }
      pending.current = undefined;
      const handler = handlers.current.get(hit)?.at(-1);
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [keys]);

  const desk = useMemo<Desk>(
    () => ({
      add(command, handler) {
        const list = handlers.current.get(command) ?? [];
        handlers.current.set(command, [...list, handler]);
        return () => {
          const left = (handlers.current.get(command) ?? []).filter((one) => one !== handler);
          handlers.current.set(command, left);
        };
      },
    }),
    [],
  );
  return <KeyboardContext value={desk}>{children}</KeyboardContext>;
}

/** Answers a command while this component stands on the screen (and `active`). */
export function useCommand(command: Command, handler: Handler, active = true): void {
  const desk = useContext(KeyboardContext);
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => (active ? desk?.add(command, () => latest.current()) : undefined), [desk, command, active]);
}

/** Whether keys typed here are text. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
}
