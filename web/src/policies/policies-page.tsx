import { IconPlus, IconSitemap } from '../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import type { PolicyEntry } from '@tierwright/shared/contracts';
import { lazy, Suspense, useState } from 'react';
import { usePolicies } from '../api/use-policies.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { useCan } from '../app/session-context.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { Panel } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { PolicyList } from './policy-list.js';
import { usePoliciesWords } from './policies-words.js';

const NewPolicyDialog = lazy(() => import('./new-policy-dialog.js').then((m) => ({ default: m.NewPolicyDialog })));

function NoPolicies({ onCreate }: { onCreate: (() => void) | undefined }) {
  const t = usePoliciesWords();
  const action = onCreate && (
    <Button kind="primary" icon={<IconPlus size={16} />} onClick={onCreate}>
      {t('empty.browse')}
    </Button>
  );
  return (
    <Panel>
      <EmptyState icon={<IconSitemap size={22} />} title={t('empty.title')} actions={action}>
        {onCreate ? t('empty.text') : t('empty.readOnly')}
      </EmptyState>
    </Panel>
  );
}

/** The name in the shown language first, then as everybody would sort it. */
const byName = (language: Parameters<typeof inLanguage>[1]) => (a: PolicyEntry, b: PolicyEntry) =>
  inLanguage(a.name, language).localeCompare(inLanguage(b.name, language), language);

export function PoliciesPage() {
  const t = usePoliciesWords();
  const language = useLanguage();
  const policies = usePolicies();
  const mayCreate = useCan()('policies:create');
  const [creating, setCreating] = useState(false);
  const create = mayCreate ? () => setCreating(true) : undefined;
  return (
    <Page
      crumbs={[{ label: t('title') }]}
      actions={
        create && (
          <Button kind="primary" icon={<IconPlus size={16} />} onClick={create}>
            {t('create')}
          </Button>
        )
      }
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      <Load
        query={policies}
        skeleton={
          <Panel>
            <SkeletonLines lines={6} height={22} />
          </Panel>
        }
      >
        {(items) =>
          items.length === 0 ? (
            <NoPolicies onCreate={create} />
          ) : (
            <PolicyList policies={items.toSorted(byName(language))} />
          )
        }
      </Load>
      {creating && (
        <Suspense fallback={null}>
          <NewPolicyDialog taken={policies.data?.map(({ key }) => key) ?? []} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </Page>
  );
}
