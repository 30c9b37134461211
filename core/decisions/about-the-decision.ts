import { aboutMatters } from '../inspection/index.ts';
import { type Refusal, refuse } from '../refusal.ts';

const people = '上访|闹事|聚集|舆情|群体性事件';
const forecasts = [
  new RegExp(`(${people})[^。；，]{0,12}(预测|可能|苗头|风险|隐患|倾向)`),
  new RegExp(`(预测|可能引发|可能引起|容易引发|容易引起)[^。；，]{0,12}(${people}|信访|舆论)`),
  /(信访|舆论)[^。；，]{0,12}(预测|可能性|苗头|风险等级)/,
];

/** A forecast of what people may do has no place in what the public reads either; telephones and file numbers have. */
export function forecastIn(code: string, texts: Record<string, string | undefined>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    const forecast = forecasts.map((form) => form.exec(text ?? '')?.[0]).find(Boolean);
    if (!forecast) continue;
    return refuse({
      kind: 'invalid',
      code: `${code}.forecast`,
      field,
      cite: 'ZDJC.23',
      what: {
        zh: `「${forecast}」是预测人会怎样，不是评估决策。`,
        en: `"${forecast}" forecasts people, it does not assess the decision.`,
      },
      way: {
        zh: '请写决策对安全和受影响群体的损害，能不能防住。',
        en: 'Say what the decision may do to safety and to those affected, and what prevents it.',
      },
    });
  }
  return undefined;
}

/**
 * An assessment looks at what a decision does to people: forecasts of what people may do are refused (decisions 26), as are
 * lists of persons and words of control, wherever they are written.
 * @param texts by the field they stand in
 */
export function aboutTheDecision(code: string, texts: Record<string, string | undefined>): Refusal | undefined {
  return forecastIn(code, texts) ?? aboutMatters(code, texts);
}
