import type { FieldView } from '../../server/dossiers/contract.ts';
import type { DeskPage } from './desk-page.ts';

type Language = 'zh' | 'en';

/** What is written where a form asks for it; days and numbers by the name of their field. */
export interface Written {
  /** A registration number for fields that ask for a petition. */
  matter: string;
  /** Typed to find an organ, and that organ's officers. */
  organ?: string;
  text?: string;
  day?: string;
  number?: string;
}

/** Fills every field of an act's form with the keyboard alone, in the order in which it stands. */
export async function fillForm(
  desk: DeskPage,
  fields: readonly FieldView[],
  written: Written,
  language: Language = 'zh',
) {
  for (const field of fields) await fillField(desk, field, written, language);
}

async function fillField(desk: DeskPage, field: FieldView, written: Written, language: Language): Promise<void> {
  const label = field.label[language];
  const {
    matter,
    organ = 'xrsj',
    text = '写了一句话。',
    day = '+30',
    number = String(Math.max(1, field.min ?? 1)),
  } = written;
  switch (field.kind) {
    case 'text':
      return desk.fill(label, text.slice(0, field.max ?? 60));
    case 'day':
      return desk.fill(label, day);
    case 'time':
      return desk.fill(label, '930');
    case 'number':
      return desk.fill(label, number);
    case 'matter':
    case 'matters':
      return desk.fill(label, matter);
    case 'tick':
      await desk.reach(label);
      return desk.press('Space');
    case 'yes-no':
      await desk.reach(label);
      return desk.press('Space');
    case 'choice':
      if (field.of.length > 7) return desk.pick(label, field.of[0]!.label[language]);
      await desk.reach(label);
      return desk.press('Space');
    case 'many':
      await desk.reach(field.of[0]!.label[language]);
      return desk.press('Space');
    case 'organ':
      return desk.pick(label, organ);
    case 'organs':
      await desk.pick(label, organ);
      return desk.press('Escape');
    case 'officer':
    case 'officers':
      await desk.reach(label);
      await desk.press('ArrowDown');
      await desk.page.locator('.ant-select-item-option-active').filter({ visible: true }).first().waitFor();
      await desk.press('Enter');
      // A list of several stays open for the next one.
      return field.kind === 'officers' ? desk.press('Escape') : undefined;
    case 'article':
      return desk.fill(label, '信访工作条例第三十四条');
    case 'dossier':
      // Where none stands yet there is nothing to choose.
      if (field.optional) return;
      await desk.reach(label);
      await desk.press('ArrowDown');
      await desk.page.locator('.ant-select-item-option-active').filter({ visible: true }).first().waitFor();
      return desk.press('Enter');
    case 'rows':
      if (field.optional) {
        // Rows that may stay away begin with none.
        await desk.reach(language === 'zh' ? `再加一项${label}` : `Add: ${label}`);
        await desk.press('Enter');
      }
      return fillForm(desk, field.each, written, language);
    case 'files':
      return;
  }
}
