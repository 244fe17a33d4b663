import { IconArrowBackUp } from '../../ui/icons.js';
import { Button } from '../../ui/button.js';
import { putBack, standsByHand } from '../canvas/put-back.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './inspector.module.css';

/** For what was moved on the canvas by hand: the way back to where it is laid out. */
export function PlacedByHand() {
  const t = useEditorWords();
  const store = useEditorStore();
  const moved = useEditor(standsByHand);
  if (!moved) return null;
  return (
    <div className={styles['actions']}>
      <Button size="small" icon={<IconArrowBackUp size={14} aria-hidden />} onClick={() => putBack(store)}>
        {t('keys.putBack')}
      </Button>
    </div>
  );
}
