import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { OfficerPick } from '../../fields/organ.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { DeliveryChoice, deliveryOf, type Notice, noticeAtFirst } from './delivery.tsx';
import { accusedIn, actForm, filled } from './form.ts';

const methods = ['interview', 'phone', 'site', 'papers', 'other-organ'] as const;
type Method = (typeof methods)[number];
const reasons = ['declined', 'did-not-come', 'unreachable'] as const;
type NotHeard = (typeof reasons)[number];

interface Investigation {
  heldOn: string;
  method: Method;
  petitionerHeard: boolean;
  notHeard: NotHeard | '';
  place: string;
  present: string;
  record: string;
  /** By request number. */
  findings: Record<number, string>;
}

/** 记录调查 (Art. 31.6): what each request turned out to be is written here and carried into the opinion. */
export const investigate = actForm<'investigate', Investigation>('investigate', {
  start: () => ({
    heldOn: '',
    method: 'interview',
    petitionerHeard: false,
    notHeard: '',
    place: '',
    present: '',
    record: '',
    findings: {},
  }),
  files: true,
  wide: true,
  Fields: ({ value, set, petition }) => {
    const { t } = useWords();
    return (
      <>
        <div className="columns">
          <DateEntry
            name="heldOn"
            label={t('acts.heldOn')}
            autoFocus
            value={value.heldOn}
            set={(heldOn) => set({ heldOn })}
          />
          <Text name="place" label={t('acts.place')} optional value={value.place} set={(place) => set({ place })} />
          <Text
            name="present"
            label={t('acts.present')}
            optional
            value={value.present}
            set={(present) => set({ present })}
          />
        </div>
        <Choice
          name="method"
          label={t('acts.method')}
          value={value.method}
          set={(method) => set({ method })}
          options={methods.map((method) => ({ value: method, label: t(`acts.methodOf.${method}`) }))}
        />
        <Tick
          name="petitionerHeard"
          label={t('acts.petitionerHeard')}
          value={value.petitionerHeard}
          set={(petitionerHeard) => set({ petitionerHeard })}
        />
        {!value.petitionerHeard && (
          <Choice
            name="notHeard"
            label={t('acts.notHeard')}
            hint={t('acts.notHeardHint')}
            value={value.notHeard}
            set={(notHeard) => set({ notHeard })}
            options={reasons.map((reason) => ({ value: reason, label: t(`acts.notHeardOf.${reason}`) }))}
          />
        )}
        <Text
          name="record"
          label={t('acts.record')}
          hint={t('acts.recordHint')}
          rows={7}
          value={value.record}
          set={(record) => set({ record })}
        />
        {petition.requests.map((request, i) => (
          <Text
            key={request.no}
            name={`findings.${i}.text`}
            label={t('acts.findingOf', { no: request.no })}
            hint={request.text}
            optional
            rows={3}
            value={value.findings[request.no] ?? ''}
            set={(text) => set({ findings: { ...value.findings, [request.no]: text } })}
          />
        ))}
      </>
    );
  },
  payload: ({ heldOn, method, petitionerHeard, notHeard, place, present, record, findings }) => ({
    heldOn,
    method,
    petitionerHeard,
    ...(!petitionerHeard && notHeard !== '' && { notHeard }),
    place: filled(place),
    present: filled(present),
    record,
    findings: Object.entries(findings)
      .filter(([, text]) => text.trim() !== '')
      .map(([request, text]) => ({ request: Number(request), text })),
  }),
});

