import { useState } from 'react';
import type { DossierActView } from '../../../server/dossiers/contract.ts';
import type { Problem } from '../api/problem.ts';
import type { Upload } from '../fields/files.tsx';
import { useWords } from '../frame/words.ts';
import { Form, FormEnd } from '../parts/form.tsx';
import { FormField } from './field.tsx';
import { payloadOf, startOf, type Values } from './values.ts';

interface InlineActProps {
  act: DossierActView;
  /** What the place of the form says already: the item, the task. These fields are not drawn. */
  given: Record<string, unknown>;
  /** What was written earlier, to be written again. */
  earlier?: Values | undefined;
  /** Does it; what comes back is the refusal. */
  run(payload: Record<string, unknown>): Promise<Problem | null>;
  close(): void;
}

/** An act in the line that it is about: the same fields as in the rail, without a preview. What is typed survives a refusal. */
export function InlineAct({ act, given, earlier, run, close }: InlineActProps) {
  const { t } = useWords();
  const fields = act.fields.filter(({ name }) => !(name in given));
  const [values, setValues] = useState<Values>(() => ({ ...startOf(fields), ...earlier }));
  const [files, setFiles] = useState<Upload[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    const refusal = await run({ ...payloadOf(fields, values), ...given });
    if (refusal) return setProblem(refusal);
    close();
  };
  return (
    <Form problem={problem} submit={() => void save()}>
      {fields.map((field, i) => (
        <FormField
          key={field.name}
          field={field}
          path={field.name}
          value={values[field.name] ?? ''}
          set={(value) => setValues((was) => ({ ...was, [field.name]: value }))}
          files={files}
          setFiles={setFiles}
          autoFocus={i === 0}
        />
      ))}
      <FormEnd act={t('dossiers.write')} notYet={t('dossiers.notWrite')} close={close} />
    </Form>
  );
}
