import { formatNumber } from '@tierwright/shared/policy';
import { IconButton } from '../../../ui/button.js';
import { IconArrowBackUp, IconSearch, IconX } from '../../../ui/icons.js';
import { SkeletonLines } from '../../../ui/skeleton.js';
import { useListedCustomers } from '../state/listed-customers.js';
import { choose, expand, search, useSimulation, type SimulationAnswer } from '../state/simulation-store.js';
import { tryCustomer } from '../state/subject.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { CustomerList } from './customer-list.js';
import styles from './customers-pane.module.css';
import dockStyles from './simulation-dock.module.css';
import { useListTitle } from './use-list-title.js';

/** The customers behind the number that was chosen, each with the reason. */
export function CustomersPane({ answer, stale }: { answer: SimulationAnswer; stale: boolean }) {
  const t = useSimulationWords();
  const places = useListedCustomers(answer);
  const selection = useSimulation((state) => state.selection);
  const text = useSimulation((state) => state.search);
  const titleOf = useListTitle(answer);
  const title = titleOf(selection, text);
  return (
    <div className={dockStyles['pane']}>
      <div className={dockStyles['head']}>
        <div className={styles['title']}>
          {(selection.kind !== 'moved' || text !== '') && <Back />}
          <h3 title={title}>{places ? t('list.count', { title, count: places.length }) : title}</h3>
        </div>
        <div className={styles['tools']}>
          <SearchBox />
          <TryLink />
        </div>
      </div>
      <Body answer={answer} places={places} stale={stale} />
      {places && places.length > 0 && <ShowAll count={places.length} />}
    </div>
  );
}

/** From the customers behind a number to those who move. */
function Back() {
  const t = useSimulationWords();
  return (
    <IconButton size="small" label={t('list.back')} onClick={() => choose({ kind: 'moved' })}>
      <IconArrowBackUp size={15} aria-hidden />
    </IconButton>
  );
}

function Body({
  answer,
  places,
  stale,
}: {
  answer: SimulationAnswer;
  places: readonly number[] | null;
  stale: boolean;
}) {
  const t = useSimulationWords();
  const open = useSimulation((state) => state.open);
  const text = useSimulation((state) => state.search.trim());
  const selection = useSimulation((state) => state.selection);
  if (!places || !open) return <SkeletonLines lines={4} height={12} />;
  if (places.length > 0)
    return (
      <div className={stale ? dockStyles['stale'] : undefined} style={{ display: 'contents' }}>
        <CustomerList
          answer={answer}
          open={open}
          places={places}
          listKey={`${open.token} ${text} ${JSON.stringify(selection)}`}
        />
      </div>
    );
  if (text === '' && selection.kind === 'moved') return <NobodyMoves answer={answer} />;
  const words = text !== '' ? t('list.notFound', { text }) : t('list.empty');
  return <p className={styles['empty']}>{words}</p>;
}

/** Nobody goes up or down; those whose tier is no longer known are not passed over. */
function NobodyMoves({ answer: { base } }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const lost = base ? base.moves.unknown - base.moves.wasUnknown : 0;
  if (lost <= 0) return <p className={styles['empty']}>{t('list.nobodyMoves')}</p>;
  return (
    <div className={styles['empty']}>
      <p>
        {t('list.nobodyButUnknown', { count: lost })}{' '}
        <button
          type="button"
          className={styles['link']}
          onClick={() => choose({ kind: 'direction', direction: 'unknown' })}
        >
          {t('list.showThem')}
        </button>
      </p>
    </div>
  );
}

function SearchBox() {
  const t = useSimulationWords();
  const text = useSimulation((state) => state.search);
  return (
    <label className={styles['search']}>
      <IconSearch size={14} aria-hidden />
      <input
        type="search"
        value={text}
        placeholder={t('list.searchShort')}
        title={t('list.search')}
        aria-label={t('list.search')}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && search('')}
      />
      {text !== '' && (
        <button type="button" aria-label={t('list.clearSearch')} onClick={() => search('')}>
          <IconX size={13} aria-hidden />
        </button>
      )}
    </label>
  );
}

export function TryLink() {
  const t = useSimulationWords();
  return (
    <button type="button" className={styles['link']} onClick={tryCustomer}>
      + {t('list.tryCustomer')}
    </button>
  );
}

const fitsWithoutExpanding = 5;

function ShowAll({ count }: { count: number }) {
  const t = useSimulationWords();
  const expanded = useSimulation((state) => state.expanded);
  if (count <= fitsWithoutExpanding && !expanded) return null;
  return (
    <div className={styles['foot']}>
      <button type="button" className={styles['link']} aria-expanded={expanded} onClick={() => expand(!expanded)}>
        {expanded ? t('list.showFewer') : t('list.showAll', { count: formatNumber(count) })}
      </button>
    </div>
  );
}
