import type { Twin } from '../twin.ts';
import type * as zh from '../zh/returned.ts';

/** 退件 */
export const returned: Twin<typeof zh.returned> = {
  reason: 'Why it came back',
  reasonHint: 'As the slip on the envelope says',
  reasonOf: {
    'unknown-person': 'Nobody of that name there',
    'no-such-address': 'No such address',
    'address-unclear': 'Address unclear',
    moved: 'Moved, new address unknown',
    unclaimed: 'Not collected in time',
    refused: 'Refused',
    other: 'Another reason',
  },
  on: 'Came back on',
  onHint: 'As stamped on the envelope',
  note: 'What else the envelope says',
  noteHint: 'The postman’s note, for example; attach a photograph of the envelope',
  effect:
    'A returned letter is not served, and refusing the post is no leaving at home. Try another lawful way; a public notice comes last.',
  none: 'Your organ has posted no letter here.',
  line: '{{title}} {{number}} (sent {{date}})',
  lineBack: '{{title}} {{number}} (came back {{date}})',
  correction: 'How the mistake came about',
  correctionHint: 'For example: it was another household’s letter. Both records stay; the petitioner sees them',
  paper: 'came back {{date}} ({{reason}}), not delivered yet',
};
