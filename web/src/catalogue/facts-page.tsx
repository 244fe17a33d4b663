import type { CatalogueFact } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFacts } from '../api/use-facts.js';
import { Page } from '../app/page.js';
import { useCan } from '../app/session-context.js';
import { factMatches } from '../parts/fact/fact-definition.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { IconList, IconPlus, IconSearch } from '../ui/icons.js';
import { Load } from '../ui/load.js';
import { Panel } from '../ui/panel.js';
import { SearchField } from '../ui/search-field.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { GuideLink } from '../guide/guide-link.js';
import { useCatalogueWords } from './catalogue-words.js';
import { FactDialog } from './fact-dialog.js';
import { FactTable } from './fact-table.js';
import styles from './facts-page.module.css';
import { RemoveFactDialog } from './remove-fact-dialog.js';

export type Asking = { what: 'new' } | { what: 'edit' | 'remove'; fact: CatalogueFact };

/** The catalogue of facts: what policies may ask of a customer, defined once. */
export function FactsPage() {
  const t = useCatalogueWords();
  const facts = useFacts();
  const mayEdit = useCan()('catalogue:edit');
  const [asking, setAsking] = useState<Asking>();
  const add = () => setAsking({ what: 'new' });
  const close = () => setAsking(undefined);
  const all = facts.data ?? [];
  return (
    <Page
      guide="catalogue"
      crumbs={[{ label: t('title') }]}
      actions={
        mayEdit && (
          <Button kind="primary" icon={<IconPlus size={16} />} onClick={add}>
            {t('add')}
          </Button>
        )
      }
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      <Load
        query={facts}
        skeleton={
          <Panel>
            <SkeletonLines lines={8} height={20} />
          </Panel>
        }
      >
        {(items) =>
          items.length === 0 ? (
            <NoFacts onAdd={mayEdit ? add : undefined} />
          ) : (
            <Catalogue facts={items} onAsk={mayEdit ? setAsking : undefined} />
          )
        }
      </Load>
      {asking?.what === 'new' && <FactDialog facts={all} onClose={close} />}
      {asking?.what === 'edit' && <FactDialog facts={all} fact={asking.fact} onClose={close} />}
      {asking?.what === 'remove' && <RemoveFactDialog fact={asking.fact} facts={all} onClose={close} />}
    </Page>
  );
}

function NoFacts({ onAdd }: { onAdd: (() => void) | undefined }) {
  const t = useCatalogueWords();
  return (
    <Panel>
      <EmptyState
        icon={<IconList size={22} />}
        title={t('empty.title')}
        actions={
          onAdd && (
            <Button kind="primary" icon={<IconPlus size={16} />} onClick={onAdd}>
              {t('add')}
            </Button>
          )
        }
      >
        {onAdd ? t('empty.text') : t('empty.readOnly')} <GuideLink about="catalogue" words />
      </EmptyState>
    </Panel>
  );
}

interface CatalogueProps {
  facts: readonly CatalogueFact[];
  onAsk: ((asking: Asking) => void) | undefined;
}

function Catalogue({ facts, onAsk }: CatalogueProps) {
  const t = useCatalogueWords();
  // A link may say what to look for.
  const [search] = useSearchParams();
  const [term, setTerm] = useState(search.get('search') ?? '');
  const shown = facts.filter(({ definition }) => factMatches(definition, term.trim()));
  return (
    <>
      <div className={styles['head']}>
        <p>{t('intro')}</p>
        <SearchField label={t('search')} value={term} onChange={setTerm} icon={<IconSearch size={15} />} />
      </div>
      {shown.length === 0 ? (
        <Panel>
          <EmptyState
            title={t('nothingFound', { term })}
            actions={<Button onClick={() => setTerm('')}>{t('showAll')}</Button>}
          >
            {t('nothingFoundText')}
          </EmptyState>
        </Panel>
      ) : (
        <FactTable facts={shown} onAsk={onAsk} />
      )}
    </>
  );
}