/** 延期 (Art. 34) */
export const extend = actForm<'extend', { days: string; reason: string; approverId: string; notice: Notice }>(
  'extend',
  {
    start: (petition) => ({ days: '30', reason: '', approverId: '', notice: noticeAtFirst(petition) }),
    Fields: ({ value, set, petition }) => {
      const { t } = useWords();
      const { organ } = useOfficer();
      return (
        <>
          <Text
            name="days"
            label={t('acts.extendDays')}
            hint={t('acts.extendHint')}
            autoFocus
            inputMode="numeric"
            value={value.days}
            set={(days) => set({ days })}
          />
          <Text
            name="reason"
            label={t('acts.extendReason')}
            rows={4}
            value={value.reason}
            set={(reason) => set({ reason })}
          />
          <OfficerPick
            organId={organ.id}
            except={accusedIn(petition)}
            name="approverId"
            label={t('acts.approver')}
            optional
            value={value.approverId}
            set={(approverId) => set({ approverId })}
          />
          <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
        </>
      );
    },
    payload: ({ days, reason, approverId, notice }) => ({
      days: Number(days),
      reason,
      approverId: filled(approverId),
      delivery: deliveryOf(notice),
    }),
  },
);

/** 请补充材料 (R-FIRST-3) */
export const requestPapers = actForm<'requestPapers', { papers: string[]; by: string; notice: Notice }>(
  'requestPapers',
  {
    start: (petition) => ({ papers: [''], by: '', notice: noticeAtFirst(petition) }),
    Fields: ({ value, set, petition }) => {
      const { t } = useWords();
      const change = (i: number, text: string) =>
        set({ papers: value.papers.map((paper, at) => (at === i ? text : paper)) });
      return (
        <>
          {value.papers.map((paper, i) => (
            <Text
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              key={i}
              name={`papers.${i}.text`}
              label={t('acts.paper', { no: i + 1 })}
              autoFocus={i === value.papers.length - 1}
              value={paper}
              set={(text) => change(i, text)}
            />
          ))}
          {value.papers.length < 20 && (
            <button type="button" className="link" onClick={() => set({ papers: [...value.papers, ''] })}>
              <Icon name="add" />
              {t('acts.addPaper')}
            </button>
          )}
          <DateEntry
            name="by"
            label={t('acts.papersBy')}
            hint={t('acts.papersByHint')}
            value={value.by}
            set={(by) => set({ by })}
          />
          <DeliveryChoice petition={petition} value={value.notice} set={(notice) => set({ notice })} />
        </>
      );
    },
    payload: ({ papers, by, notice }) => {
      const written = papers.filter((text) => text.trim() !== '');
      // Nothing written is said at the first line, where it can be mended.
      return {
        papers: (written.length > 0 ? written : ['']).map((text) => ({ text })),
        by,
        delivery: deliveryOf(notice),
      };
    },
  },
);

/** 补充材料 */
export const supplyPapers = actForm<'supplyPapers', { note: string }>('supplyPapers', {
  start: () => ({ note: '' }),
  files: true,
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <Text
        name="note"
        label={t('acts.papersNote')}
        rows={4}
        autoFocus
        value={value.note}
        set={(note) => set({ note })}
      />
    );
  },
  payload: ({ note }) => ({ note }),
});

/** 报告重大紧急事项 (Art. 25): what endangers people, never what petitioners plan. */
export const reportUp = actForm<'reportUp', { danger: string; actionTaken: string; proposal: string }>('reportUp', {
  start: () => ({ danger: '', actionTaken: '', proposal: '' }),
  Fields: ({ value, set }) => {
    const { t } = useWords();
    return (
      <>
        <Text
          name="danger"
          label={t('acts.danger')}
          hint={t('acts.dangerHint')}
          rows={4}
          autoFocus
          value={value.danger}
          set={(danger) => set({ danger })}
        />
        <Text
          name="actionTaken"
          label={t('acts.actionTaken')}
          optional
          rows={3}
          value={value.actionTaken}
          set={(actionTaken) => set({ actionTaken })}
        />
        <Text
          name="proposal"
          label={t('acts.proposal')}
          rows={3}
          value={value.proposal}
          set={(proposal) => set({ proposal })}
        />
      </>
    );
  },
  payload: ({ danger, actionTaken, proposal }) => ({ danger, actionTaken: filled(actionTaken), proposal }),
});
