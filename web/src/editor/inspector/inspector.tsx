import { isLeaf, isReference } from '@tierwright/shared/policy';
import { useEffect, useRef, type RefObject } from 'react';
import { Button } from '../../ui/button.js';
import { useActions } from '../canvas/use-actions.js';
import { useView } from '../canvas/view-store.js';
import { useEditor } from '../document/editor-context.js';
import { countSelected } from '../document/selection.js';
import { findInDocument } from '../document/tree.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { useEditorWords } from '../words/editor-words.js';
import { ConditionInspector } from './condition-inspector.js';
import { DerivedInspector } from './derived/derived-inspector.js';
import { FactInspector } from './fact-inspector.js';
import { GroupInspector, ReferenceInspector } from './group-inspector.js';
import { InspectorGuide } from './inspector-guide.js';
import styles from './inspector.module.css';
import { MayEdit } from './may-edit.js';
import { PlacedByHand } from './placed-by-hand.js';
import { PolicyInspector } from './policy-inspector.js';
import { RuleInspector } from './rule-inspector.js';
import { SelectionActions } from './selection-actions.js';
import { SharedInspector } from './shared-inspector.js';
import { TierInspector } from './tier-inspector.js';

/** The right side: what is selected, in business words, to be changed. */
export function Inspector({ editable }: { editable: boolean }) {
  const t = useEditorWords();
  const panel = useRef<HTMLElement>(null);
  useInspectorFocus(panel);
  return (
    <aside ref={panel} className={styles['inspector']} aria-label={t('page.inspector')}>
      <fieldset disabled={!editable} className={styles['fieldset']}>
        <MayEdit value={editable}>
          <InspectorGuide />
          <Selected />
          <PlacedByHand />
        </MayEdit>
      </fieldset>
    </aside>
  );
}

function Selected() {
  const selection = useEditor((state) => state.selection);
  const document = useEditor((state) => state.document);
  if (countSelected(selection) > 1) return <SeveralInspector />;
  const [nodeId] = selection.nodes;
  const node = nodeId === undefined ? null : findInDocument(document, nodeId);
  if (node && isLeaf(node)) return <ConditionInspector key={node.id} leaf={node} />;
  if (node && isReference(node)) return <ReferenceInspector key={node.id} node={node} />;
  if (node) return <GroupInspector key={node.id} node={node} />;
  const rule = document.rules.find((other) => other.id === selection.rules[0]);
  if (rule) return <RuleInspector key={rule.id} rule={rule} />;
  const tier = document.tiers.find((other) => other.key === selection.tiers[0]);
  // Without a key: the tier's own may be changed here, and whoever changes it stays where they are.
  if (tier) return <TierInspector tier={tier} />;
  if (selection.shared !== null) return <SharedInspector key={selection.shared} name={selection.shared} />;
  const fact = document.facts.find((other) => other.key === selection.fact);
  if (fact) return <FactInspector key={fact.key} fact={fact} />;
  const derived = vocabularyOf(document).derived.find((other) => other.key === selection.fact);
  return derived ? <DerivedInspector key={derived.key} fact={derived} /> : <PolicyInspector />;
}

function SeveralInspector() {
  const t = useEditorWords();
  const actions = useActions();
  const selection = useEditor((state) => state.selection);
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.several', { count: countSelected(selection) })}</h2>
        <p>{t('inspector.severalHint')}</p>
      </header>
      <SelectionActions>
        {selection.nodes.length > 1 &&
          (['all', 'any', 'none'] as const).map((kind) => (
            <Button key={kind} size="small" onClick={() => actions.wrap(kind)}>
              {t(`group.${kind}`)}
            </Button>
          ))}
        {selection.nodes.length > 1 && (
          <Button size="small" onClick={actions.share}>
            {t('shared.share')}
          </Button>
        )}
      </SelectionActions>
    </>
  );
}

/** Enter on the canvas, and every addition, bring the focus to the first thing to fill in. */
function useInspectorFocus(panel: RefObject<HTMLElement | null>) {
  const asked = useView((view) => view.inspectorFocus);
  const before = useRef(asked);
  useEffect(() => {
    if (asked === before.current) return;
    before.current = asked;
    const field =
      panel.current?.querySelector<HTMLElement>('[data-autofocus]') ??
      panel.current?.querySelector<HTMLElement>('input, textarea, button');
    field?.focus();
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  }, [asked, panel]);
}
