import { languageNames, setLanguage, useLanguage } from './language.js';
import styles from './language-switch.module.css';
import { useAppWords } from './app-words.js';

const short = { en: 'EN', 'zh-CN': '中文' } as const;

/** Both languages in sight, each written in itself; the shown one stands out. */
export function LanguageSwitch() {
  const t = useAppWords();
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className={styles['switch']}
      onClick={() => setLanguage(other)}
      aria-label={t('switchLanguage', { language: languageNames[other] })}
      title={t('switchLanguage', { language: languageNames[other] })}
    >
      {(['en', 'zh-CN'] as const).map((each) => (
        <span key={each} lang={each} className={each === language ? styles['on'] : undefined}>
          {short[each]}
        </span>
      ))}
    </button>
  );
}
