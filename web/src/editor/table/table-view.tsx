import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { IconFileSpreadsheet, IconPlus } from '../../ui/icons.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { ColumnsMenu } from './columns-menu.js';
import { gridActions } from './grid/grid-actions.js';
import { gridOf } from './grid/grid-store.js';
import { sheetOf } from './grid/sheet.js';
import { RefusedNote } from './refused-note.js';
import { TableGrid } from './table-grid.js';
import styles from './table.module.css';
import { viewId } from './view-id.js';
import { useTableWords } from './words/table-words.js';

/** The policy as a table: rules as rows, facts as columns, with the keyboard of a spreadsheet. */
export function TableView({ editable }: { editable: boolean }) {
  const t = useTableWords();
  const language = useLanguage();
  const editor = useEditorStore();
  const grid = gridOf(editor);
  const actions = useMemo(() => gridActions(editor, grid), [editor, grid]);
  const document = useEditor((state) => state.document);
  const hidden = useStore(grid, (state) => state.hidden);
  const told = useStore(grid, (state) => state.told);
  const sheet = sheetOf(document, hidden, language);
  const empty = sheet.rows.length === 0;
  return (
    <section id={viewId} className={styles['view']} aria-label={t('label')}>
      <div className={styles['tools']}>
        {editable && (
          <Button
            kind="quiet"
            size="small"
            icon={<IconPlus size={15} aria-hidden />}
            aria-label={t('addRuleLabel')}
            onClick={actions.addRule}
          >
            {t('addRule')}
          </Button>
        )}
        <ColumnsMenu sheet={sheet} grid={grid} editable={editable} />
      </div>
      <TableGrid sheet={sheet} grid={grid} actions={actions} editable={editable} />
      <RefusedNote sheet={sheet} grid={grid} />
      {empty && editable ? (
        <EmptyState
          icon={<IconFileSpreadsheet size={22} />}
          title={t('empty.title')}
          actions={
            <Button kind="primary" onClick={actions.addRule}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <p className={styles['hint']}>
          {t('hint.keys')}
          {editable && ` · ${t('hint.examples')}`}
        </p>
      )}
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </section>
  );
}
