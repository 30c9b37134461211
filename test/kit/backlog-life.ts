import { backlogProgramme as kind, type Programme, progressOf } from '../../core/backlog/index.ts';
import { type LocalDate, localDate } from '../../core/calendar/index.ts';
import type { DossierActor } from '../../core/dossier/index.ts';
import { registrationNumber } from '../../core/registration-number.ts';
import { Life, quietMatter } from './dossier-life.ts';

export const clock: DossierActor = { kind: 'clock', keeperId: 'county-bureau' };
export const monday = localDate('2026-03-02');
export const more = [1, 2, 3, 4].map((sequence) =>
  registrationNumber({ region: '990123', bucket: '00', day: localDate('2025-06-02'), form: '02', sequence }),
);
export const row = (matter: string, unit = 'county-labour') => ({
  matter,
  ground: 'unanswered',
  since: '2025-10-01',
  unit,
});
export const targets = [
  { unit: 'county-labour', count: 1, by: '2026-04-15', words: '送达、执行、回访三项齐' },
  { unit: 'county-labour', count: 3, by: '2026-08-31' },
  { unit: 'east-town', count: 1, by: '2026-06-30' },
];
export const draft = { title: '2026年积案化解方案', until: '2026-09-30', aim: '逐件查清卡在哪里，一家办不了的上会。' };

/** The matters of the list in the life's one view: what is asked of them is the same. */
export class ProgrammeLife extends Life<Programme> {
  override context(who: string | DossierActor) {
    const context = super.context(who);
    return { ...context, matter: (number: string) => ({ ...this.matter, number }) };
  }
  on(day: string): this {
    this.today = localDate(day);
    return this;
  }
}
export const drafted = () => new ProgrammeLife(kind).does('desk', 'draft', draft);
export const taken = () =>
  drafted().does(clock, 'enlist', {
    rows: [row(quietMatter.number), row(more[0]!), row(more[1]!), row(more[2]!, 'east-town')],
    whole: true,
  });
export const submitted = () => taken().does('desk', 'setTargets', { targets }).does('head-1', 'submit');
export const running = () => submitted().does('leader-1', 'approve');
export const code = (life: ProgrammeLife, ...asked: Parameters<ProgrammeLife['tries']>) => life.tries(...asked)?.code;
export const figures = (life: ProgrammeLife, day: string) =>
  progressOf(life.state, day as LocalDate).map(({ unit, listed, done, due, behind }) => [
    unit,
    listed.length,
    done.length,
    due,
    behind,
  ]);
