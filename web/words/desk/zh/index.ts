import { account, organs } from './account.ts';
import { acts } from './acts.ts';
import { agents } from './agents.ts';
import { backlog } from './backlog.ts';
import { concerns } from './concerns.ts';
import { conference } from './conference.ts';
import { day } from './day.ts';
import { decisions } from './decisions.ts';
import { disclosure } from './disclosure.ts';
import { dossiers } from './dossiers.ts';
import { access, find, frame, keys, roles, rows, signin, today } from './frame.ts';
import { identity } from './identity.ts';
import { inspection } from './inspection.ts';
import { kit } from './kit.ts';
import { library } from './library.ts';
import { numbers } from './numbers.ts';
import { outcome } from './outcome.ts';
import { petition } from './petition.ts';
import { plain } from './plain.ts';
import { hearingParts } from './plain-hearing.ts';
import { reach } from './reach.ts';
import { reception } from './reception.ts';
import { receipt, register } from './register.ts';
import { reprint } from './reprint.ts';
import { returned } from './returned.ts';

import { statistics } from './statistics.ts';
import { charge, supervision } from './supervision.ts';

import { templates } from './templates.ts';

/** Everything the desk says in Chinese. Sentences about one matter come from the server in both languages. */
export const zh = {
  frame,
  signin,
  roles,
  today,
  rows,
  find,
  access,
  keys,
  kit,
  register,
  receipt,
  library,
  numbers,
  petition,
  outcome,
  acts,
  agents,
  plain,
  hearingParts,
  account,
  organs,
  templates,
  concerns,
  identity,
  reprint,
  reach,
  returned,
  day,
  disclosure,
  dossiers,
  conference,
  supervision,
  charge,
  backlog,
  reception,
  decisions,
  inspection,
  statistics,
};
export type DeskWords = typeof zh;
