import { IconArrowBackUp, IconArrowForwardUp } from '../../ui/icons.js';
import { useLanguage } from '../../app/language.js';
import { IconButton } from '../../ui/button.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { useEditorWords } from '../words/editor-words.js';

/** Both say what they would do. */
export function UndoRedo() {
  const t = useEditorWords();
  const language = useLanguage();
  const store = useEditorStore();
  const back = useEditor((state) => state.history.past.at(-1)?.label[language]);
  const forth = useEditor((state) => state.history.future.at(-1)?.label[language]);
  const undo = back === undefined ? t('top.nothingToUndo') : t('top.undo', { step: back });
  const redo = forth === undefined ? t('top.nothingToRedo') : t('top.redo', { step: forth });
  return (
    <span style={{ display: 'flex' }}>
      <IconButton label={undo} idle={back === undefined} onClick={() => store.getState().undo()}>
        <IconArrowBackUp size={18} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={redo} idle={forth === undefined} onClick={() => store.getState().redo()}>
        <IconArrowForwardUp size={18} stroke={1.7} aria-hidden />
      </IconButton>
    </span>
  );
}
