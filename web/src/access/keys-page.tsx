import { IconKey, IconPlus } from '../ui/icons.js';
import type { ApiKey, CreatedApiKey } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { useApiKeys } from '../api/use-api-keys.js';
import { useRevokeApiKey } from '../api/use-revoke-api-key.js';
import { Page } from '../app/page.js';
import { Button } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { Panel } from '../ui/panel.js';
import { GuideLink } from '../guide/guide-link.js';
import { CreatedKeyDialog } from './created-key-dialog.js';
import { KeyHowTo } from './key-how-to.js';
import { KeyRow } from './key-row.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { useSettingsWords } from './settings-words.js';

type Asking = { what: 'new' } | { what: 'created'; key: CreatedApiKey } | { what: 'revoke'; key: ApiKey };

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useSettingsWords();
  const revoke = useRevokeApiKey();
  return (
    <ConfirmDialog
      title={t('keys.revokeTitle', { name: apiKey.name })}
      confirm={t('keys.revoke')}
      onClose={onClose}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(apiKey.id, { onSuccess: onClose })}
    >
      <p>{t('keys.revokeText')}</p>
    </ConfirmDialog>
  );
}

/** The keys that work first, then those that do not any more; each newest first. */
const inOrder = (keys: readonly ApiKey[]): ApiKey[] =>
  keys.toSorted(
    (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt.localeCompare(a.createdAt),
  );

export function KeysPage() {
  const t = useSettingsWords();
  const keys = useApiKeys();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const create = (
    <Button kind="primary" icon={<IconPlus size={16} />} onClick={() => setAsking({ what: 'new' })}>
      {t('keys.create')}
    </Button>
  );
  return (
    <Page
      guide="keys"
      crumbs={[{ label: t('section') }, { label: t('keys.title') }]}
      actions={create}
      side={<KeyHowTo />}
      sideLabel={t('keys.howTo')}
    >
      <h1 className="visually-hidden">{t('keys.title')}</h1>
      <Panel>
        <Load query={keys}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState icon={<IconKey size={22} />} title={t('keys.empty')} actions={create}>
                {t('keys.emptyText')} <GuideLink about="keys" words />
              </EmptyState>
            ) : (
              <ul>
                {inOrder(items).map((key) => (
                  <KeyRow key={key.id} apiKey={key} onRevoke={() => setAsking({ what: 'revoke', key })} />
                ))}
              </ul>
            )
          }
        </Load>
      </Panel>
      {asking?.what === 'new' && (
        <NewKeyDialog onClose={close} onCreated={(key) => setAsking({ what: 'created', key })} />
      )}
      {asking?.what === 'created' && <CreatedKeyDialog created={asking.key} onClose={close} />}
      {asking?.what === 'revoke' && <RevokeDialog apiKey={asking.key} onClose={close} />}
    </Page>
  );
}
