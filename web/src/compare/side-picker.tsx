import { NativeSelect } from '@mantine/core';
import { IconArrowsLeftRight } from '../ui/icons.js';
import type { PolicyDetail, VersionEntry } from '@tierwright/shared/contracts';
import { IconButton } from '../ui/button.js';
import styles from './side-picker.module.css';
import { useCompareWords } from './compare-words.js';

export interface SideOption {
  value: string;
  label: string;
}

/** Everything that can stand on a side: what is live, the drafts, the versions. */
export function useSideOptions(policy: PolicyDetail | undefined, versions: readonly VersionEntry[]): SideOption[] {
  const t = useCompareWords();
  if (!policy) return [];
  return [
    ...(policy.live ? [{ value: 'live', label: t('live', { version: policy.live.version }) }] : []),
    ...policy.drafts.map(({ id, name }) => ({ value: `draft:${id}`, label: t('draft', { name }) })),
    ...versions.map(({ version, title }) => ({
      value: String(version),
      label: `${t('version', { version })} · ${title}`,
    })),
  ];
}

interface SidePickerProps {
  options: SideOption[];
  from: string | undefined;
  to: string | undefined;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

export function SidePicker({ options, from, to, onChange }: SidePickerProps) {
  const t = useCompareWords();
  const blank = { value: '', label: '—' };
  const pick = (value: string | undefined) => (value === undefined ? [blank, ...options] : options);
  return (
    <div className={styles['picker']}>
      <NativeSelect
        label={t('from')}
        data={pick(from)}
        value={from ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || undefined, to)}
      />
      <IconButton label={t('swap')} kind="plain" onClick={() => onChange(to, from)}>
        <IconArrowsLeftRight size={16} />
      </IconButton>
      <NativeSelect
        label={t('to')}
        data={pick(to)}
        value={to ?? ''}
        onChange={(event) => onChange(from, event.currentTarget.value || undefined)}
      />
    </div>
  );
}
