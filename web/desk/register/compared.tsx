import type { DuplicateCandidate } from '../../../server/petitions/contract.ts';
import { useWords } from '../frame/words.ts';

type Span = DuplicateCandidate['shared'][number]['typed'];

/** Both texts side by side, what they share marked in each. */
export function Compared({ typed, candidate }: { typed: string; candidate: DuplicateCandidate }) {
  const { t } = useWords();
  return (
    <details className="compared">
      <summary>{t('register.compare', { count: candidate.shared.length })}</summary>
      <div className="columns">
        <div>
          <h4>{t('register.typed')}</h4>
          <p className="words">
            <Marked text={typed} spans={candidate.shared.map((passage) => passage.typed)} />
          </p>
        </div>
        <div>
          <h4>{t('register.onFile')}</h4>
          <p className="words">
            <Marked text={candidate.narrative} spans={candidate.shared.map((passage) => passage.there)} />
          </p>
        </div>
      </div>
    </details>
  );
}

/** The text with these stretches marked; where two overlap, the earlier one counts. */
function Marked({ text, spans }: { text: string; spans: Span[] }) {
  const pieces: { at: number; marked: boolean; piece: string }[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(at, span.from);
    if (span.to <= from) continue;
    pieces.push({ at, marked: false, piece: text.slice(at, from) });
    pieces.push({ at: from, marked: true, piece: text.slice(from, span.to) });
    at = span.to;
  }
  pieces.push({ at, marked: false, piece: text.slice(at) });
  return pieces.map((one) =>
    one.marked ? <mark key={`m${one.at}`}>{one.piece}</mark> : <span key={one.at}>{one.piece}</span>,
  );
}
