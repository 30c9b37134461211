import { useEffect, useId, useState } from 'react';
import type { CheckedBy } from '../../../server/petitions/contract.ts';
import { noteSignedOut } from '../api/ask.ts';
import { callForFile } from '../api/call.ts';
import type { Problem } from '../api/problem.ts';
import { Choice } from '../fields/choice.tsx';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';
import './reprint.css';

/** Makes a PDF and opens it; what is on it never reaches this screen. */
export function usePrinting(path: string, printed?: () => void) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const print = async (body: object = {}): Promise<boolean> => {
    const answer = await callForFile(path, { method: 'POST', body });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return false;
    }
    const made = URL.createObjectURL(answer.value);
    setAddress(made);
    open(made, '_blank', 'noopener');
    printed?.();
    return true;
  };
  return { address, problem, print };
}

interface CodeSlipProps {
  path: string;
  /** A code was given before: this is a reprint. */
  again: boolean;
  /** The page's main button: P does the same. */
  main?: boolean;
  /** Said behind the button to whoever does not see the row. */
  of?: string;
  printed?(): void;
}

/** 凭条: the first is printed at once; for a reprint it is said by what the person was checked, or it bears no code. */
export function CodeSlip({ path, again, main = false, of, printed }: CodeSlipProps) {
  const { t } = useWords();
  const [given, setGiven] = useState(again);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const { address, problem, print } = usePrinting(path, printed);
  const go = async (checked: CheckedBy) => {
    const isReprint = given;
    if (!(await print({ checked }))) return;
    setGiven(true);
    setAsking(false);
    setDone(t(!isReprint ? 'reprint.doneFirst' : checked === 'none' ? 'reprint.doneWithout' : 'reprint.doneCode'));
  };
  const press = () => (given ? setAsking(!asking) : void go('none'));
  useCommand('print', press, main);
  return (
    <div className="stack tight">
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button
          type="button"
          className={main && !given ? 'button primary' : 'button'}
          aria-expanded={given ? asking : undefined}
          onClick={press}
        >
          <Icon name="print" />
          {t(given ? 'receipt.slipAgain' : 'receipt.slip')}
          {of && <span className="unseen">{of}</span>}
          {main && <kbd>P</kbd>}
        </button>
        {address && (
          <a href={address} target="_blank" rel="noreferrer">
            {t('receipt.openSlip')}
          </a>
        )}
        <span role="status" className={done ? 'state ok' : 'unseen'}>
          {done}
        </span>
        {main && !given && <span className="muted">{t('receipt.slipNote')}</span>}
      </div>
      {asking && <Check go={(checked) => void go(checked)} close={() => setAsking(false)} />}
    </div>
  );
}

const ways = ['id-card', 'receipt', 'known-facts'] as const satisfies CheckedBy[];
type Way = (typeof ways)[number];

function Check({ go, close }: { go(checked: CheckedBy): void; close(): void }) {
  const { t } = useWords();
  const name = `checked-${useId()}`;
  const [checked, setChecked] = useState<Way | ''>('');
  return (
    <form
      className="stack confirm slip-check"
      onSubmit={(event) => {
        event.preventDefault();
        go(checked || 'none');
      }}
    >
      <Choice<Way>
        name={name}
        label={t('reprint.checked')}
        hint={t('reprint.checkedHint')}
        value={checked}
        set={setChecked}
        options={ways.map((value) => ({ value, label: t(`reprint.checkedOf.${value}`) }))}
        optional
      />
      <p className="quiet">{t(checked ? 'reprint.withCode' : 'reprint.withoutCode')}</p>
      <div className="row">
        <button type="submit" className="button primary">
          <Icon name="print" />
          {t(checked ? 'reprint.printCode' : 'reprint.printWithout')}
        </button>
        <button type="button" className="link" onClick={close}>
          {t('reprint.notYet')}
        </button>
      </div>
    </form>
  );
}
