import { IconX } from '../../ui/icons.js';
import { IconButton } from '../../ui/button.js';
import { useDecorations } from '../decorations-store.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './flow-canvas.module.css';

/** Over the canvas while one customer's path is lit: what became of that customer, and the way back. */
export function TraceBanner() {
  const t = useEditorWords();
  const sentence = useDecorations((state) => state.trace?.sentence);
  if (!sentence) return null;
  return (
    <div className={styles['banner']} role="status">
      <span>{sentence}</span>
      <IconButton
        label={t('keys.escape')}
        size="small"
        onClick={() => useDecorations.getState().setCustomerOpen(false)}
      >
        <IconX size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
