import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { groupNumber, moment } from '../../kit/format.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { CodeSlip, usePrinting } from '../reprint/slip.tsx';
import type { Registered } from './register.tsx';

interface ReceiptPageProps {
  result: Registered;
  several: boolean;
  /** They stand here, and nothing bars an answer on the spot: the server has the last word. */
  answerable: boolean;
  next(): void;
}

/** Registered: the receipt, and the slip that alone carries the query code. The code never reaches this screen. */
export function ReceiptPage({ result, several, answerable, next }: ReceiptPageProps) {
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
            <p className="quiet">
              {t('receipt.commitment', { start: inFours(hexOf(receipt.commitment).slice(0, 16)) })}
            </p>
            <p className="muted">{t('receipt.proves')}</p>
            <p className="muted">{t('receipt.soon')}</p>
          </div>
          <QrCode text={receipt.qr} label={t('receipt.qr')} />
        </div>
        <div className="receipt-private">
          <p>{t('receipt.codeOnSlip')}</p>
        </div>
      </section>
      <CodeSlip path={pathOf(paths.slip, { shardKey, petitionId })} again={false} main />
      {several && <MemberSlip path={pathOf(paths.memberSlip, { shardKey, petitionId })} />}
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
        {answerable && (
          <Link
            className="button"
            to="/p/$shardKey/$petitionId"
            params={{ shardKey, petitionId }}
            search={{ act: 'answerAtOnce' }}
          >
            {t('outcome.answerNow')}
          </Link>
        )}
        <button type="button" className="button" onClick={next}>
          {t('receipt.next')}
          <kbd>F2</kbd>
        </button>
      </div>
    </div>
  );
}

/** For those who came along: a slip for one code of their own. Its printing is recorded. */
function MemberSlip({ path }: { path: string }) {
  const { t } = useWords();
  const { address, problem, print } = usePrinting(path);
  return (
    <div className="stack">
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button type="button" className="button" onClick={() => void print()}>
          <Icon name="print" />
          {t(address ? 'receipt.memberSlipAgain' : 'receipt.memberSlip')}
        </button>
        {address && (
          <a href={address} target="_blank" rel="noreferrer">
            {t('receipt.openSlip')}
          </a>
        )}
        <span className="muted">{t('receipt.memberSlipNote')}</span>
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

/** As it is printed on the receipt: whoever compares the two sees the same. */
const hexOf = (base64: string) =>
  [...atob(base64)]
    .map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
