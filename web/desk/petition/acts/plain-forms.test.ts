import { expect, test } from 'vitest';
import type { z } from 'zod';
import { acts } from '../../../../core/procedure/acts/index.ts';
import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { plain } from '../../../words/desk/zh/plain.ts';
import { formOf } from './index.ts';

/** Fields that come otherwise than from a label: files by the upload, the rest from who acts. */
const elsewhere = ['fileIds'];
const petition = {
  reachable: true,
  form: { code: 'visit' },
  wants: { paper: false },
  phase: { code: 'accepted' },
  documents: [],
  proposals: [],
} as PetitionView;

test.each(Object.keys(plain) as (keyof typeof plain)[])(
  '%s asks for what its act needs, and for nothing else',
  (name) => {
    const form = formOf(name) as unknown as { fields: string[]; start(of: PetitionView): object };
    const shape = acts[name].payload.shape as Record<string, z.ZodType>;
    expect(form.fields.filter((field) => !(field in shape))).toEqual([]);
    const owed = Object.entries(shape).filter(([, field]) => !field.safeParse(undefined).success);
    expect(
      owed.map(([field]) => field).filter((field) => !form.fields.includes(field) && !elsewhere.includes(field)),
    ).toEqual([]);
  },
);

test.each(Object.keys(plain) as (keyof typeof plain)[])(
  '%s sent empty passes only where nothing has to be said',
  (name) => {
    const form = formOf(name)!;
    const shape = acts[name].payload.shape as Record<string, z.ZodType>;
    const said = acts[name].payload.safeParse(form.payload(form.start(petition), petition));
    const owed = Object.entries(shape).filter(
      ([field, type]) => field !== 'delivery' && !type.safeParse(undefined).success && !type.safeParse(false).success,
    );
    expect(said.success).toBe(owed.length === 0);
  },
);
