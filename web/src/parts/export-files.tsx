import { Menu } from '@mantine/core';
import { Button } from '../ui/button.js';
import { IconChevronDown } from '../ui/icons.js';
import styles from './export-files.module.css';
import { usePartsWords } from './parts-words.js';

const formats = ['csv', 'ndjson'] as const;
export type FileFormat = (typeof formats)[number];

/** Takes a list away as a file of any length: the browser saves it as it arrives. */
export function ExportFiles({ addressOf }: { addressOf: (format: FileFormat) => string }) {
  const t = usePartsWords();
  return (
    <Menu width={280} position="bottom-end">
      <Menu.Target>
        <Button>
          {t('exportFile.title')}
          <IconChevronDown size={14} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={`/api/v1${addressOf(format)}`} download>
            {t(`exportFile.${format}`)}
            <small className={styles['about']}>{t(`exportFile.${format}About`)}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
