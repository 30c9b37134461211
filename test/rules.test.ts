import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const absentHeading = '## With the mechanisms';

/** The catalogue of the specification: what has to stand in `docs/rules.md`, proved or plainly absent. */
const catalogue = `
registers_web_letter_visit_call_fax visit_without_registration_rejected
anonymous_registered_but_no_notice_duty six_representatives_rejected
xfb_15_days_calendar_from_receipt last_day_holiday_moves
organ_objection_6th_working_day_refused objection_without_reason_refused case_stays_with_objector_until_sender_agrees
same_matter_to_superior_while_open_is_not_accepted after_rereview_same_facts_no_longer_accepted new_facts_are_accepted
opinion_61_days_overdue_without_extension extension_31_days_refused extension_after_due_refused extension_needs_head_and_reason
art31_1_to_5_divert_with_deadline simplified_refused_if_maybe_not_supported simplified_acceptance_3wd_opinion_10wd
accusation_forwarded_without_identity_to_accused_unit
opinion_missing_one_request_blocked remedy_block_last_day_correct
review_after_30_days_refused_with_reason review_due_30_days rereview_hearing_time_excluded review_hearing_time_not_excluded
redo_may_not_repeat_same_opinion unsupported_execution_triggers_supervision
leader_instruction_does_not_change_outcome closing_card_by_responsible_unit_refused
zero_report_missing_is_not_zero risk_assessment_without_participation_blocked
rate_with_zero_denominator_is_null yoy_vectors_V1_to_V4 volume_penalty_config_refused
log_is_append_only receipt_verifies silence_is_not_satisfied
INV-1 INV-2 INV-3 INV-4 INV-5`
  .trim()
  .split(/\s+/);

interface Rule {
  name: string;
  proofs: { file: string; title: string }[];
}

function rulesIn(text: string): Rule[] {
  return [...text.matchAll(/^- `([^`]+)`(.*)$/gm)].map(([, name = '', rest = '']) => ({
    name,
    proofs: [...rest.matchAll(/`([^`]+\.test\.ts)`((?:,? "[^"]+")+)/g)].flatMap(([, file = '', titles = '']) =>
      [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => ({ file, title })),
    ),
  }));
}

const block = read('docs/rules.md').split('<!-- rules:begin -->')[1]?.split('<!-- rules:end -->')[0] ?? '';
const [provedText = '', absentText = ''] = block.split(absentHeading);
const proved = rulesIn(provedText);
const absent = rulesIn(absentText);

const testFiles = new Map(
  ['cli', 'core', 'demo', 'server', 'test', 'web'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path): [string, string] => [`${folder}/${path}`, read(`${folder}/${path}`)]),
  ),
);

test('each rule that is claimed names tests that exist', () => {
  expect(proved.filter(({ proofs }) => proofs.length === 0).map(({ name }) => name)).toEqual([]);
  const missing = proved
    .flatMap(({ name, proofs }) => proofs.map((proof) => ({ name, ...proof })))
    .filter(({ file, title }) => !testFiles.get(file)?.includes(`'${title}'`));
  expect(missing).toEqual([]);
});

test('every line of the catalogue stands there once, proved or absent', () => {
  const names = [...proved, ...absent].map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(catalogue.filter((name) => !names.includes(name))).toEqual([]);
});

test('what is absent claims no proof, and has a heading of its own even when nothing is', () => {
  expect(block.split(absentHeading)).toHaveLength(2);
  expect(absent.length > 0).toBe(!/There are none at present\./.test(absentText));
  expect(absent.filter(({ proofs }) => proofs.length > 0)).toEqual([]);
});
