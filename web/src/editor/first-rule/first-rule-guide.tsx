// The guide to the first rule: four short steps over the empty canvas, each skippable, each an ordinary edit of the draft.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button, IconButton } from '../../ui/button.js';
import { IconX } from '../../ui/icons.js';
import { focusNode } from '../canvas/focus-node.js';
import { graphOf } from '../canvas/graph-of.js';
import { firstSelected } from '../canvas/selection-changes.js';
import { useEditorStore } from '../document/editor-context.js';
import { firstStop } from '../graph/neighbour.js';
import { DoneStep } from './done-step.js';
import { FactsStep } from './facts-step.js';
import { useGuideWords } from './guide-words.js';
import styles from './guide.module.css';
import { LineStep } from './line-step.js';
import { TiersStep } from './tiers-step.js';
import { guideSteps, type Guide, type GuideStep } from './use-guide.js';

const bodies = { tiers: TiersStep, facts: FactsStep, line: LineStep, done: DoneStep } as const;

export function FirstRuleGuide({ guide }: { guide: Guide }) {
  const t = useGuideWords();
  const box = useRef<HTMLElement>(null);
  const { step } = guide;
  useEffect(() => box.current?.focus(), [step]);
  useFocusOnCanvasAfter();
  if (step === null) return null;
  const Body = bodies[step];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    guide.goTo(null);
  };
  return (
    <section ref={box} tabIndex={-1} className={styles['guide']} aria-label={t('title')} onKeyDown={onKeyDown}>
      <header className={styles['head']}>
        <Steps step={step} onGo={guide.goTo} />
        <IconButton size="small" label={t('leave')} onClick={() => guide.goTo(null)}>
          <IconX size={16} aria-hidden />
        </IconButton>
      </header>
      <Body guide={guide} />
    </section>
  );
}

/** Where the guide was, nothing has the focus any more: the selected part of the canvas takes it. */
function useFocusOnCanvasAfter(): void {
  const store = useEditorStore();
  useEffect(
    () => () => {
      const next = firstSelected(store.getState().selection) ?? firstStop(graphOf(store));
      if (next !== null) focusNode(next);
    },
    [store],
  );
}

function Steps({ step, onGo }: { step: GuideStep; onGo: (step: GuideStep) => void }) {
  const t = useGuideWords();
  return (
    <ol className={styles['steps']}>
      {guideSteps.map((name, i) => (
        <li key={name}>
          <button
            type="button"
            aria-current={name === step ? 'step' : undefined}
            aria-label={t('step', { number: i + 1, total: guideSteps.length, name: t(`steps.${name}`) })}
            onClick={() => onGo(name)}
          >
            <span aria-hidden>{i + 1}</span>
            {t(`steps.${name}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** On the empty canvas, for those who left the guide. */
export function OpenGuide({ guide }: { guide: Guide }) {
  const t = useGuideWords();
  return (
    <Button kind="primary" onClick={() => guide.goTo('tiers')}>
      {t('open')}
    </Button>
  );
}
