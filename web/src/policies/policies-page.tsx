import { IconPlus } from '../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import type { PolicyEntry } from '@tierwright/shared/contracts';
import { lazy, Suspense, useState } from 'react';
import { usePolicies } from '../api/use-policies.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { useCan } from '../app/session-context.js';
import { WaitingBox } from '../parts/waiting/waiting-box.js';
import { Button } from '../ui/button.js';
import { Load } from '../ui/load.js';
import { Panel } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import type { Source } from './new-policy-sources.js';
import { NoPolicies } from './no-policies.js';
import { PolicyList } from './policy-list.js';
import { usePoliciesWords } from './policies-words.js';

const NewPolicyDialog = lazy(() => import('./new-policy-dialog.js').then((m) => ({ default: m.NewPolicyDialog })));

/** The name in the shown language first, then as everybody would sort it. */
const byName = (language: Parameters<typeof inLanguage>[1]) => (a: PolicyEntry, b: PolicyEntry) =>
  inLanguage(a.name, language).localeCompare(inLanguage(b.name, language), language);

export function PoliciesPage() {
  const t = usePoliciesWords();
  const language = useLanguage();
  const policies = usePolicies();
  const mayCreate = useCan()('policies:create');
  const [creating, setCreating] = useState<{ begin?: Source }>();
  const create = mayCreate ? (begin?: Source) => setCreating(begin ? { begin } : {}) : undefined;
  return (
    <Page
      guide="firstPolicy"
      crumbs={[{ label: t('title') }]}
      actions={
        create && (
          <Button kind="primary" icon={<IconPlus size={16} />} onClick={() => create()}>
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
            <>
              <WaitingBox />
              <PolicyList policies={items.toSorted(byName(language))} />
            </>
          )
        }
      </Load>
      {creating && (
        <Suspense fallback={null}>
          <NewPolicyDialog
            {...creating}
            taken={policies.data?.map(({ key }) => key) ?? []}
            onClose={() => setCreating(undefined)}
          />
        </Suspense>
      )}
    </Page>
  );
}
