import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../core/calendar/index.ts';
import { dossierLives } from '../demo/mechanisms/index.ts';
import { reports } from '../demo/mechanisms/reports.ts';
import { demoPlan } from '../demo/plan.ts';
import { seedCases } from '../demo/seed/cases.ts';
import { seedComments } from '../demo/seed/comments.ts';
import { seedDirectory } from '../demo/seed/directory.ts';
import { seedDossiers } from '../demo/seed/dossiers.ts';
import { seedReports } from '../demo/seed/reports.ts';
import type { DecisionsDeps } from './decisions/index.ts';
import type { Dossiers } from './dossiers/index.ts';
import { hashPassword, initialPassword } from './organs/index.ts';
import type { Petitions } from './petitions/index.ts';
import type { Platform } from './platform/index.ts';

/** Accounts worth trying first, one a role, as `npm start` prints them. */
export const demoAccounts: { account: string; zh: string; en: string }[] = [
  { account: 'liumei', zh: '刘梅 · 窗口登记', en: 'Liu Mei, window clerk' },
  { account: 'limin', zh: '李敏 · 信访局转送', en: 'Li Min, bureau officer' },
  { account: 'zhoujianguo', zh: '周建国 · 县人社局经办', en: 'Zhou Jianguo, handler' },
  { account: 'dingzhiqiang', zh: '丁志强 · 督查', en: 'Ding Zhiqiang, supervisor' },
];

/** The one password of this install: random, in a file only this user reads, the same for every demo account. */
export function demoPassword(folder: string): { password: string; isNew: boolean; file: string } {
  const file = join(folder, 'demo-password');
  if (existsSync(file)) return { password: readFileSync(file, 'utf8').trim(), isNew: false, file };
  const password = initialPassword();
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return { password, isNew: true, file };
}

/** Writes the demonstration's organs and officers, where there are none. @returns whether it did */
export async function ensureDemoDirectory(platform: Platform, isEmpty: boolean): Promise<boolean> {
  if (!isEmpty) return false;
  const { password } = demoPassword(platform.config.data);
  await seedDirectory(platform.db, await hashPassword(password), platform.clock.today());
  return true;
}

/** What was seeded, and whether all of it: a start that was cut off goes on with the same plan. */
interface SeedNote {
  seed: number;
  today: LocalDate;
  done: boolean;
}

/** Walks the plan's cases through the real acts, once; says how far it has come. */
export async function seedDemoCases(
  platform: Platform,
  deps: Petitions['deps'],
  dossiers: Dossiers['deps'],
  decisions: DecisionsDeps,
  beside: { deps: Parameters<typeof seedReports>[0]; officeId(): string },
  say: (line: string) => void,
): Promise<void> {
  const file = join(platform.config.data, 'demo-seed.json');
  const note: SeedNote = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { seed: platform.config.seed, today: platform.clock.today(), done: false };
  if (note.done) return;
  writeFileSync(file, JSON.stringify(note));
  const began = performance.now();
  const plan = demoPlan(note.seed, note.today);
  const { cases, acts, numbers } = await seedCases(deps, plan, {
    writers: 4,
    keyHead: `demo-${note.seed}-${note.today}`,
    onProgress: (done, of) => say(`演示县 Demo county: ${done} / ${of}`),
  });
  const kept = await seedDossiers(dossiers, dossierLives(note.today, plan), numbers, seedComments(decisions));
  const told = await seedReports(beside.deps, deps, {
    reports: reports(note.today, plan),
    numbers,
    officeId: beside.officeId(),
  });
  writeFileSync(file, JSON.stringify({ ...note, done: true }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`演示县 Demo county: ${cases} 件 petitions, ${acts + kept + told} 次办理 acts, ${seconds} s`);
}
