import type { SuggestionView } from '../../../server/petitions/contract.ts';
import { fieldId } from '../fields/field.tsx';
import { useWords } from '../frame/words.ts';
import { Chip } from '../parts/chip.tsx';
import type { RegisterDraft } from './draft.ts';

interface SuggestedProps {
  suggestions: SuggestionView[];
  draft: RegisterDraft;
  set(patch: Partial<RegisterDraft>): void;
}

/** What the words of the text suggest. Nothing is filled in by it; doing nothing is an answer too. */
export function Suggested({ suggestions, draft, set }: SuggestedProps) {
  const { t } = useWords();
  const category = suggestions.find(({ kind }) => kind === 'category' && draft.categoryCode === '');
  const route = suggestions.find(({ kind }) => kind === 'route');
  const choose = () => document.getElementById(fieldId('categoryCode'))?.focus();
  return (
    <>
      {category && (
        <Chip {...category} about={t('register.category')}>
          <span className="row">
            <button type="button" className="link" onClick={() => set({ categoryCode: category.code })}>
              {t('kit.take')}
            </button>
            <button type="button" className="link" onClick={choose}>
              {t('kit.chooseOther')}
            </button>
          </span>
        </Chip>
      )}
      {route && <Chip {...route} about={t('register.competent')} reasoned />}
    </>
  );
}
