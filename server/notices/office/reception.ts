import type { LocalDate } from '../../../core/calendar/index.ts';
import { type ReceptionRecord, receptionForms } from '../../../core/reception/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import { officePaper } from '../templates/base.ts';
import { receptionBlocks } from '../templates/d-30.ts';
import type { OfficePaperContext, OfficeTemplates } from './context.ts';

interface Recorded {
  facts: string;
  form: keyof typeof receptionForms;
  place: string;
  on: LocalDate;
  attendees?: string[];
  answered?: string;
  promises?: { what: string; unit: string; by: LocalDate }[];
}

/** D-30 领导接访登记表, once it was read back. The visitor's name stays with the registration. */
export const receptionRecordPapers: OfficeTemplates = {
  readBack: [
    (context) => {
      const { history, payload, state, organ, officerName, subject } = context as OfficePaperContext<ReceptionRecord>;
      const recorded = history[0]!.payload as unknown as Recorded;
      const instructions = history
        .filter(({ act }) => act === 'instruct')
        .map(({ payload: given }) => given as { words: string; unit: string; by: LocalDate });
      const { confirmed, correction } = payload as { confirmed: boolean; correction?: string };
      const [matter = ''] = state.matters;
      const form = receptionForms[recorded.form].zh;
      return officePaper(context, {
        document: 'D-30',
        layout: 'form',
        reader: 'file',
        caseNumber: groupedNumber(matter),
        title: [form === '接访' ? '领导接访登记表' : `领导${form}登记表`],
        blocks: receptionBlocks({
          on: recorded.on,
          place: recorded.place,
          leader: { name: officerName(state.leaderId), post: '' },
          visitor: '见登记编号',
          subject: subject(matter),
          attendees: (recorded.attendees ?? []).map((id) => organ(id).name),
          told: recorded.facts,
          ...(recorded.answered && { answered: recorded.answered }),
          ...(correction && { correction }),
          promises: (recorded.promises ?? []).map((one) => ({ ...one, unit: organ(one.unit).name })),
          instructions: instructions.map((one) => ({ ...one, unit: organ(one.unit).name })),
          petitionerTold: confirmed,
        }),
      });
    },
  ],
};
