import { IconCopyPlus, IconTrash } from '../../ui/icons.js';
import { useMemo, type ReactNode } from 'react';
import { clipboardOf } from '../canvas/clipboard.js';
import { useActions } from '../canvas/use-actions.js';
import { Button } from '../../ui/button.js';
import { useEditorStore } from '../document/editor-context.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './inspector.module.css';

/** At the foot of the inspector: what can be done to the whole of what is selected. */
export function SelectionActions({ children, copies = true }: { children?: ReactNode; copies?: boolean }) {
  const t = useEditorWords();
  const store = useEditorStore();
  const actions = useActions();
  const clipboard = useMemo(() => clipboardOf(store, actions), [store, actions]);
  return (
    <div className={styles['actions']}>
      {children}
      {copies && (
        <Button size="small" icon={<IconCopyPlus size={14} aria-hidden />} onClick={clipboard.duplicate}>
          {t('inspector.duplicate')}
        </Button>
      )}
      <Button size="small" icon={<IconTrash size={14} aria-hidden />} onClick={actions.remove}>
        {t('inspector.delete')}
      </Button>
    </div>
  );
}
