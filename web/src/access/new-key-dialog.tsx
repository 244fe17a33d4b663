import { NativeSelect } from '@mantine/core';
import { scopes, type Scope } from '@tierwright/shared/access';
import type { CreatedApiKey } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { useCreateApiKey } from '../api/use-create-api-key.js';
import { usePolicies } from '../api/use-policies.js';
import { useLanguage } from '../app/language.js';
import { CheckGroup, CheckRow } from '../ui/check-row.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { TextField } from '../ui/text-field.js';
import { useSettingsWords } from './settings-words.js';

const expiries = { never: undefined, month: 30, quarter: 90, year: 365 } as const;
type Expiry = keyof typeof expiries;
const expiryNames = Object.keys(expiries) as Expiry[];
const dayInMs = 86_400_000;

const expiresAt = (expiry: Expiry, now: number): string | undefined => {
  const days = expiries[expiry];
  return days === undefined ? undefined : new Date(now + days * dayInMs).toISOString();
};

interface PolicyChoiceProps {
  /** Undefined: every policy. */
  chosen: readonly string[] | undefined;
  onChange: (chosen: string[] | undefined) => void;
  error: string | undefined;
}

function PolicyChoice({ chosen, onChange, error }: PolicyChoiceProps) {
  const t = useSettingsWords();
  const language = useLanguage();
  const policies = usePolicies();
  return (
    <CheckGroup legend={t('keys.policies')} error={error}>
      <CheckRow
        radio="reach"
        label={t('keys.all')}
        checked={chosen === undefined}
        onChange={() => onChange(undefined)}
      />
      <CheckRow radio="reach" label={t('keys.some')} checked={chosen !== undefined} onChange={() => onChange([])} />
      {chosen !== undefined && (
        <div style={{ paddingLeft: 25, display: 'grid', gap: 6 }}>
          {policies.data?.map(({ key, name }) => (
            <CheckRow
              key={key}
              label={inLanguage(name, language) || key}
              checked={chosen.includes(key)}
              onChange={(on) => onChange(on ? [...chosen, key] : chosen.filter((other) => other !== key))}
            />
          ))}
        </div>
      )}
    </CheckGroup>
  );
}

interface NewKeyDialogProps {
  onClose: () => void;
  onCreated: (key: CreatedApiKey) => void;
}

export function NewKeyDialog({ onClose, onCreated }: NewKeyDialogProps) {
  const t = useSettingsWords();
  const create = useCreateApiKey();
  const [may, setMay] = useState<Scope[]>(['evaluate']);
  const [policies, setPolicies] = useState<string[]>();
  const [tried, setTried] = useState(false);
  const submit = ({ name = '', expiry }: Readonly<Record<string, string>>) => {
    setTried(true);
    if (may.length === 0 || policies?.length === 0) return;
    const until = expiresAt(expiryNames.find((each) => each === expiry) ?? 'never', Date.now());
    create.mutate(
      { name, scopes: may, ...(policies ? { policies } : {}), ...(until ? { expiresAt: until } : {}) },
      { onSuccess: onCreated },
    );
  };
  return (
    <ConfirmDialog
      title={t('keys.create')}
      confirm={t('keys.submit')}
      onClose={onClose}
      busy={create.isPending}
      error={create.error}
      onConfirm={submit}
    >
      <TextField
        name="name"
        label={t('keys.name')}
        placeholder={t('keys.namePlaceholder')}
        maxLength={200}
        required
        data-autofocus
      />
      <CheckGroup legend={t('keys.scopes')} error={tried && may.length === 0 ? t('keys.chooseScope') : undefined}>
        {scopes.map((scope) => (
          <CheckRow
            key={scope}
            label={t(`scopes.${scope}`)}
            checked={may.includes(scope)}
            onChange={(on) => setMay(on ? [...may, scope] : may.filter((other) => other !== scope))}
          />
        ))}
      </CheckGroup>
      <PolicyChoice
        chosen={policies}
        onChange={setPolicies}
        error={tried && policies?.length === 0 ? t('keys.choosePolicy') : undefined}
      />
      <NativeSelect
        name="expiry"
        label={t('keys.expiry')}
        data={expiryNames.map((value) => ({ value, label: t(`keys.expiries.${value}`) }))}
      />
    </ConfirmDialog>
  );
}
