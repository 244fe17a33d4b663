import { conditionSentence, isLeaf, nodesOf, plainText, ruleName, type Policy } from '@tierwright/shared/policy';
import { isCovered, type Covered } from '@tierwright/shared/test-cases';
import { useActions } from '../../canvas/use-actions.js';
import { useEditorStore } from '../../document/editor-context.js';
import listStyles from '../../simulation/dock/customers-pane.module.css';
import { drawnNodes } from '../../problems/anchors.js';
import { showBoundaries } from '../tests-store.js';
import { useTestSpeaker } from '../use-test-speaker.js';
import { useTestWords } from '../words/tests-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import styles from './tests-dock.module.css';
import { useCoverage } from './use-coverage.js';
import type { Language } from '@tierwright/shared/language';

/** What no test looks at: choosing one goes to it on the canvas. */
export function CoveragePane({ editable }: { editable: boolean }) {
  const t = useTestWords();
  const coverage = useCoverage();
  if (!coverage) return null;
  const left = [...coverage.rules, ...coverage.conditions].filter((one) => !isCovered(one));
  if (left.length === 0) return null;
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <h3>
          {t('coverage.list')}
          {` · ${left.length}`}
        </h3>
        <GuideLink about="coverage" />
      </div>
      <ul className={styles['untested']}>
        {left.map((one) => (
          <Untested key={`${one.kind} ${one.id}`} one={one} editable={editable} />
        ))}
      </ul>
    </div>
  );
}

function nameOf(policy: Policy, { kind, id }: Covered, language: Language): string {
  if (kind === 'rule') {
    const rule = policy.rules.find((other) => other.id === id);
    return rule ? ruleName(policy, rule, language) : id;
  }
  const trees = [...policy.rules.map(({ conditions }) => conditions), ...Object.values(policy.conditions)];
  const leaf = trees.flatMap((tree) => [...nodesOf(tree)].filter(isLeaf)).find((node) => node.id === id);
  return leaf ? plainText(conditionSentence(policy, leaf, language)) : id;
}

function Untested({ one, editable }: { one: Covered; editable: boolean }) {
  const t = useTestWords();
  const goTo = useGoTo();
  const { draft, language } = useTestSpeaker();
  const { tests, customers, kind, ruleId, shared, id } = one;
  const name = nameOf(draft, one, language);
  const rule = draft.rules.find((other) => other.id === ruleId);
  const place = kind === 'rule' ? '' : (shared ?? (rule ? ruleName(draft, rule, language) : ''));
  const lacks = tests.holds ? 'neverFails' : tests.fails ? 'neverHolds' : 'untested';
  const alone = customers !== null && ((!tests.holds && !customers.holds) || (!tests.fails && !customers.fails));
  return (
    <li className={styles['gap']}>
      <button type="button" className={styles['part']} onClick={() => goTo(one)}>
        <span>{kind === 'rule' ? t('coverage.rule', { name }) : name}</span>
        <small>
          {place && `${t('coverage.shared', { name: place })} · `}
          {t(`coverage.${lacks}`)}
          {alone && `, ${t('coverage.customersNot')}`}
        </small>
      </button>
      {editable && (
        <button
          type="button"
          className={listStyles['link']}
          aria-label={t('coverage.addFor', { name })}
          onClick={() => showBoundaries(kind === 'rule' ? { ruleId: id } : { nodeId: id })}
        >
          {t('coverage.addShort')}
        </button>
      )}
    </li>
  );
}

function useGoTo(): (one: Covered) => void {
  const store = useEditorStore();
  const actions = useActions();
  return ({ kind, id, ruleId, shared }) => {
    const drawn = kind === 'condition' ? drawnNodes(store.getState().document).get(id) : undefined;
    if (drawn !== undefined) actions.select.node(drawn);
    else if (shared !== undefined) actions.select.shared(shared);
    else if (ruleId !== undefined) actions.select.rule(ruleId);
  };
}
