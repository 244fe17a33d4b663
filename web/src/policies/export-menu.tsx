import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { isProblem } from '../api/problem-error.js';
import { exportFormats, useExport, type ExportFormat } from '../api/use-export.js';
import { Button } from '../ui/button.js';
import { IconChevronDown } from '../ui/icons.js';
import { saveFile } from '../ui/save-file.js';
import styles from './export-menu.module.css';
import { usePolicyWords } from './policy-words.js';

const endings: Readonly<Record<ExportFormat, string>> = { tierwright: 'json', 'json-rules-engine': 'rules.json' };

/** Takes a version away: the document, or rules for another engine. */
export function ExportMenu({ policyKey, version }: { policyKey: string; version: number }) {
  const t = usePolicyWords();
  const exporting = useExport(policyKey, version);
  const take = (format: ExportFormat) =>
    exporting.mutate(format, {
      onSuccess: (content) => {
        const name = `${policyKey}-v${version}.${endings[format]}`;
        saveFile(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json');
      },
      onError: (error) =>
        notifications.show({ color: 'orange', message: isProblem(error) ? error.message : t('version.exportFailed') }),
    });
  return (
    <Menu width={300} position="bottom-end">
      <Menu.Target>
        <Button busy={exporting.isPending}>
          {t('version.export')}
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => take(format)}>
            {t(`version.format.${format}`)}
            <small className={styles['about']}>{t(`version.formatAbout.${format}`)}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
