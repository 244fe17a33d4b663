import { IconButton } from '../../ui/button.js';
import { classNames } from '../../ui/class-names.js';
import { IconColumns } from '../../ui/icons.js';
import { Segmented } from '../../ui/segmented.js';
import { useViewsWords } from './views-words.js';
import { useViews } from './use-views.js';
import { viewKinds } from './views.js';
import styles from './views.module.css';

/** Flow · Table · Sentences · JSON, and a second one beside it. */
export function ViewsSwitch() {
  const t = useViewsWords();
  const { main, beside, show, toggleBeside } = useViews();
  const options = viewKinds.map((value) => ({ value, label: t(value) }));
  return (
    <div className={styles['switch']}>
      <Segmented label={t('view')} options={options} value={main} onChange={show} />
      <IconButton
        className={classNames(styles['split'], beside !== null && styles['on'])}
        label={t(beside === null ? 'openBeside' : 'closeBeside')}
        aria-pressed={beside !== null}
        onClick={toggleBeside}
      >
        <IconColumns size={18} stroke={1.7} aria-hidden />
      </IconButton>
    </div>
  );
}
