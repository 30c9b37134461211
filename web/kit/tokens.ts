/** The themes that `tokens.css` declares. */
export type Theme = 'light' | 'dark' | 'contrast';

const SELECTORS: Record<Theme, string> = {
  light: ':root',
  dark: '[data-theme="dark"]',
  contrast: '[data-theme="contrast"]',
};

/**
 * Reads the custom properties of one theme out of the text of `tokens.css`, the one place where colours stand.
 * @returns names without `--`; a dark or contrast theme keeps what the light one says and it does not change
 */
export function readTokens(css: string, theme: Theme): Record<string, string> {
  const screen = css.slice(0, css.includes('@media print') ? css.indexOf('@media print') : css.length);
  const own = declarations(screen, SELECTORS[theme]);
  return theme === 'light' ? own : { ...declarations(screen, SELECTORS.light), ...own };
}

function declarations(css: string, selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]),
  );
}
