import type { Twin } from '../twin.ts';
import type * as zh from '../zh/reach.ts';

export const reach: Twin<typeof zh.reach> = {
  windowTitle: 'To be told by a person · Huiyin',
  title: 'To be told by a person',
  note: 'Messages that did not go out and letters without an address are told by a person. No name stands here: open the matter and give a purpose to read the identity. Each opening is recorded.',
  loading: 'Looking up who has to be told',
  open_one: 'Waiting to be told ({{count}})',
  open_other: 'Waiting to be told ({{count}})',
  none: 'Nobody has to be told by a person. Messages that do not go out are listed here.',
  tries_one: 'tried {{count}} time',
  tries_other: 'tried {{count}} times',
  settle: 'How they were told',
  howOf: {
    called: 'Telephoned',
    posted: 'Letter posted',
    'in-person': 'Told at the window',
    'through-relative': 'Told a relative',
    'not-found': 'Cannot be reached',
  },
  noteLabel: 'Note',
  reasonLabel: 'Why they cannot be reached',
  reasonHint: 'What was tried: calls, visits. Sealed; the petitioner can read it.',
  noteHint: 'Sealed; the petitioner can read it',
  record: 'Record: {{how}}',
  notYet: 'Not yet',
  returnedHint:
    'A returned letter is not served. Hand it over or post it to another address first; leave it at home only after a refusal in person, with a witness; a public notice comes last. Record the delivery on the matter: this task then ends by itself.',
  recorded: 'Recorded. The petitioner sees it under "Messages to me".',
  messages_one: 'What was told ({{count}})',
  messages_other: 'What was told ({{count}})',
  noMessages: 'No message was sent: they look in the portal, or there is no news yet.',
  nextTry: 'again at {{time}}',
  cameBack: 'It came back',
};
