import { useQuery } from '@tanstack/react-query';
import type { Words } from '../../../core/refusal.ts';
import { directoryQuery } from '../api/ask.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

/** An organ's name as a list shows it: short in Chinese, and the reader's own one as such; a person's behind it stays. */
export function useShortName(): (name: Words) => string {
  const { t, language, say } = useWords();
  const { organ } = useOfficer();
  const { data } = useQuery(directoryQuery);
  return (name) => {
    if (name.zh === organ.nameZh) return t('rows.ownOrgan');
    if (language !== 'zh') return say(name);
    const [organName, person] = name.zh.split(' ');
    if (person && organName === organ.nameZh) return person;
    const short = data?.organs.find(({ nameZh }) => nameZh === organName)?.shortZh;
    return short ? [short, person].filter(Boolean).join(' ') : name.zh;
  };
}
