import type { Decision } from '@tierwright/shared/contracts';
import { useParams } from 'react-router';
import { useDecision } from '../api/use-decision.js';
import { useDecisionReplay } from '../api/use-decision-replay.js';
import { Page } from '../app/page.js';
import { useCanSomewhere } from '../app/session-context.js';
import { TopBar } from '../app/top-bar.js';
import type { LitCanvasSlot } from '../parts/lit-path.js';
import { Button } from '../ui/button.js';
import { IconHistory } from '../ui/icons.js';
import { Load } from '../ui/load.js';
import { CanvasPane } from './canvas-pane.js';
import styles from './decision-page.module.css';
import { DecisionSide } from './decision-side.js';
import { useDecisionsWords } from './decisions-words.js';
import { Denied } from './denied.js';
import { useDecidedBy } from './use-decided-by.js';

/** One decision: why it came out as it did, on the canvas of the version that answered. */
export function DecisionPage({ Canvas }: { Canvas: LitCanvasSlot }) {
  const t = useDecisionsWords();
  const { id = '' } = useParams();
  const mayRead = useCanSomewhere('decisions:read');
  const decision = useDecision(id);
  if (mayRead && decision.data) return <Shown key={id} decision={decision.data} Canvas={Canvas} />;
  return (
    <Page crumbs={[{ label: t('title'), to: '/decisions' }, { label: t('record.id') }]}>
      {mayRead ? <Load query={decision}>{() => null}</Load> : <Denied />}
    </Page>
  );
}

function Shown({ decision, Canvas }: { decision: Decision; Canvas: LitCanvasSlot }) {
  const t = useDecisionsWords();
  const replay = useDecisionReplay(decision.id);
  const decided = useDecidedBy(decision);
  return (
    <>
      <TopBar
        guide="decisions"
        crumbs={[{ label: t('title'), to: '/decisions' }, { label: decision.customer ?? t('row.noCustomer') }]}
        actions={
          <Button
            kind="primary"
            busy={replay.isPending}
            icon={<IconHistory size={16} aria-hidden />}
            title={t('replay.hint')}
            onClick={() => replay.mutate()}
          >
            {t('replay.do')}
          </Button>
        }
      />
      <main className={styles['page']}>
        <CanvasPane decided={decided} Canvas={Canvas} />
        <DecisionSide decision={decision} decided={decided} replay={replay} />
      </main>
    </>
  );
}
