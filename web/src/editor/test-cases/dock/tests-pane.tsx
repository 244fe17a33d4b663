import { formatNumber } from '@tierwright/shared/policy';
import { IconSearch } from '../../../ui/icons.js';
import { expand, useSimulation } from '../../simulation/state/simulation-store.js';
import listStyles from '../../simulation/dock/customers-pane.module.css';
import { isFailing, type TestEntry } from '../test-entry.js';
import { editTest, searchTests, showBoundaries, useEntries, useTests } from '../tests-store.js';
import { useTestWords } from '../words/tests-words.js';
import { TestList } from './test-list.js';
import styles from './tests-dock.module.css';

/** Failing ones first; each group in the order in which the tests were made. */
function useListed(): readonly TestEntry[] {
  const entries = useEntries();
  const filter = useTests((state) => state.filter);
  const search = useTests((state) => state.search.trim().toLowerCase());
  const found = entries.filter(({ test }) => test.name.toLowerCase().includes(search));
  const failing = found.filter(isFailing);
  return filter === 'failing' ? failing : [...failing, ...found.filter((entry) => !isFailing(entry))];
}

export function TestsPane({ editable }: { editable: boolean }) {
  const t = useTestWords();
  const listed = useListed();
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <h3>
          {t('list.label')} · {formatNumber(listed.length)}
        </h3>
        <div className={styles['tools']}>
          <SearchBox />
          {editable && <Adding />}
        </div>
      </div>
      {listed.length === 0 ? <Nothing /> : <TestList entries={listed} editable={editable} />}
      <Foot count={listed.length} />
    </div>
  );
}

function Adding() {
  const t = useTestWords();
  return (
    <>
      <button type="button" className={listStyles['link']} onClick={() => showBoundaries({})}>
        {t('addBoundaries')}
      </button>
      <button
        type="button"
        className={listStyles['link']}
        onClick={() => editTest({ id: null, given: { name: '', facts: {}, expected: {} } })}
      >
        + {t('add')}
      </button>
    </>
  );
}

function SearchBox() {
  const t = useTestWords();
  const text = useTests((state) => state.search);
  return (
    <label className={listStyles['search']}>
      <IconSearch size={14} aria-hidden />
      <input
        type="search"
        value={text}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => searchTests(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && searchTests('')}
      />
    </label>
  );
}

function Nothing() {
  const t = useTestWords();
  const search = useTests((state) => state.search.trim());
  return (
    <p className={listStyles['empty']}>{search === '' ? t('list.nonefailing') : t('list.none', { text: search })}</p>
  );
}

const fitsWithoutExpanding = 5;

function Foot({ count }: { count: number }) {
  const t = useTestWords();
  const expanded = useSimulation((state) => state.expanded);
  if (count <= fitsWithoutExpanding && !expanded) return null;
  return (
    <div className={listStyles['foot']}>
      <button type="button" className={listStyles['link']} aria-expanded={expanded} onClick={() => expand(!expanded)}>
        {expanded ? t('list.showFewer') : t('list.showAll', { count: formatNumber(count) })}
      </button>
    </div>
  );
}
