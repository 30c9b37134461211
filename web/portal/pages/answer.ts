import { html } from 'hono/html';
import { citationIn } from '../../../core/statutes/index.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { clockOf, isOver, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html, page, withDates } from '../page.ts';
import { answerOnPaper } from './simple-notice.ts';

/** P6: each request with its outcome, then its reason; agreeing and disagreeing weigh the same. */
export function answerPage(frame: Frame, view: PetitionView): Html {
  return page(frame, { title: frame.words.follow.answerTitle, back: '/matter', body: answer(frame, view) });
}

/** @param reader a member of a collective matter reads the same answer, without its papers and choices */
export function answer(frame: Frame, view: PetitionView, reader: 'petitioner' | 'member' = 'petitioner'): Html {
  const own = reader === 'petitioner';
  const t = frame.words.follow;
  const language = frame.settings.language;
  const answered = view.requests.some(({ outcome }) => outcome !== null);
  if (!answered) return html`<p>${t.notAnswered}</p>`;
  const opinion = view.documents.findLast(({ kind, servedOn }) => kind === 'D-14' && servedOn);
  const window = clockOf(view, 'C-09');
  return html`${opinion ? html`<p>${opinion.organ[language]} ${opinion.number ?? ''}${opinion.servedOn ? html`<br><span class="small">${t.answerHint(dateIn(language, opinion.servedOn))}</span>` : ''}</p>` : ''}
${view.requests.map(
  (request) => html`<section class="card"><h2>${t.request(request.no, request.text)}</h2>
${
  request.outcome
    ? html`<p class="outcome"><strong>${t.conclusion}${t.outcome[request.outcome]}</strong><br><span class="small">${t.outcomeMeans[request.outcome]}</span></p>
${request.reply ? html`<p class="pre">${request.reply}</p>` : ''}
${request.performer ? html`<p>${t.performer(request.performer)}</p>` : ''}
${request.finding ? html`<h3>${t.finding}</h3><p class="pre">${request.finding}</p>` : ''}
${request.basis.length > 0 ? html`<h3>${t.basis}</h3><ul>${request.basis.map((one) => html`<li>${citationIn(one) ? html`<a href="/law/cited?c=${encodeURIComponent(one)}">${one}</a>` : one}</li>`)}</ul>` : ''}`
    : html`<p>${t.waiting}</p>`
}</section>`,
)}
${own ? translated(frame, view) : ''}
${opinion && own ? files(frame, opinion.documentId) : ''}
${own ? answerOnPaper(frame, view) : ''}
${reviews(frame, view, own)}
${own ? html`<div class="equal">${permitted(view, 'evaluate') ? html`<a class="button second" href="/matter/evaluate">${t.agree}</a>` : ''}<a class="button second" href="/matter/ways">${t.disagree}</a></div>` : ''}
${window?.status === 'running' && !isOver(window, frame.today) ? html`<p>${t.reviewLast(dateIn(language, window.due), window.remaining[language])}</p>` : ''}
${own ? html`<p class="small">${t.later}</p>` : ''}`;
}

/** An answer in the petitioner's language, served with the Chinese text: the handling opinion, or one of those on review. */
function translated(
  frame: Frame,
  { languages }: PetitionView,
  of: 'ofAnswer' | 'ofReview' | 'ofRereview' = 'ofAnswer',
): Html | '' {
  const t = frame.words.follow;
  const language = frame.settings.language;
  const text = languages?.[of];
  if (!languages?.answer) return '';
  if (!text) return html`<p class="note">${t.translationFollows(languages.answer.label[language])}</p>`;
  return html`<section class="card"><h2>${t.translation(languages.answer.label[language])}</h2>
<p class="pre" lang="${languages.answer.code}" dir="auto">${text.text}</p>
<p class="small">${t.translator(text.translator, dateIn(language, text.on))}${t.chineseCounts}</p></section>`;
}

/** 复查意见 and 复核意见, once they are served. */
function reviews(frame: Frame, view: PetitionView, own: boolean): Html[] {
  const t = frame.words.follow;
  const language = frame.settings.language;
  return (
    [
      ['D-23', 'decideReview', t.reviewOpinion, 'ofReview'],
      ['D-24', 'decideRereview', t.rereviewOpinion, 'ofRereview'],
    ] as const
  ).flatMap(([kind, act, title, of]) => {
    const paper = view.documents.findLast((one) => one.kind === kind && one.servedOn);
    const item = paper && view.timeline.find((one) => one.act === act);
    if (!paper || !item) return [];
    return html`<section class="card"><h2>${title}</h2><p>${paper.organ[language]} ${paper.number ?? ''}</p>
<dl>${item.lines.map(({ label, text }) => html`<dt>${label[language]}</dt><dd class="pre">${withDates(language, text[language])}</dd>`)}</dl>
${own ? translated(frame, view, of) : ''}
${own ? files(frame, paper.documentId) : ''}</section>`;
  });
}

function files(frame: Frame, id: string): Html {
  const t = frame.words.follow;
  const link = (as: string, label: string) => html`<a href="/matter/document/${id}?${as}">${label}</a>`;
  return html`<p class="links">${link('format=html', t.whole)} ${link('format=pdf&variant=large', t.large)} ${link('format=pdf', t.pdf)}</p>`;
}
