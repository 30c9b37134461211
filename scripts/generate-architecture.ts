import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBlock } from './marked-block.ts';

/** The diagram in ARCHITECTURE.md, from the imports that are there. */
export const path = 'ARCHITECTURE.md';

export function content(): string {
  return withBlock(readFileSync(join(root, path), 'utf8'), 'diagram', diagram(edges()));
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** On these everything stands; arrows to them would hide the others. */
const ground = ['core', 'platform'];
/** Browser code, and what a person runs beside the server. */
const outside = ['desk', 'portal pages', 'demo', 'verifier'];

interface Edge {
  from: string;
  to: string;
  /** How the closest import is: code that runs, types that are erased, or the wire's schemas. */
  kind: 'code' | 'types' | 'contract';
}

function edges(): Edge[] {
  const found = new Map<string, Edge>();
  const weight = { contract: 0, types: 1, code: 2 };
  for (const file of ['core', 'server', 'web', 'cli', 'demo'].flatMap(filesIn)) {
    const from = areaOf(file);
    for (const { target, typesOnly } of importsOf(file)) {
      const to = areaOf(target);
      if (!from || !to || from === to || ground.includes(to)) continue;
      if (ground.includes(from)) throw new Error(`${file} imports ${target}: the ground leans on nothing`);
      const kind = target.endsWith('/contract.ts') ? 'contract' : typesOnly ? 'types' : 'code';
      const known = found.get(`${from} ${to}`);
      if (!known || weight[kind] > weight[known.kind]) found.set(`${from} ${to}`, { from, to, kind });
    }
  }
  if (found.size === 0) throw new Error('no imports were found');
  return [...found.values()].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/** The slice, or the part outside the server, that a file belongs to. The composition root and commands know them all. */
function areaOf(file: string): string | undefined {
  const [top = '', second = '', third] = file.split('/');
  if (top === 'server') return third === undefined || second === 'commands' ? undefined : second;
  if (top === 'web') return second === 'desk' ? 'desk' : second === 'portal' ? 'portal pages' : undefined;
  return { core: 'core', cli: 'verifier', demo: 'demo' }[top];
}

function slices(): string[] {
  return readdirSync(join(root, 'server'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['platform', 'commands'].includes(entry.name))
    .map(({ name }) => name)
    .sort();
}

function importsOf(file: string): { target: string; typesOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gms,
  );
  return [...statements].map(([, type, stated, loaded]) => ({
    target: join(dirname(file), stated ?? loaded ?? ''),
    typesOnly: type !== undefined,
  }));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .filter((file) => !/\.test\.tsx?$|\/test-[^/]+$|^server\/[^/]+\/kit\//.test(file))
      .sort();
  } catch {
    return [];
  }
}

const arrows = { code: '-->', types: '-.->|types|', contract: '-.->|contract|' };

function diagram(all: Edge[]): string {
  const outer = outside.filter((area) => all.some(({ from, to }) => area === from || area === to));
  const node = (area: string) => area.replace(' ', '_');
  const groups = Map.groupBy(all, ({ from, kind }) => `${node(from)} ${kind}`);
  const grouped = [...groups.values()].map(
    (edges) => [node(edges[0]!.from), edges[0]!.kind, edges.map(({ to }) => node(to)).join(' & ')] as const,
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...outer.map((area) => `  ${node(area)}([${area}])`),
    '  subgraph slices ["server: slices, all on platform and core"]',
    `    ${slices().map(node).join('; ')}`,
    '  end',
    ...grouped.map(([from, kind, to]) => `  ${from} ${arrows[kind]} ${to}`),
    '```',
  ].join('\n');
}
