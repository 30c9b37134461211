import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../../../core/refusal.ts';
import type { Language } from '../../kit/format.ts';
import type { DeskWords } from '../../words/desk/zh/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: DeskWords };
  }
}

/** Loads the catalogue of one language, and only that one, before anything is drawn. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    ns: 'desk',
    defaultNS: 'desk',
    resources: { [language]: { desk: await catalogue(language) } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = htmlLanguage(language);
}

/** Changes the language of everything on screen. */
export async function changeWords(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'desk'))
    i18next.addResourceBundle(language, 'desk', await catalogue(language));
  document.documentElement.lang = htmlLanguage(language);
  await i18next.changeLanguage(language);
}

/** The reader's language, the catalogue, and the choice of one side of a server's sentence. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { t, language, say: (words: Words) => words[language] };
}

const catalogue = async (language: Language): Promise<DeskWords> =>
  language === 'en'
    ? (await import('../../words/desk/en/index.ts')).en
    : (await import('../../words/desk/zh/index.ts')).zh;
const htmlLanguage = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en');
