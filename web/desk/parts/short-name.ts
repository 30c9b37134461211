import { useQuery } from '@tanstack/react-query';
import type { Words } from '../../../core/refusal.ts';
import { directoryQuery } from '../api/ask.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

/** An organ's name as a list shows it: short in Chinese, and the reader's own one as such. */
export function useShortName(): (name: Words) => string {
  const { t, language, say } = useWords();
  const { organ } = useOfficer();
  const { data } = useQuery(directoryQuery);
  return (name) => {
    if (name.zh === organ.nameZh) return t('rows.ownOrgan');
    return language === 'zh' ? (data?.organs.find(({ nameZh }) => nameZh === name.zh)?.shortZh ?? name.zh) : say(name);
  };
}
