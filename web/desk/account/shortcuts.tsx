import { type KeyboardEvent, useState } from 'react';
import { type Command, chordOf, commandNames, defaultKeys, keyOf, mayUse } from '../../kit/keys.ts';
import { Tick } from '../fields/choice.tsx';
import { changeSettings, useSettings } from '../frame/settings.ts';
import { useWords } from '../frame/words.ts';

/** All keys, each of which can be changed; letters and F-keys can be switched off. */
export function Shortcuts() {
  const { t } = useWords();
  const { keys } = useSettings();
  const [changing, setChanging] = useState<Command | null>(null);
  const [note, setNote] = useState('');
  const take = (event: KeyboardEvent, name: Command) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      setChanging(null);
      return;
    }
    const chord = chordOf(event);
    if (!chord) return;
    event.preventDefault();
    event.stopPropagation();
    const taken = commandNames.find((other) => other !== name && keyOf(other, keys) === chord);
    if (!mayUse(chord) || taken) {
      setNote(
        taken
          ? t('account.keyTaken', { key: chord, command: t(`keys.${taken}`) })
          : t('account.keyOfBrowser', { key: chord }),
      );
      return;
    }
    changeSettings({ keys: { ...keys, changed: { ...keys.changed, [name]: chord } } });
    setNote('');
    setChanging(null);
  };
  return (
    <div className="stack">
      <Tick
        name="functionKeys"
        label={t('account.functionKeys')}
        value={keys.functionKeys}
        set={(functionKeys) => changeSettings({ keys: { ...keys, functionKeys } })}
      />
      <Tick
        name="letters"
        label={t('account.letterKeys')}
        value={keys.letters}
        set={(letters) => changeSettings({ keys: { ...keys, letters } })}
      />
      <p role="status" className="error">
        {note}
      </p>
      <KeyTable
        action={(name) =>
          changing === name ? (
            <button
              type="button"
              className="button small"
              onKeyDown={(event) => take(event, name)}
              onBlur={() => setChanging(null)}
            >
              {t('account.pressKey')}
            </button>
          ) : (
            <button type="button" className="link" onClick={() => setChanging(name)}>
              {t('account.changeKey')}
              <span className="unseen">{t(`keys.${name}`)}</span>
            </button>
          )
        }
      />
      <div>
        <button type="button" className="button" onClick={() => changeSettings({ keys: defaultKeys })}>
          {t('account.defaultKeys')}
        </button>
      </div>
    </div>
  );
}

/** What each key does, as this officer has set it. */
export function KeyTable({ action }: { action?: (name: Command) => React.ReactNode }) {
  const { t } = useWords();
  const { keys } = useSettings();
  return (
    <table className="table keys">
      <thead>
        <tr>
          <th scope="col">{t('account.key')}</th>
          <th scope="col">{t('account.keyDoes')}</th>
          {action && <th scope="col">{t('account.keyChange')}</th>}
        </tr>
      </thead>
      <tbody>
        {commandNames.map((name) => (
          <tr key={name}>
            <td>
              <kbd>{keyOf(name, keys)}</kbd>
            </td>
            <td>{t(`keys.${name}`)}</td>
            {action && <td>{action(name)}</td>}
          </tr>
        ))}
        <tr>
          <td>
            <kbd>Esc</kbd>
          </td>
          <td>{t('keys.escape')}</td>
          {action && <td />}
        </tr>
        <tr>
          <td>
            <kbd>1</kbd>–<kbd>9</kbd>
          </td>
          <td>{t('keys.requestNumber')}</td>
          {action && <td />}
        </tr>
      </tbody>
    </table>
  );
}
