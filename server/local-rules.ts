import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calendar } from '../core/calendar/index.ts';
import { type Overlay, readOverlay } from '../core/law/index.ts';
import { isRefusal } from '../core/refusal.ts';
import { CannotStart } from './platform/index.ts';

/**
 * The local rules of a folder, one `.json` file a place, in the order of their names. No folder: none.
 * @throws CannotStart for a rule that ends a period later than the Regulations, with the article, and for a file it cannot read
 */
export async function readLocalRules(folder: string, calendar: Calendar): Promise<Overlay[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const overlays: Overlay[] = [];
  for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
    const overlay = readOverlay(name, await parsed(join(folder, name), name), calendar);
    if (isRefusal(overlay)) throw new CannotStart(overlay.what, overlay.way);
    refuseSecond(overlays, overlay, name);
    overlays.push(overlay);
  }
  return overlays;
}

async function parsed(path: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw unusable(name, { zh: `不是 JSON：${String(error)}`, en: `no JSON: ${String(error)}` });
  }
}

/** Numbers of added duties are names of clocks: two rules may not share one. */
function refuseSecond(known: readonly Overlay[], overlay: Overlay, name: string): void {
  const ids = ({ versions }: Overlay) => new Set(versions.flatMap(({ duties }) => duties.map(({ id }) => id)));
  if (known.some(({ division }) => division === overlay.division)) {
    throw unusable(name, { zh: `${overlay.division}已另有文件`, en: `${overlay.division} has another file` });
  }
  const taken = new Set(known.flatMap((one) => [...ids(one)]));
  const twice = [...ids(overlay)].find((id) => taken.has(id));
  if (twice)
    throw unusable(name, { zh: `义务编号${twice}已在另一文件中使用`, en: `duty ${twice} stands in another file` });
}

function unusable(name: string, what: { zh: string; en: string }): CannotStart {
  return new CannotStart(
    {
      zh: `地方规定文件${name}不能用：${what.zh}。`,
      en: `The file of local rules ${name} cannot be used: ${what.en}.`,
    },
    { zh: '格式见 docs/local-rules.md。', en: 'The format stands in docs/local-rules.md.' },
  );
}
