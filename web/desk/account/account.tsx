import { Choice, Tick } from '../fields/choice.tsx';
import { useOfficer } from '../frame/officer.ts';
import { changeSettings, useSettings } from '../frame/settings.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Digest } from './digest.tsx';
import { LanguageSwitch } from './language.tsx';
import { PasswordForm } from './password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Shortcuts } from './shortcuts.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** D19: one's own password, second factor, keys and looks. */
export function Account() {
  const { t, language } = useWords();
  const { officer, organ } = useOfficer();
  const { theme, compact } = useSettings();
  useTitle(t('account.windowTitle'));
  return (
    <div className="stack screen">
      <h1>{t('account.title')}</h1>
      <p>
        {officer.name} · {language === 'zh' ? organ.nameZh : organ.nameEn} ·{' '}
        {officer.roles.map((role) => t(`roles.${role}`)).join('、')}
      </p>
      <div className="columns">
        <section className="card panel stack" aria-labelledby="password-title">
          <h2 id="password-title">{t('account.password')}</h2>
          <PasswordForm done={() => {}} />
        </section>
        <section className="card panel stack" aria-labelledby="totp-title">
          <h2 id="totp-title">{t('account.totp')}</h2>
          <SecondFactor />
        </section>
        <section className="card panel stack" aria-labelledby="looks-title">
          <h2 id="looks-title">{t('account.looks')}</h2>
          <Choice
            name="theme"
            label={t('account.theme')}
            value={theme}
            set={(chosen) => changeSettings({ theme: chosen })}
            options={themes.map((one) => ({ value: one, label: t(`account.themeOf.${one}`) }))}
          />
          <Tick
            name="compact"
            label={t('account.compact')}
            value={compact}
            set={(chosen) => changeSettings({ compact: chosen })}
          />
          <LanguageSwitch />
        </section>
        <section className="card panel stack" aria-labelledby="digest-title">
          <h2 id="digest-title">{t('day.digest')}</h2>
          <Digest />
        </section>
      </div>
      <section className="card panel stack" aria-labelledby="keys-title">
        <h2 id="keys-title">{t('account.keys')}</h2>
        <Shortcuts />
      </section>
    </div>
  );
}
