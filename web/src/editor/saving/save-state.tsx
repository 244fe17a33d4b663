import { useEditor, useEditorStore } from '../document/editor-context.js';
import type { SaveState } from '../document/autosave.js';
import { classNames } from '../../ui/class-names.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './save-state.module.css';
import { useConflictDialog } from './conflict-dialog.js';

/** Whether the draft is saved, and what it stands on: "Saved · based on version 6, live". */
export function SaveStatePill() {
  const t = useEditorWords();
  const store = useEditorStore();
  const state = useEditor((editor) => editor.saving);
  const base = useEditor((editor) => editor.baseVersion);
  const live = useEditor((editor) => editor.live?.version);
  const openConflict = useConflictDialog((dialog) => dialog.open);
  const standing =
    base === null ? t('top.nothingLive') : t(base === live ? 'top.basedOnLive' : 'top.basedOn', { version: base });
  const said = `${t(`save.${state.kind}`)} · ${standing}`;
  const press = pressFor(state, openConflict, () => store.getState().retrySaving());
  if (!press) {
    return (
      <span className={styles['state']} role="status" title={said}>
        {t(`save.${state.kind}`)}
        <span className={styles['standing']}>· {standing}</span>
      </span>
    );
  }
  const hint = state.kind === 'conflict' ? t('conflict.title') : t('save.retryNow');
  const why = state.kind === 'refused' ? state.problem.message : hint;
  return (
    // Told when it turns up: work that is not saved must not go unnoticed.
    <span role="status">
      <button
        type="button"
        className={classNames(styles['state'], styles['warn'])}
        title={why}
        aria-label={`${t(`save.${state.kind}`)}. ${why}`}
        onClick={press}
      >
        {t(`save.${state.kind}`)}
      </button>
    </span>
  );
}

function pressFor(state: SaveState, openConflict: () => void, retry: () => void): (() => void) | null {
  if (state.kind === 'conflict') return openConflict;
  return state.kind === 'retrying' || state.kind === 'refused' ? retry : null;
}
