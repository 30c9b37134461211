import { html } from 'hono/html';
import type { ConcernReview, ConcernView } from '../../../server/portal/contract.ts';
import { dateIn, type Frame, type Html, momentIn } from '../page.ts';
import { section } from './matter-parts.ts';

/** The petitioner's own reports past the handler: by when they are answered and looked into, and what came of them. */
export function reports(frame: Frame, concerns: ConcernView[]): Html | '' {
  const t = frame.words.acts.concern;
  const language = frame.settings.language;
  return section(
    t.own,
    concerns.map(
      (
        one,
      ) => html`<article class="card"><h3>${t.kinds[one.kind]}${one.before ? html` <small>${t.second}</small>` : ''}</h3>
<p class="small">${momentIn(language, one.reportedAt)}</p><p class="pre">${one.text}</p>
${
  one.answer
    ? html`<h4>${t.answered(momentIn(language, one.answeredAt ?? one.reportedAt))}</h4><p class="pre">${one.answer}</p>${said(frame, one)}`
    : html`<p><strong>${one.dueOn < frame.today ? t.late(dateIn(language, one.dueOn)) : t.waiting(dateIn(language, one.dueOn))}</strong></p>`
}
${one.review ? reviewed(frame, one.review) : ''}</article>`,
    ),
  );
}

/** What was said of an answer, or where to say it; silence stays open and is no satisfaction. */
function said(frame: Frame, { concernId, solved, before }: ConcernView): Html {
  const t = frame.words.acts.concern;
  if (solved === null) return html`<p><a href="/matter/concern/answer?of=${concernId}">${t.solvedAsk}</a></p>`;
  const beyond = solved !== 'yes' && before;
  return html`<p>${t.youSaid} <strong>${t.solved[solved]}</strong></p>${beyond ? html`<p class="note">${t.beyond} <a href="/matter/ways">${frame.words.ways.title}</a></p>` : ''}`;
}

/** Who looks into it by when, or what came of it. */
function reviewed(frame: Frame, { phase, dueOn, result, told, on }: ConcernReview): Html {
  const t = frame.words.acts.concern.review;
  const language = frame.settings.language;
  if (result)
    return html`<h4>${t.result(dateIn(language, on ?? frame.today))}</h4>
<p><strong>${result[language]}</strong></p><p class="pre">${told}</p>`;
  const day = dueOn ? dateIn(language, dueOn) : '';
  const late = dueOn !== null && dueOn < frame.today;
  return html`<p><strong>${phase === 'asked' ? t.asked(day) : late ? t.late(day) : t.open(day)}</strong></p>
<p class="small">${t.change}</p>`;
}
