import { d15, d16 } from './d-15.ts';
import { d17Announcement, d17Application, d17Notice } from './d-17.ts';
import { d18Record, d18Report } from './d-18.ts';
import { d21 } from './d-21.ts';
import { d26Card, d26Letter } from './d-26.ts';
import { d27 } from './d-27.ts';
import { d28 } from './d-28.ts';
import { d29 } from './d-29.ts';
import { d30Charge, d30Reception } from './d-30.ts';
import { d31 } from './d-31.ts';
import { d32 } from './d-32.ts';
import { d33 } from './d-33.ts';
import { d34 } from './d-34.ts';
import { d35 } from './d-35.ts';

/**
 * Documents with contexts of their own: those of a matter take its `NoticeContext` and a plain record of what happened (an
 * act binds one in `index.ts` by handing its payload over); the others take the issuing office and the day.
 */
export const papers = {
  'D-15': { agreement: d15 },
  'D-16': { settlement: d16 },
  'D-17': {
    notice: d17Notice,
    announcement: d17Announcement,
    application: d17Application,
  },
  'D-18': { record: d18Record, report: d18Report },
  'D-21': { minutes: d21 },
  'D-26': { letter: d26Letter, card: d26Card },
  'D-27': { decision: d27 },
  'D-28': { recommendation: d28 },
  'D-29': { feedback: d29 },
  'D-30': { reception: d30Reception, charge: d30Charge },
  'D-31': { assessment: d31 },
  'D-32': { report: d32 },
  'D-33': { report: d33 },
  'D-34': { contents: d34 },
  'D-35': { record: d35 },
} as const;
