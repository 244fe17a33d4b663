import { NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '../ui/icons.js';
import { roles, type Grant, type Role } from '@tierwright/shared/access';
import { inLanguage } from '@tierwright/shared/language';
import { usePolicies } from '../api/use-policies.js';
import { useLanguage } from '../app/language.js';
import { Button, IconButton } from '../ui/button.js';
import { CheckGroup, CheckRow } from '../ui/check-row.js';
import styles from './grants-editor.module.css';
import { useSettingsWords } from './settings-words.js';

interface GrantsEditorProps {
  grants: readonly Grant[];
  onChange: (grants: Grant[]) => void;
}

function SingleGrants({ grants, onChange }: GrantsEditorProps) {
  const t = useSettingsWords();
  const language = useLanguage();
  const policies = usePolicies();
  const options = (policies.data ?? []).map(({ key, name }) => ({
    value: key,
    label: inLanguage(name, language) || key,
  }));
  const single = grants.filter(({ policy }) => policy !== undefined);
  const [firstPolicy] = options;
  const swap = (old: Grant, next: Grant) => onChange(grants.map((grant) => (grant === old ? next : grant)));
  if (!firstPolicy) return null;
  return (
    <CheckGroup legend={t('grants.forOne')}>
      {single.map((grant, i) => (
        <div key={i} className={styles['single']}>
          <NativeSelect
            aria-label={t('grants.role')}
            data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
            value={grant.role}
            onChange={(event) => swap(grant, { ...grant, role: event.currentTarget.value as Role })}
          />
          <NativeSelect
            aria-label={t('grants.policy')}
            data={options}
            value={grant.policy}
            onChange={(event) => swap(grant, { ...grant, policy: event.currentTarget.value })}
          />
          <IconButton
            label={t('grants.remove', { role: t(`roles.${grant.role}`), policy: grant.policy ?? '' })}
            onClick={() => onChange(grants.filter((other) => other !== grant))}
          >
            <IconTrash size={16} />
          </IconButton>
        </div>
      ))}
      <span>
        <Button
          size="small"
          icon={<IconPlus size={14} />}
          onClick={() => onChange([...grants, { role: 'author', policy: firstPolicy.value }])}
        >
          {t('grants.add')}
        </Button>
      </span>
    </CheckGroup>
  );
}

/** Which roles somebody has, for all policies or for one. */
export function GrantsEditor({ grants, onChange }: GrantsEditorProps) {
  const t = useSettingsWords();
  const everywhere = (role: Role) => grants.some((grant) => grant.role === role && grant.policy === undefined);
  const set = (role: Role, on: boolean) => {
    const rest = grants.filter((grant) => grant.role !== role || grant.policy !== undefined);
    onChange(on ? [...rest, { role }] : rest);
  };
  return (
    <>
      <CheckGroup legend={t('grants.forAll')}>
        {roles.map((role) => (
          <CheckRow
            key={role}
            label={t(`roles.${role}`)}
            hint={t(`roleTexts.${role}`)}
            checked={everywhere(role)}
            onChange={(on) => set(role, on)}
          />
        ))}
      </CheckGroup>
      <SingleGrants grants={grants} onChange={onChange} />
    </>
  );
}
