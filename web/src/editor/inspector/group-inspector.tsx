import { isReference, type Condition, type Reference } from '@tierwright/shared/policy';
import { Select } from '@mantine/core';
import { Button } from '../../ui/button.js';
import { useActions } from '../canvas/use-actions.js';
import type { GroupKind } from '../document/command.js';
import { useEditor } from '../document/editor-context.js';
import { readGroup } from '../document/group-kind.js';
import { newNodeId } from '../document/new-id.js';
import { focusPaletteSearch } from '../palette/palette-search.js';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { ProblemNotes } from './problem-notes.js';
import { SelectionActions } from './selection-actions.js';
import { useChange } from './use-change.js';
import { useWhere } from './use-where.js';

const kinds: readonly GroupKind[] = ['all', 'any', 'none', 'notAll'];

export function GroupInspector({ node }: { node: Condition }) {
  const t = useEditorWords();
  const actions = useActions();
  const change = useChange();
  const where = useWhere(node.id);
  const group = readGroup(node);
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.group')}</h2>
        <p>{where}</p>
      </header>
      {group && (
        <Field label={t('inspector.kind')}>
          <div className={styles['choice']} role="radiogroup" aria-label={t('inspector.kind')}>
            {kinds.map((kind) => (
              <label key={kind} className={styles['option']}>
                <input
                  type="radio"
                  name="group-kind"
                  data-autofocus={group.kind === kind || undefined}
                  checked={group.kind === kind}
                  onChange={() => change({ type: 'setGroupKind', node: node.id, kind, freshId: newNodeId() })}
                />
                <b>{t(`group.${kind}`)}</b>
                <span>{t(`groupHint.${kind}`)}</span>
              </label>
            ))}
          </div>
        </Field>
      )}
      <ProblemNotes about={(problem) => problem.nodeId === node.id || problem.nodeId === group?.inner.id} />
      <SelectionActions>
        {group && (
          <>
            <Button size="small" onClick={focusPaletteSearch}>
              {t('inspector.addInside')}
            </Button>
            <Button size="small" onClick={actions.share}>
              {t('shared.share')}
            </Button>
            <Button size="small" onClick={actions.unwrap}>
              {t('inspector.ungroup')}
            </Button>
          </>
        )}
      </SelectionActions>
    </>
  );
}

export function ReferenceInspector({ node }: { node: Reference }) {
  const t = useEditorWords();
  const actions = useActions();
  const change = useChange();
  const where = useWhere(node.id);
  const named = useEditor((state) => state.document.conditions);
  const names = Object.keys(named ?? {});
  if (!isReference(node)) return null;
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.reference')}</h2>
        <p>{where}</p>
      </header>
      <Field label={t('inspector.name')}>
        <Select
          aria-label={t('inspector.name')}
          allowDeselect={false}
          data={names}
          value={node.condition}
          onChange={(name) => name && change({ type: 'changeReference', node: node.id, name })}
        />
      </Field>
      <ProblemNotes about={(problem) => problem.nodeId === node.id} />
      <SelectionActions>
        <Button
          size="small"
          disabled={!names.includes(node.condition)}
          onClick={() => actions.select.shared(node.condition)}
        >
          {t('shared.open')}
        </Button>
        <Button size="small" disabled={!names.includes(node.condition)} onClick={() => actions.unshare(node)}>
          {t('shared.unshare')}
        </Button>
      </SelectionActions>
    </>
  );
}
