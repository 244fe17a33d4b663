import { ViewportPortal, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { IconSitemap } from '../../ui/icons.js';
import { tierName } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useEditor } from '../document/editor-context.js';
import { FirstRuleGuide, OpenGuide } from '../first-rule/first-rule-guide.js';
import type { Graph } from '../graph/graph.js';
import { gaps } from '../graph/sizes.js';
import { useGuide } from '../first-rule/use-guide.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import styles from './flow-canvas.module.css';
import { useActions } from './use-actions.js';

/** On a policy without rules: what to do first. */
export function EmptyCanvas({ graph }: { graph: Graph }) {
  const t = useEditorWords();
  const language = useLanguage();
  const empty = useEditor((state) => state.document.rules.length === 0);
  const fallback = useEditor((state) => state.document.fallback);
  const tier = useEditor((state) => tierName(vocabularyOf(state.document), state.document.fallback, language));
  const actions = useActions();
  const guide = useGuide();
  if (guide.step !== null) return <FirstRuleGuide guide={guide} />;
  if (!empty) return null;
  return (
    <WhereRulesWillStand graph={graph}>
      <EmptyState
        icon={<IconSitemap size={22} />}
        title={t('empty.title')}
        actions={
          <>
            <OpenGuide guide={guide} />
            <Button onClick={() => actions.addRule()}>{t('empty.action')}</Button>
          </>
        }
      >
        {fallback === null ? t('empty.textNone') : t('empty.text', { tier })} <GuideLink about="rule" words />
      </EmptyState>
    </WhereRulesWillStand>
  );
}

/** The width of what is said, at 100 %. */
const width = 320;

/** Beside the ladder, and moves with it; of the size of the screen's text as long as there is room. */
function WhereRulesWillStand({ graph, children }: { graph: Graph; children: ReactNode }) {
  const zoom = useStore((state) => state.transform[2]);
  const ladder = graph.nodes.filter(({ type }) => type === 'tier' || type === 'noTier');
  const room = Math.min(...ladder.map(({ position }) => position.x)) - gaps.toTier;
  const [first, last] = [ladder[0]?.position.y ?? 0, ladder.at(-1)];
  const middle = (first + (last ? last.position.y + last.height : 0)) / 2;
  const scale = Math.min(1 / zoom, room / width);
  const place = { left: room / 2, top: middle, width, transform: `translate(-50%, -50%) scale(${scale})` };
  return (
    <ViewportPortal>
      <div className={styles['start']} style={place}>
        {children}
      </div>
    </ViewportPortal>
  );
}
