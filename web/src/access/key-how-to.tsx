import { CodeBlock } from '../ui/code-block.js';
import { SectionHeading } from '../ui/panel.js';
import { GuideLink } from '../guide/guide-link.js';
import styles from './secret.module.css';
import { useSettingsWords } from './settings-words.js';
import { useExampleCall } from './use-example-call.js';

/** The first call, ready to paste, and where the rest is described. */
export function KeyHowTo() {
  const t = useSettingsWords();
  const call = useExampleCall('tw_…');
  return (
    <>
      <SectionHeading action={<GuideLink about="endpoint" />}>{t('keys.howTo')}</SectionHeading>
      <CodeBlock text={call} />
      <p className={styles['text']} style={{ marginTop: 10 }}>
        {t('keys.howToText')} <a href="/docs">/docs</a>
      </p>
    </>
  );
}
