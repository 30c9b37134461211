import { addDays, type LocalDate } from '../../calendar/index.ts';
import type { Chance } from '../../procedure/walk/chance.ts';
import { type FieldSpec, specsOf } from '../field.ts';
import type { Dossier, DossierAct } from '../kind.ts';
import { wordsOf } from './numbers.ts';
import type { Stage } from './stage.ts';

/**
 * A payload that passes the act's form, its values at random. Whether the act takes it is the guard's to say. Officers are
 * half the time of an organ that has a part already: otherwise acts that ask for the unit's own people are hardly met.
 */
export function payloadFor(
  act: DossierAct,
  chance: Chance,
  stage: Stage,
  today: LocalDate,
  state?: Dossier,
): Record<string, unknown> {
  const parts = Object.values(state?.organs ?? {}).flat();
  const near = stage.officers.filter(({ organId }) => parts.includes(organId));
  return fieldsOf(specsOf(act.payload), chance, { ...stage, near: near.length > 0 ? near : stage.officers }, today);
}

type Near = Stage & { near: Stage['officers'] };

function fieldsOf(
  specs: Record<string, FieldSpec>,
  chance: Chance,
  stage: Near,
  today: LocalDate,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]) => {
      if (spec.optional && chance.sometimes(0.5)) return [];
      const value = anyValue(spec, chance, stage, today);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function anyValue(spec: FieldSpec, chance: Chance, stage: Near, today: LocalDate): unknown {
  const some = <T>(from: readonly T[], most = 3): T[] => [
    ...new Set(Array.from({ length: chance.int(1, most) }, () => chance.pick(from))),
  ];
  switch (spec.kind) {
    case 'text':
      return '已经核实，按规定办理。';
    case 'day':
      return chance.sometimes(0.7) ? addDays(today, chance.int(1, 60)) : addDays(today, -chance.int(0, 40));
    case 'time':
      return chance.pick(['08:30', '09:00', '11:30', '14:00', '17:00']);
    case 'tick':
    case 'yes-no':
      return chance.sometimes(0.7);
    case 'organ':
      return chance.pick(stage.organIds);
    case 'organs':
      return some(stage.organIds);
    case 'officer':
      return chance.pick(chance.sometimes(0.5) ? stage.near : stage.officers).id;
    case 'officers':
      return some(chance.sometimes(0.5) ? stage.near : stage.officers).map(({ id }) => id);
    case 'matter':
      return chance.pick(stage.numbers);
    case 'matters':
      return some(stage.numbers);
    case 'dossier':
      return `${chance.pick(wordsOf(spec.kinds))}〔2026〕${chance.int(1, 9)}号`;
    case 'article':
      return '《信访工作条例》第三十四条';
    case 'number':
      return chance.int(spec.min, Math.min(spec.max, spec.min + 20));
    case 'choice':
      // The first choice is the usual course.
      return chance.sometimes(0.5) ? Object.keys(spec.of)[0] : chance.pick(Object.keys(spec.of));
    case 'many':
      return some(Object.keys(spec.of));
    case 'rows':
      return Array.from({ length: chance.int(1, 3) }, () => fieldsOf(spec.each, chance, stage, today));
    case 'files':
      return chance.sometimes(0.7) ? ['file-1'] : [];
  }
}
