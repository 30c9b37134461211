/**
 * Nothing that was acknowledged is lost when everything is killed (kill -9 of Node, the database and all its children).
 *
 *   node bench/kill-nine.ts [--kills 20] [--writers 8] [--longest 3000]
 */
import { parseArgs } from 'node:util';
import { endure } from './kill-nine/rounds.ts';
import { freshOffice } from './office.ts';

const number = (byDefault: string) => ({ type: 'string' as const, default: byDefault });
const { values } = parseArgs({ options: { kills: number('20'), writers: number('8'), longest: number('3000') } });
const began = performance.now();
const office = await freshOffice();
try {
  const found = await endure(office, {
    kills: Number(values.kills),
    writers: Number(values.writers),
    longest: Number(values.longest),
    port: 18_700,
    say: (line) => console.log(line),
  });
  const { acknowledged, logSize, petitions, attachments } = found;
  const counted = {
    lost: found.lost,
    doubled: found.doubled,
    'attachments lost': found.attachmentsLost,
    'acts lost': found.actsLost,
    'receipts or proofs lost': found.receiptsLost,
    'half-written petitions': found.halfWritten,
    'faults of the public log': found.logFaults,
    'unexpected answers': found.unexpected,
  };
  console.log(`registrations acknowledged    ${acknowledged.registered} (stored ${petitions})`);
  console.log(`attachments acknowledged      ${attachments}`);
  console.log(`acts acknowledged             ${acknowledged.acted}`);
  console.log(`checkpoints seen              ${acknowledged.checkpoint} (final log ${logSize} leaves)`);
  for (const [name, list] of Object.entries(counted)) {
    console.log(`${name.padEnd(30)}${list.length}`);
    for (const one of list.slice(0, 5)) console.log(`    ${one}`);
  }
  console.log(`time                          ${((performance.now() - began) / 1000).toFixed(0)} s`);
  process.exitCode = Object.values(counted).some((list) => list.length > 0) ? 1 : 0;
} finally {
  office.close();
}
