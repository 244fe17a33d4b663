import { classNames } from '../ui/class-names.js';
import styles from './guide-link.module.css';
import { useGuideWords } from './guide-words.js';
import { guideAddress } from './pages.js';
import { guideTopics, type GuideTopic } from './topics.js';

interface GuideLinkProps {
  about: GuideTopic;
  /** `Learn more` in words, where there is room for them; else a question mark. */
  words?: boolean;
  className?: string | undefined;
}

/** Leads to what the guide says of this screen; in a new tab, so that nothing on this one is lost. */
export function GuideLink({ about, words = false, className }: GuideLinkProps) {
  const t = useGuideWords();
  const name = t('help', { topic: t(`topic.${about}`) });
  const [page, heading] = guideTopics[about];
  return (
    <a
      href={guideAddress(page, heading)}
      target="_blank"
      rel="noreferrer"
      className={classNames(words ? styles['words'] : styles['mark'], className)}
      aria-label={words ? `${t('learnMore')} · ${name}` : name}
      title={name}
    >
      {words ? t('learnMore') : '?'}
    </a>
  );
}
