import { type Setting, settings } from './settings.ts';

/** The text of `.env.example`: every key with its meaning, unit and default. */
export function envExample(): string {
  const head = [
    '# Generated from server/platform/config/settings.ts by scripts/generate-env-example.ts. Do not edit.',
    '# 由上述脚本生成,请勿手改。这些是环境变量;留空即用默认值。Environment variables; empty means the default.',
  ];
  const entries = (Object.values(settings) as Setting[]).map(({ key, doc, unit, byDefault }) => {
    const value = byDefault ?? '';
    return ['', `# ${doc.zh}`, `# ${doc.en}${unit ? ` [${unit}]` : ''}`, `${value ? '' : '# '}${key}=${value}`].join(
      '\n',
    );
  });
  return `${[...head, ...entries].join('\n')}\n`;
}
