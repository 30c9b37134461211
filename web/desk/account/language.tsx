import { changeSettings } from '../frame/settings.ts';
import { changeWords, useWords } from '../frame/words.ts';

const languages = [
  { code: 'zh', name: '中文', tag: 'zh-CN' },
  { code: 'en', name: 'English', tag: 'en' },
] as const;

/** Each language by its own name. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  return (
    <fieldset className="row bare" aria-label={t('account.language')}>
      {languages.map(({ code, name, tag }) => (
        <button
          type="button"
          key={code}
          lang={tag}
          className={code === language ? 'filter on' : 'filter'}
          aria-pressed={code === language}
          onClick={() => {
            changeSettings({ language: code });
            void changeWords(code);
          }}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
