import { Menu } from '@mantine/core';
import { factName } from '@tierwright/shared/policy';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.js';
import { IconCheck, IconPlus } from '../../ui/icons.js';
import { openDialog } from '../canvas/view-store.js';
import type { GridStore } from './grid/grid-store.js';
import type { Sheet } from './grid/sheet.js';
import styles from './table.module.css';
import { useTableWords } from './words/table-words.js';

/** Columns of facts that no rule asks for come and go; those that are asked for stay, so that nothing is hidden. */
export function ColumnsMenu({ sheet, grid, editable }: { sheet: Sheet; grid: GridStore; editable: boolean }) {
  const t = useTableWords();
  const hidden = useStore(grid, (state) => state.hidden);
  const unused = sheet.columns.filter(({ used }) => !used).map(({ fact }) => fact.key);
  const { policy, language } = sheet.speaker;
  const toggle = (key: string) =>
    grid.setState({ hidden: hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key] });
  return (
    <Menu closeOnItemClick={false} position="bottom-end" width={260}>
      <Menu.Target>
        <Button kind="quiet" size="small">
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Label>{t(unused.length > 0 ? 'unusedFacts' : 'allUsed')}</Menu.Label>
        {unused.map((key) => (
          <Menu.Item
            key={key}
            role="menuitemcheckbox"
            aria-checked={!hidden.includes(key)}
            leftSection={
              <span className={styles['tick']}>{!hidden.includes(key) && <IconCheck size={14} aria-hidden />}</span>
            }
            onClick={() => toggle(key)}
          >
            {factName(policy, key, language)}
          </Menu.Item>
        ))}
        {editable && (
          <>
            <Menu.Divider />
            <Menu.Item
              closeMenuOnClick
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => openDialog('newFact')}
            >
              {t('newFact')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
