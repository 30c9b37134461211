/**
 * The desk's keyboard. F-keys are the main path, because they work while a Chinese input method is on;
 * letters count only outside fields. None of them belongs to the browser (F1 F3 F5 F6 F7 F10 F11 F12, Ctrl+T W N R L D P F).
 */
export const commands = {
  register: 'F2',
  scan: 'Shift+F2',
  explain: 'F4',
  acts: 'F8',
  preview: 'F9',
  readAloud: 'Shift+F9',
  go: 'Ctrl+Enter',
  save: 'Ctrl+S',
  nextRequest: 'Ctrl+ArrowDown',
  search: '/',
  goToday: 'G T',
  goSearch: 'G S',
  next: 'J',
  previous: 'K',
  timeline: 'T',
  print: 'P',
  copy: 'C',
  keys: '?',
} as const;
export type Command = keyof typeof commands;
export const commandNames = Object.keys(commands) as Command[];

/** What the keyboard of one officer looks like. `off` silences every single-letter command (WCAG 2.1.4) or all of them. */
export interface KeySettings {
  letters: boolean;
  functionKeys: boolean;
  changed: Partial<Record<Command, string>>;
}
export const defaultKeys: KeySettings = { letters: true, functionKeys: true, changed: {} };

/** The parts of a keyboard event that decide. */
export interface Press {
  code: string;
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * The command that a key press means.
 * @param press matched by its place on the keyboard (`code`), so that layouts and input methods do not matter
 * @param inField whether the cursor stands in a field: letters are typed there, never obeyed
 * @param pending first key of a two-key command that was pressed just before, e.g. 'G'
 * @returns a command, `{pending}` when a second key is awaited, or undefined
 */
export function commandOf(
  press: Press,
  inField: boolean,
  settings: KeySettings = defaultKeys,
  pending?: string,
): Command | { pending: string } | undefined {
  if (press.isComposing || press.keyCode === 229) return undefined;
  const chord = chordOf(press);
  if (!chord || (inField && !worksInField(chord))) return undefined;
  const table = commandNames.map((name) => [name, keyOf(name, settings)] as const);
  const wanted = pending ? `${pending} ${chord}` : chord;
  const hit = table.find(([, key]) => key === wanted);
  if (hit) return enabled(hit[1], settings) ? hit[0] : undefined;
  const starts = table.some(([, key]) => key.startsWith(`${chord} `) && enabled(key, settings));
  return starts && !pending ? { pending: chord } : undefined;
}

/** The key of a command as this officer has it. */
export const keyOf = (name: Command, settings: KeySettings): string => settings.changed[name] ?? commands[name];

/** `Shift+F2`, `Ctrl+Enter`, `/`, `?`, `J`; undefined for keys that are no command (modifiers, Tab, arrows alone). */
export function chordOf(press: Omit<Press, 'isComposing' | 'keyCode'>): string | undefined {
  if (press.altKey) return undefined;
  const ctrl = press.ctrlKey || press.metaKey;
  if (press.code === 'Slash' && !ctrl) return press.shiftKey ? '?' : '/';
  const key =
    /^Key([A-Z])$/.exec(press.code)?.[1] ?? /^(F\d{1,2}|Enter|ArrowDown|ArrowUp|Digit\d)$/.exec(press.code)?.[1];
  if (!key) return undefined;
  const name = key.replace('Digit', '');
  const chord = `${ctrl ? 'Ctrl+' : ''}${press.shiftKey ? 'Shift+' : ''}${name}`;
  return chord === 'Enter' || chord.startsWith('Arrow') ? undefined : chord;
}

/** Whether a chord may be given to a command: the browser's own keys stay the browser's. */
export function mayUse(chord: string): boolean {
  const last = chord.split('+').at(-1)!;
  if (/^F(1|3|5|6|7|10|11|12)$/.test(last)) return false;
  if (chord.startsWith('Ctrl+') && 'TWNRLDPFACVXZ'.includes(last) && last.length === 1) return false;
  return !/^\d$/.test(chord);
}

function worksInField(chord: string): boolean {
  return /F\d{1,2}$/.test(chord) || chord.startsWith('Ctrl+');
}

function enabled(key: string, settings: KeySettings): boolean {
  return worksInField(key) ? settings.functionKeys : settings.letters;
}
