import type { Twin } from '../twin.ts';
import type * as zh from '../zh/numbers.ts';

/** 文号登记簿 */
export const numbers: Twin<typeof zh.numbers> = {
  windowTitle: 'Register of numbers · Huiyin',
  title: 'Register of numbers, {{year}}',
  about:
    'Every number your organ gave this year, the document that bears it, and why a number is void. None is given twice.',
  year: '{{year}}',
  waiting: 'Fetching the numbers',
  none: 'No number was given in this year.',
  filter: 'Number, document or date',
  found_one: '{{count}}, newest first',
  found_other: '{{count}}, newest first',
  noHit: 'No such number. Try another year, or the figure alone.',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  number: 'Number',
  document: 'Document',
  issuedOn: 'Issued on',
  state: 'State',
  valid: 'valid',
  taken: 'taken, its document not issued yet',
  void: 'void: {{reason}}',
  replaced: 'replaced by {{number}}',
  returned: 'came back {{date}} ({{reason}}), not delivered yet',
};
