import { useEffect, useRef, useState } from 'react';
import sheetCss from '../../kit/sheet.css?raw';
import { useWords } from '../frame/words.ts';

/** A document as its reader will get it: a white sheet, whatever the theme. Scripts in it do not run. */
export function Sheet({ title, html, onEnd }: { title: string; html: string; onEnd?: () => void }) {
  const { t } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(900);
  const [zoom, setZoom] = useState(1);
  const end = useRef<HTMLSpanElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another height the end lies elsewhere
  useEffect(() => {
    if (!onEnd || !end.current) return;
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && onEnd(), {
      rootMargin: '40px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [onEnd, height]);

  return (
    <figure className="sheet">
      <figcaption className="sheet-bar">
        <strong>{title}</strong>
        <span className="row">
          <button type="button" className="button small" onClick={() => setZoom(Math.max(0.5, zoom - 0.1))}>
            {t('kit.smaller')}
          </button>
          <span className="number">{Math.round(zoom * 100)}%</span>
          <button type="button" className="button small" onClick={() => setZoom(Math.min(2, zoom + 0.1))}>
            {t('kit.larger')}
          </button>
        </span>
      </figcaption>
      <iframe
        ref={frame}
        title={title}
        srcDoc={pageOf(html)}
        sandbox="allow-same-origin"
        style={{ height, zoom }}
        onLoad={() => setHeight(Math.max(400, (frame.current?.contentDocument?.documentElement.scrollHeight ?? 0) + 8))}
      />
      <span ref={end} />
    </figure>
  );
}

/** The server's document, whole page or part, in the look of a sheet. */
function pageOf(html: string): string {
  const style = `<style>${sheetCss}</style>`;
  if (html.includes('</head>'))
    return html.replace(/<link rel="stylesheet"[^>]*>/, '').replace('</head>', `${style}</head>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${style}</head><body>${html}</body></html>`;
}
