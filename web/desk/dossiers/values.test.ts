import { expect, test } from 'vitest';
import type { DossierAct } from '../../../core/dossier/index.ts';
import {
  article,
  choice,
  day,
  dossierAct,
  dossierNumber,
  files,
  form,
  line,
  many,
  matter,
  matters,
  number,
  officer,
  officers,
  optional,
  organ,
  organs,
  rows,
  text,
  tick,
  time,
  yesNo,
} from '../../../core/dossier/index.ts';
import { mechanisms } from '../../../core/mechanisms.ts';
import { registrationNumber } from '../../../core/registration-number.ts';
import type { FieldView } from '../../../server/dossiers/contract.ts';
import { fieldViews } from '../../../server/dossiers/present/lines.ts';
import { type Given, newRow, officerKey, payloadOf, type Row, startOf, type Values } from './values.ts';

const petition = registrationNumber({
  region: '990123',
  bucket: '00',
  day: '20260302' as never,
  form: '02',
  sequence: 17,
});
const colours = { red: { zh: '红', en: 'red' }, green: { zh: '绿', en: 'green' } };

/** Every kind of field that there is, once needed and once optional. */
const everything = {
  text: text('经过', 'Story'),
  line: line('题目', 'Title'),
  day: day('哪天', 'Day'),
  time: time('几点', 'Time'),
  tick: tick('办了', 'Done'),
  yesNo: yesNo('到了没有', 'Came'),
  organ: organ('单位', 'Organ'),
  organs: organs('各单位', 'Organs'),
  officer: officer('人员', 'Officer'),
  officers: officers('各人员', 'Officers'),
  matter: matter('事项', 'Petition'),
  matters: matters('各事项', 'Petitions'),
  dossier: dossierNumber('督办卡', 'Card', ['supervision-card']),
  article: article('依据', 'Basis'),
  number: number('人数', 'Persons', { unit: { zh: '人', en: 'persons' } }),
  choice: choice('颜色', 'Colour', colours),
  many: many('各颜色', 'Colours', colours),
  files: files(),
  rows: rows('计划', 'Plan', {
    what: text('做什么', 'What'),
    by: day('哪天前', 'By'),
    who: optional(officer('谁', 'Who')),
  }),
};
const act = dossierAct({ payload: form(everything) } as never);
const maybe = dossierAct({
  payload: form(Object.fromEntries(Object.entries(everything).map(([name, one]) => [name, optional(one)]))),
} as never);

const within = ({ min, max }: FieldView, value: number): boolean => value >= (min ?? value) && value <= (max ?? value);

/** What a hand leaves in a field. */
function typed(field: FieldView): Given {
  switch (field.kind) {
    case 'day':
      return '2026-05-06';
    case 'time':
      return '09:30';
    case 'tick':
      return true;
    case 'yes-no':
      return 'no';
    case 'organ':
      return 'organ-1';
    case 'organs':
      return ['organ-1', 'organ-2'];
    case 'officer':
      return officerKey('organ-1', 'officer-1');
    case 'officers':
      return [officerKey('organ-1', 'officer-1'), officerKey('organ-2', 'officer-2')];
    case 'matter':
      return ` ${petition.slice(0, 8)} ${petition.slice(8)} `;
    case 'matters':
      return `${petition}\n\n${petition.slice(0, 6)}-${petition.slice(6)}，`;
    case 'number':
      return within(field, 12) ? '１２' : String(field.min ?? field.max);
    case 'choice':
      return field.of[0]!.value;
    case 'many':
      return [field.of[0]!.value];
    case 'dossier':
      return '督〔2026〕3号';
    case 'article':
      return '《信访工作条例》第三十四条';
    case 'rows':
      return [written(field.each) as Row, newRow(field)];
    case 'files':
      return '';
    case 'text':
      return ' 写了一句。 ';
  }
}
const written = (fields: readonly FieldView[]): Values =>
  Object.fromEntries(fields.map((field) => [field.name, typed(field)]));

test('what a form with every kind of field sends is what its schema reads', () => {
  const fields = fieldViews(act);
  expect(new Set(fields.map(({ kind }) => kind)).size).toBe(18);
  for (const definition of [act, maybe]) {
    const payload = payloadOf(fieldViews(definition), written(fields));
    expect(definition.payload.parse(payload)).toEqual({
      dossier: '督〔2026〕3号',
      article: '《信访工作条例》第三十四条',
      text: '写了一句。',
      line: '写了一句。',
      day: '2026-05-06',
      time: '09:30',
      tick: true,
      yesNo: false,
      organ: 'organ-1',
      organs: ['organ-1', 'organ-2'],
      officer: 'officer-1',
      officers: ['officer-1', 'officer-2'],
      matter: petition,
      matters: [petition, petition],
      number: 12,
      choice: 'red',
      many: ['red'],
      files: [],
      rows: [{ what: '写了一句。', by: '2026-05-06', who: 'officer-1' }],
    });
  }
});

test('an empty form is refused field by field, and an empty form of optional fields is not refused', () => {
  const empty = payloadOf(fieldViews(act), startOf(fieldViews(act)));
  const refused = act.payload.safeParse(empty).error?.issues.map(({ path }) => path.join('.'));
  expect(new Set(refused)).toEqual(
    new Set([
      'text',
      'line',
      'day',
      'time',
      'yesNo',
      'organ',
      'officer',
      'matter',
      'dossier',
      'article',
      'number',
      'choice',
      'rows.0.what',
      'rows.0.by',
    ]),
  );
  const fields = fieldViews(maybe);
  expect(maybe.payload.parse(payloadOf(fields, startOf(fields)))).toEqual({ tick: false, files: [] });
});

test('a row left empty between others keeps its place, so that its refusal is said at that row', () => {
  const fields = fieldViews(act);
  const plan = fields.find(({ name }) => name === 'rows')!;
  const values = { ...written(fields), rows: [newRow(plan), ...(typed(plan) as Row[])] };
  const issues = act.payload.safeParse(payloadOf(fields, values)).error?.issues;
  expect(new Set(issues?.map(({ path }) => path.join('.')))).toEqual(new Set(['rows.0.what', 'rows.0.by']));
});

test('the petition from which an officer came stands in the first field that asks for one', () => {
  const values = startOf(fieldViews(act), petition);
  expect(payloadOf(fieldViews(act), values)).toMatchObject({ matter: petition, matters: [] });
});

test('what the duty says stands in the form, and no more than the form asks', () => {
  const values = startOf(fieldViews(act), undefined, { number: '2', elsewhere: '3' });
  expect(payloadOf(fieldViews(act), values)).toMatchObject({ number: 2 });
  expect(values).not.toHaveProperty('elsewhere');
});

const acts = mechanisms.flatMap((kind) =>
  Object.entries(kind.acts).map(([name, one]) => [`${kind.name} ${name}`, one] as [string, DossierAct]),
);
test.each(acts)('the form of %s, filled in, is what the act reads', (_name, one) => {
  const fields = fieldViews(one);
  const parsed = one.payload.safeParse(payloadOf(fields, written(fields)));
  expect(parsed.error?.issues ?? []).toEqual([]);
});
