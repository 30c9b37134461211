import type { FieldView } from '../../../server/dossiers/contract.ts';
import { BasisEntry } from '../fields/basis.tsx';
import { Choice, Tick } from '../fields/choice.tsx';
import { DateEntry } from '../fields/date.tsx';
import { DossierEntry } from '../fields/dossier.tsx';
import { Files, type Upload } from '../fields/files.tsx';
import { Many } from '../fields/many.tsx';
import { MatterEntry, MattersEntry } from '../fields/matter.tsx';
import { NumberEntry } from '../fields/number.tsx';
import { OfficerOfAny, OfficersOfAny } from '../fields/officer.tsx';
import { OrganPick, OrganPickMany } from '../fields/organ.tsx';
import { Pick } from '../fields/pick.tsx';
import { Text } from '../fields/text.tsx';
import { TimeEntry } from '../fields/time.tsx';
import { useWords } from '../frame/words.ts';
import { RowsEntry } from './rows-entry.tsx';
import type { Given, Row } from './values.ts';

interface FormFieldProps {
  field: FieldView;
  /** Its path in the payload: `plan.0.what`. */
  path: string;
  value: Given;
  set(value: Given): void;
  files: Upload[];
  setFiles(files: Upload[]): void;
  autoFocus?: boolean;
}

/** More choices than this are searched by typing. */
const inView = 7;

/** One field of an act's form, of any kind that the server describes. */
export function FormField({ field, path, value, set, files, setFiles, autoFocus }: FormFieldProps) {
  const { t, say } = useWords();
  const line = {
    name: path,
    label: say(field.label),
    optional: field.optional,
    ...(field.hint && { hint: say(field.hint) }),
    ...(autoFocus && { autoFocus }),
    set,
  };
  const text = { ...line, value: typeof value === 'string' ? value : '' };
  const list = { ...line, value: Array.isArray(value) ? (value as string[]) : [] };
  const options = field.of.map((one) => ({ value: one.value, label: say(one.label) }));
  switch (field.kind) {
    case 'day':
      return <DateEntry {...text} />;
    case 'time':
      return <TimeEntry {...text} />;
    case 'number':
      return <NumberEntry {...text} unit={field.unit ? say(field.unit) : undefined} />;
    case 'tick':
      return <Tick name={path} label={line.label} hint={line.hint} value={value === true} set={set} />;
    case 'yes-no':
      return (
        <Choice
          {...text}
          options={(['yes', 'no'] as const).map((one) => ({ value: one as string, label: t(`dossiers.yesNo.${one}`) }))}
        />
      );
    case 'choice':
      return options.length > inView ? <Pick {...text} options={options} /> : <Choice {...text} options={options} />;
    case 'many':
      return <Many {...list} options={options} />;
    case 'organ':
      return <OrganPick {...text} />;
    case 'organs':
      return <OrganPickMany {...list} />;
    case 'officer':
      return <OfficerOfAny {...text} />;
    case 'officers':
      return <OfficersOfAny {...list} />;
    case 'matter':
      return <MatterEntry {...text} />;
    case 'matters':
      return <MattersEntry {...text} />;
    case 'dossier':
      return <DossierEntry {...text} kinds={field.kinds} />;
    case 'article':
      return <BasisEntry {...text} most={1} />;
    case 'files':
      return <Files label={line.label} value={files} set={setFiles} />;
    case 'rows':
      return (
        <RowsEntry
          field={field}
          path={path}
          value={Array.isArray(value) ? (value as Row[]) : []}
          set={set}
          autoFocus={autoFocus === true}
          draw={(part) => <FormField {...part} files={[]} setFiles={() => {}} />}
        />
      );
    case 'text':
      return <Text {...text} rows={field.rows ?? 1} />;
  }
}
