import type { CatalogueFact } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { unitName } from '@tierwright/shared/policy';
import { useLanguage } from '../app/language.js';
import { useFactWords } from '../parts/fact/fact-words.js';
import { TypeBadge } from '../parts/type-badge.js';
import { IconPencil, IconTrash } from '../ui/icons.js';
import { MoreMenu } from '../ui/more-menu.js';
import { Panel } from '../ui/panel.js';
import { Pill } from '../ui/pill.js';
import { useCatalogueWords } from './catalogue-words.js';
import { catalogueGroups, nameOfFact } from './fact-groups.js';
import { FactUses } from './fact-uses.js';
import type { Asking } from './facts-page.js';
import styles from './facts-page.module.css';

interface FactTableProps {
  facts: readonly CatalogueFact[];
  /** Undefined for those who may only read. */
  onAsk: ((asking: Asking) => void) | undefined;
}

const columns = ['fact', 'kind', 'window', 'uses'] as const;

/** Every fact on a row under its group: what it is, what it covers, who uses it. */
export function FactTable({ facts, onAsk }: FactTableProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  return (
    <Panel>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {onAsk && (
              <th scope="col">
                <span className="visually-hidden">{t('columns.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        {catalogueGroups(facts, language).map((group) => (
          <tbody key={group.name}>
            <tr className={styles['group']}>
              <th scope="rowgroup" colSpan={onAsk ? 5 : 4}>
                {group.name || t('otherGroup')}
              </th>
            </tr>
            {group.facts.map((fact) => (
              <FactRow key={fact.key} fact={fact} onAsk={onAsk} />
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}

function FactRow({ fact, onAsk }: { fact: CatalogueFact; onAsk: FactTableProps['onAsk'] }) {
  const t = useCatalogueWords();
  const words = useFactWords();
  const language = useLanguage();
  const { definition } = fact;
  const unit = 'unit' in definition ? definition.unit : undefined;
  const name = nameOfFact(fact, language);
  return (
    <tr>
      <td>
        <div className={styles['fact']}>
          <TypeBadge kind={definition.type} unit={unit} />
          <span className={styles['name']}>
            {onAsk ? (
              <button type="button" onClick={() => onAsk({ what: 'edit', fact })}>
                {name}
              </button>
            ) : (
              <b>{name}</b>
            )}
            <code>{fact.key}</code>
          </span>
          {definition.sensitivity !== 'none' && (
            <Pill tone={definition.sensitivity === 'protected' ? 'warn' : 'outline'}>
              {words(`marks.${definition.sensitivity}`)}
            </Pill>
          )}
        </div>
      </td>
      <td>
        {words(`types.${definition.type}`)}
        {unit !== undefined && <small>{unitName(unit, language)}</small>}
      </td>
      <td className={styles['window']}>{inLanguage(definition.window, language)}</td>
      <td>
        <FactUses uses={fact.usedIn} />
      </td>
      {onAsk && (
        <td className={styles['more']}>
          <MoreMenu
            label={t('more', { name })}
            actions={[
              { label: t('edit'), icon: <IconPencil size={15} />, onClick: () => onAsk({ what: 'edit', fact }) },
              {
                label: t('remove'),
                icon: <IconTrash size={15} />,
                danger: true,
                onClick: () => onAsk({ what: 'remove', fact }),
              },
            ]}
          />
        </td>
      )}
    </tr>
  );
}
