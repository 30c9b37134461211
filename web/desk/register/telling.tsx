import { Choice, Tick } from '../fields/choice.tsx';
import { Pick } from '../fields/pick.tsx';
import { useWords } from '../frame/words.ts';
import type { RegisterDraft } from './draft.ts';

interface TellingProps {
  draft: RegisterDraft;
  set(patch: Partial<RegisterDraft>): void;
}

const channels = ['portal', 'sms', 'email', 'call'] as const;
export const languages = ['zh', 'bo', 'ug', 'mn', 'za', 'ii', 'ko', 'en', 'other'] as const;

/** How they are told that there is news, in which language, and on what. */
export function Telling({ draft, set }: TellingProps) {
  const { t } = useWords();
  return (
    <fieldset className="group">
      <legend>{t('register.telling')}</legend>
      <Choice
        name="wants.channel"
        label={t('register.channel')}
        value={draft.channel}
        set={(channel) => set({ channel })}
        options={channels.map((one) => ({ value: one, label: t(`register.channelOf.${one}`) }))}
      />
      <div className="columns">
        <LanguagePick
          name="writtenIn"
          label={t('register.writtenIn')}
          value={draft.writtenIn}
          set={(writtenIn) => set({ writtenIn })}
        />
        <LanguagePick
          name="wants.language"
          label={t('register.answerIn')}
          value={draft.answerIn}
          set={(answerIn) => set({ answerIn })}
        />
      </div>
      {draft.writtenIn !== 'zh' && <p className="quiet">{t('register.writtenInHint')}</p>}
      <div className="row">
        <Tick
          name="wants.electronic"
          label={t('register.electronic')}
          value={draft.electronic}
          set={(electronic) => set({ electronic })}
        />
        <Tick name="wants.paper" label={t('register.wantsPaper')} value={draft.paper} set={(paper) => set({ paper })} />
        <Tick
          name="wants.largePrint"
          label={t('register.wantsLarge')}
          value={draft.largePrint}
          set={(largePrint) => set({ largePrint })}
        />
        {draft.helped && (
          <Tick
            name="wants.toHelper"
            label={t('register.toHelper')}
            value={draft.toHelper}
            set={(toHelper) => set({ toHelper })}
          />
        )}
      </div>
    </fieldset>
  );
}

interface LanguagePickProps {
  name: string;
  label: string;
  value: RegisterDraft['writtenIn'];
  set(value: RegisterDraft['writtenIn']): void;
}

function LanguagePick({ name, label, value, set }: LanguagePickProps) {
  const { t } = useWords();
  return (
    <Pick
      name={name}
      label={label}
      value={value}
      set={(chosen) => set(languages.find((one) => one === chosen) ?? 'zh')}
      options={languages.map((one) => ({ value: one, label: t(`register.languageOf.${one}`), keys: one }))}
    />
  );
}
