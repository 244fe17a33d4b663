import { IconPlus } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditor } from '../document/editor-context.js';
import { referencesTo } from '../document/usage.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import styles from './palette.module.css';
import type { usePaletteDrag } from './use-palette-drag.js';

interface SharedConditionsProps {
  editable: boolean;
  search: string;
  onDrag: ReturnType<typeof usePaletteDrag>;
}

/** Conditions with a name: a click opens one, dragging or + uses it in a rule. */
export function SharedConditions({ editable, search, onDrag }: SharedConditionsProps) {
  const t = useEditorWords();
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const selected = useEditor((state) => state.selection.shared);
  const wanted = search.trim().toLowerCase();
  const names = Object.keys(document.conditions ?? {}).filter((name) => name.toLowerCase().includes(wanted));
  if (names.length === 0) return null;
  return (
    <div role="group" aria-label={t('palette.shared')}>
      <h2 className={styles['heading']}>
        {t('palette.shared')} <GuideLink about="shared" />
      </h2>
      {names.map((name) => (
        <div key={name} className={styles['row']}>
          <button
            type="button"
            className={styles['fact']}
            aria-pressed={selected === name}
            title={name}
            onPointerDown={onDrag({ kind: 'shared', name }, name)}
            onClick={() => actions.select.shared(name)}
          >
            <span className={styles['diamond']} aria-hidden>
              ◆
            </span>
            <span className={styles['name']}>{name}</span>
            <span className={styles['hint']}>
              {t('palette.usedIn', { count: referencesTo(document, name).length })}
            </span>
          </button>
          {editable && (
            <button
              type="button"
              className={styles['add']}
              aria-label={t('shared.add', { name })}
              title={t('shared.add', { name })}
              onClick={() => actions.addReference(name)}
            >
              <IconPlus size={15} aria-hidden />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
