import { divisions, villages } from '../county/divisions.ts';
import { countyOrgan } from '../county/organs.ts';
import { accusation } from './accusation.ts';
import { dealings } from './dealings.ts';
import { economy } from './economy.ts';
import { environment } from './environment.ts';
import { expropriation } from './expropriation.ts';
import { health } from './health.ts';
import { housing } from './housing.ts';
import { justice } from './justice.ts';
import { labour } from './labour.ts';
import { land } from './land.ts';
import { legalRoutes } from './legal-routes.ts';
import { longTellings } from './long-tellings.ts';
import { market } from './market.ts';
import { other } from './other.ts';
import { chance, hashOf } from './prng.ts';
import { property } from './property.ts';
import { rural } from './rural.ts';
import type { Ask, Nature, Route, Scenario } from './scenario.ts';
import { schooling } from './schooling.ts';
import { streets } from './streets.ts';
import { suggestion } from './suggestion.ts';
import { townBuilding } from './town-building.ts';
import { townLife } from './town-life.ts';
import { transportTech } from './transport-tech.ts';
import { veterans } from './veterans.ts';
import { villageLife } from './village-life.ts';
import { wages } from './wages.ts';
import { welfare } from './welfare.ts';

/** One told grievance with all that its handling needs. Every text is filled in. */
export interface Narrative {
  /** `wages-site.2`: the scenario and which of its four. */
  key: string;
  title: string;
  text: string;
  nature: Nature;
  categoryCode: string;
  townCode: string;
  town: string;
  /** Organ code (`cx-rsj`) of the organ responsible. */
  organCode: string;
  misrouteCode?: string;
  accusedCode?: string;
  route?: Route;
  danger?: string;
  persons: number;
  anonymous: boolean;
  translatedFrom?: string;
  forms: ('letter' | 'visit' | 'web' | 'call' | 'fax')[];
  asks: Ask[];
  note: string;
}

const parts: [number, number, number][] = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
];

const agos = ['上个月中旬', '三个多月前', '半年前', '去年秋收后'];

/** All scenarios, in order of chapter. */
export const scenarios: Scenario[] = [
  ...wages,
  ...labour,
  ...rural,
  ...land,
  ...expropriation,
  ...townLife,
  ...townBuilding,
  ...property,
  ...housing,
  ...health,
  ...schooling,
  ...welfare,
  ...veterans,
  ...justice,
  ...legalRoutes,
  ...economy,
  ...market,
  ...transportTech,
  ...environment,
  ...villageLife,
  ...streets,
  ...dealings,
  ...longTellings,
  ...accusation,
  ...suggestion,
  ...other,
];

/** Four narratives of every scenario; any two of them have one of three parts in common. */
export const narratives: Narrative[] = scenarios.flatMap((scenario) => [0, 1, 2, 3].map((v) => tell(scenario, v)));

function tell(scenario: Scenario, variant: number): Narrative {
  const roll = chance(hashOf(scenario.key));
  const towns = scenario.towns ?? divisions.filter(({ level }) => level === 'town').map(({ name }) => name);
  const town = towns[(roll.below(towns.length) + variant * 3) % towns.length] ?? '城关镇';
  const places = villages[town] ?? [];
  const slots: Record<string, string> = {
    town,
    village: places[(variant + roll.below(places.length)) % places.length] ?? town,
    ago: agos[variant] ?? '',
  };
  for (const [name, values] of Object.entries(scenario.facts ?? {})) slots[name] = values.split('|')[variant] ?? '';
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? `{${name}}`);
  const [a, b, c] = parts[variant] ?? [0, 0, 0];
  const text = fill([scenario.open[a], scenario.body[b], scenario.close[c]].join(''));
  const count = variant === 1 ? 1 : variant === 3 ? Math.max(1, scenario.asks.length - 1) : scenario.asks.length;
  const place = (code: string) => countyOrgan(code === 'town' ? town : code).code;
  return {
    key: `${scenario.key}.${variant}`,
    title: fill(scenario.title),
    text,
    nature: scenario.nature ?? 'grievance',
    categoryCode: scenario.category,
    townCode: divisions.find(({ name }) => name === town)?.code ?? '',
    town,
    organCode: place(scenario.organ),
    ...(scenario.misroute ? { misrouteCode: place(scenario.misroute) } : {}),
    ...(scenario.accused ? { accusedCode: place(scenario.accused) } : {}),
    ...(scenario.route ? { route: scenario.route } : {}),
    ...(scenario.danger ? { danger: scenario.danger } : {}),
    persons: scenario.crowd?.[variant] ?? 1,
    anonymous: scenario.anonymous?.includes(variant) ?? false,
    ...(scenario.translatedFrom ? { translatedFrom: scenario.translatedFrom } : {}),
    forms: scenario.forms ?? ['letter', 'visit', 'web', 'call'],
    asks: scenario.asks.slice(0, count).map((one) => ({
      ...one,
      text: fill(one.text),
      finding: fill(one.finding),
      reply: fill(one.reply),
    })),
    note: fill(scenario.note),
  };
}
