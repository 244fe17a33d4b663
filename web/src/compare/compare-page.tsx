import type { SpokenChange } from '@tierwright/shared/contracts';
import { changeKey, type PolicyDocument } from '@tierwright/shared/policy';
import { useParams } from 'react-router';
import { Page } from '../app/page.js';
import { ChangeCounts, ChangeList } from '../parts/change-list.js';
import type { CompareDrawings } from '../parts/compare-slot.js';
import { JsonDiff } from '../parts/json-diff.js';
import { Button, ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { IconArrowsDiff } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';
import { Segmented } from '../ui/segmented.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { BenefitsView } from './benefits-view.js';
import { ChangeLink } from './change-link.js';
import styles from './compare-page.module.css';
import { useCompareWords } from './compare-words.js';
import { CustomersView } from './customers-view.js';
import { PaperComparison } from './paper-comparison.js';
import { SidePicker } from './side-picker.js';
import { useChanges } from './use-changes.js';
import { useCompareAddress, views, type CompareAddress, type View } from './use-compare-address.js';
import { useSide, type ComparedSide } from './use-side.js';
import { useSimulated, type Simulated } from './use-simulated.js';

export interface Compared {
  /** Of the customers: that of the side after, as are its simulations. */
  policyKey: string;
  from: ComparedSide;
  to: ComparedSide;
  before: PolicyDocument;
  after: PolicyDocument;
  changes: readonly SpokenChange[];
  simulated: Simulated;
}

/** Two versions, drafts or policies beside each other; the address says which, and how they are looked at. */
export function ComparePage({ drawings }: { drawings: CompareDrawings | null }) {
  const { key = '' } = useParams();
  const address = useCompareAddress(key);
  const [from, to] = [useSide(address.from), useSide(address.to)];
  const [before, after] = [from.document, to.document];
  const changes = useChanges(before, after);
  const simulated = useSimulated(from, to, address.dataset);
  const policyKey = to.address.policy;
  const compared = before && after ? { policyKey, from, to, before, after, changes, simulated } : null;
  const drawn = compared !== null && drawings !== null;
  const frame = { policyKey: key, address, from, to, drawn };
  return (
    <>
      <Frame {...frame}>
        {compared ? (
          <Views compared={compared} address={address} drawings={drawings} />
        ) : (
          <NotYet policyKey={key} from={from} to={to} />
        )}
      </Frame>
      {compared && drawings && <PaperComparison {...compared} Picture={drawings.Paper} />}
    </>
  );
}

interface FrameProps {
  policyKey: string;
  address: CompareAddress;
  from: ComparedSide;
  to: ComparedSide;
  /** Both sides are there, and can be drawn and printed. */
  drawn: boolean;
  children: React.ReactNode;
}

const titles: Readonly<Record<View, 'sentences' | 'canvas' | 'benefits.title' | 'customers.title' | 'json'>> = {
  sentences: 'sentences',
  canvas: 'canvas',
  benefits: 'benefits.title',
  customers: 'customers.title',
  json: 'json',
};

/** The canvas takes the whole screen, what is read a column. */
function Frame({ policyKey, address, from, to, drawn, children }: FrameProps) {
  const t = useCompareWords();
  const bar = {
    guide: 'compare' as const,
    crumbs: [
      { label: t('policies'), to: '/' },
      { label: from.address.policy === policyKey ? from.policyName : to.policyName, to: `/policies/${policyKey}` },
      { label: t('crumb') },
    ],
    center: (
      <div className={styles['views']}>
        <Segmented
          label={t('view')}
          options={views.map((value) => ({ value, label: t(titles[value]) }))}
          value={address.view}
          onChange={address.show}
        />
      </div>
    ),
    actions: drawn && <Button onClick={() => window.print()}>{t('print')}</Button>,
  };
  const head = (
    <>
      <h1 className="visually-hidden">{t('title', { from: from.label, to: to.label })}</h1>
      <SidePicker from={from} to={to} onChange={address.chooseSides} />
      <h2 className="visually-hidden">{t(titles[address.view])}</h2>
    </>
  );
  const filled = drawn && address.view === 'canvas';
  return (
    <Page {...bar} filled={filled}>
      <div className={filled ? styles['filled'] : styles['result']}>
        <div>{head}</div>
        {children}
      </div>
    </Page>
  );
}

interface ViewsProps {
  compared: Compared;
  address: CompareAddress;
  drawings: CompareDrawings | null;
}

function Views({ compared, address, drawings }: ViewsProps) {
  const { before, after, changes } = compared;
  const rowEnd = (change: SpokenChange) => <ChangeLink to={address.linkTo(changeKey(change))} />;
  switch (address.view) {
    case 'sentences':
      return (
        <>
          <ChangeCounts changes={changes} />
          <ChangeList changes={changes} before={before} after={after} rowEnd={rowEnd} />
        </>
      );
    case 'canvas':
      return drawings ? (
        <drawings.Canvas before={before} after={after} changes={changes} at={address.at} onAt={address.lookAt} />
      ) : (
        <SkeletonLines lines={6} />
      );
    case 'benefits':
      return <BenefitsView before={before} after={after} />;
    case 'customers':
      return <CustomersView {...compared} dataset={address.dataset} onDataset={address.chooseDataset} />;
    case 'json':
      return (
        <>
          <ChangeCounts changes={changes} />
          <JsonDiff before={before} after={after} />
        </>
      );
  }
}

interface NotYetProps {
  policyKey: string;
  from: ComparedSide;
  to: ComparedSide;
}

function NotYet({ policyKey, from, to }: NotYetProps) {
  const t = useCompareWords();
  const failed = [from, to].find(({ error }) => error);
  if (failed) return <ErrorPanel error={failed.error} onRetry={failed.retry} />;
  const isChosen = ({ address, options }: ComparedSide) => options.some(({ value }) => value === address.side);
  const isReading = ({ options, address }: ComparedSide) => options.length === 0 && address.side !== '';
  if ((isChosen(from) && isChosen(to)) || isReading(from) || isReading(to)) return <SkeletonLines lines={6} />;
  const chooseOnly = from.options.length > 1 || from.address.policy !== to.address.policy;
  return (
    <Panel>
      <EmptyState
        icon={<IconArrowsDiff size={22} />}
        title={chooseOnly ? t('choose') : t('nothing')}
        actions={!chooseOnly && <ButtonLink to={`/policies/${policyKey}`}>{t('toPolicy')}</ButtonLink>}
      >
        {chooseOnly ? t('chooseText') : t('nothingText')}
      </EmptyState>
    </Panel>
  );
}
