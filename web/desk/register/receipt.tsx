import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { groupNumber, moment } from '../../kit/format.ts';
import { noteSignedOut } from '../api/ask.ts';
import { callForFile, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { Registered } from './register.tsx';

/** Registered: the receipt, and the slip that alone carries the query code. The code never reaches this screen. */
export function ReceiptPage({ result, several, next }: { result: Registered; several: boolean; next(): void }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { receipt, shardKey, petitionId } = result;
  return (
    <div className="stack screen receipt-page">
      <h1 tabIndex={-1} ref={head} className="state ok">
        <Icon name="done" />
        {t('receipt.title')}
      </h1>
      <p>{t('receipt.sentence')}</p>
      <section className="card receipt" aria-label={t('receipt.card')}>
        <div className="receipt-open">
          <div>
            <p className="quiet">{receipt.office}</p>
            <p className="number large">{groupNumber(receipt.number)}</p>
            <p>{moment(receipt.at, today, language)}</p>
            <p className="quiet">{t('receipt.commitment', { start: inFours(receipt.commitment.slice(0, 16)) })}</p>
            <p className="muted">{t('receipt.proves')}</p>
            <p className="muted">{t('receipt.soon')}</p>
          </div>
          <QrCode text={receipt.qr} label={t('receipt.qr')} />
        </div>
        <div className="receipt-private">
          <p>{t('receipt.codeOnSlip')}</p>
        </div>
      </section>
      <Slip path={pathOf(paths.slip, { shardKey, petitionId })} words={ofCode} />
      {several && <Slip path={pathOf(paths.memberSlip, { shardKey, petitionId })} words={ofMember} />}
      <div className="row">
        <a
          className="button"
          href={pathOf(paths.receiptPdf, { shardKey, petitionId })}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="print" />
          {t('receipt.a4')}
        </a>
        <Link className="button" to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
          {t('receipt.open')}
        </Link>
        <button type="button" className="button" onClick={next}>
          {t('receipt.next')}
          <kbd>F2</kbd>
        </button>
      </div>
    </div>
  );
}

/** Each printing makes a new query code; the petitioner sees that. */
const ofCode = { first: 'receipt.slip', again: 'receipt.slipAgain', note: 'receipt.slipNote', main: true } as const;
/** For those who came along: a slip for one code of their own. */
const ofMember = {
  first: 'receipt.memberSlip',
  again: 'receipt.memberSlipAgain',
  note: 'receipt.memberSlipNote',
  main: false,
} as const;

/** Prints an 80 mm slip. What is on it never reaches this screen; the printing is recorded. */
function Slip({ path, words }: { path: string; words: typeof ofCode | typeof ofMember }) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const make = async () => {
    const answer = await callForFile(path, { method: 'POST', body: {} });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return;
    }
    const made = URL.createObjectURL(answer.value);
    setAddress(made);
    open(made, '_blank', 'noopener');
  };
  return (
    <div className="stack">
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button
          type="button"
          className={words.main ? 'button primary' : 'button'}
          onClick={() => void make()}
          ref={button}
        >
          <Icon name="print" />
          {t(address ? words.again : words.first)}
        </button>
        {address && (
          <a href={address} target="_blank" rel="noreferrer">
            {t('receipt.openSlip')}
          </a>
        )}
        <span className="muted">{t(words.note)}</span>
      </div>
    </div>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const [image, setImage] = useState('');
  useEffect(() => {
    let current = true;
    void import('qrcode').then(async ({ toString: draw }) => {
      const svg = await draw(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
      if (current) setImage(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
    });
    return () => {
      current = false;
    };
  }, [text]);
  return image ? <img className="qr" src={image} alt={label} /> : <span className="qr" />;
}

const inFours = (hex: string) => hex.replace(/(.{4})(?=.)/g, '$1 ');
