import { NativeSelect } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import { usePolicies } from '../api/use-policies.js';
import { useLanguage } from '../app/language.js';
import { IconButton } from '../ui/button.js';
import { IconArrowsLeftRight } from '../ui/icons.js';
import { useCompareWords } from './compare-words.js';
import type { SideAddress } from './side-address.js';
import styles from './side-picker.module.css';
import type { ComparedSide } from './use-side.js';

interface SidePickerProps {
  from: ComparedSide;
  to: ComparedSide;
  onChange: (from: SideAddress, to: SideAddress) => void;
}

/** Which two sides are compared: of each its policy, and what of it. */
export function SidePicker({ from, to, onChange }: SidePickerProps) {
  const t = useCompareWords();
  return (
    <div className={styles['picker']}>
      <Side label={t('from')} side={from} onChange={(address) => onChange(address, to.address)} />
      <IconButton label={t('swap')} kind="plain" onClick={() => onChange(to.address, from.address)}>
        <IconArrowsLeftRight size={16} />
      </IconButton>
      <Side label={t('to')} side={to} onChange={(address) => onChange(from.address, address)} />
    </div>
  );
}

interface SideProps {
  label: string;
  side: ComparedSide;
  onChange: (address: SideAddress) => void;
}

function Side({ label, side: { address, options, policyName }, onChange }: SideProps) {
  const t = useCompareWords();
  const language = useLanguage();
  const policies = usePolicies();
  const known = (policies.data ?? []).map(({ key, name }) => ({
    value: key,
    label: inLanguage(name, language) || key,
  }));
  const listed = known.some(({ value }) => value === address.policy);
  const chosen = options.some(({ value }) => value === address.side);
  return (
    <fieldset className={styles['side']}>
      <legend>{label}</legend>
      <NativeSelect
        aria-label={`${label}: ${t('policy')}`}
        data={listed ? known : [{ value: address.policy, label: policyName }, ...known]}
        value={address.policy}
        onChange={(event) => onChange({ policy: event.currentTarget.value, side: 'live' })}
      />
      <NativeSelect
        aria-label={`${label}: ${t('what')}`}
        data={chosen ? [...options] : [{ value: '', label: '—' }, ...options]}
        value={chosen ? address.side : ''}
        onChange={(event) => onChange({ ...address, side: event.currentTarget.value })}
      />
    </fieldset>
  );
}
