import { factName, leafWords, tierName } from '@tierwright/shared/policy';
import { inLanguage } from '@tierwright/shared/language';
import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../../ui/class-names.js';
import { ChangeMark } from '../../parts/change-list.js';
import { tierColor } from '../nodes/tier-color.js';
import nodeStyles from '../nodes/nodes.module.css';
import { useEditorWords } from '../words/editor-words.js';
import { CardLines } from './card-lines.js';
import type { CompareNode, CompareNodeOf } from './compare-graph.js';
import styles from './compare-canvas.module.css';
import { wasOf } from './compare-name.js';
import { useCompareCanvasWords } from './compare-words.js';
import { referenceSentence, sideOf, type Speaker } from './leaf-change.js';
import { mostLines } from './place-notes.js';

interface CardProps<T extends CompareNode['type']> {
  node: CompareNodeOf<T>;
  speaker: Speaker;
}

/** A part of either side with its mark; where it changed, what it was is struck through. */
export function CompareCard({ node, speaker, selected }: { node: CompareNode; speaker: Speaker; selected: boolean }) {
  if (node.type === 'caption') return null;
  const look = [
    nodeStyles['node'],
    styles['card'],
    node.mark && styles[node.mark],
    node.type !== 'note' && nodeStyles[looks[node.type]],
    node.type === 'note' && styles['note'],
    selected && nodeStyles['selected'],
  ];
  return (
    <div className={classNames(...look)} style={tierStyle(node)}>
      {node.mark && (
        <span className={styles['badge']}>
          <ChangeMark kind={node.mark} />
        </span>
      )}
      <Content node={node} speaker={speaker} />
    </div>
  );
}

const looks = {
  condition: 'condition',
  reference: 'condition',
  group: 'group',
  rule: 'rule',
  shared: 'rule',
  tier: 'tier',
  noTier: 'tier',
} as const;

const tierStyle = (node: CompareNode): CSSProperties | undefined => {
  if (node.type === 'noTier') return { '--tier': 'var(--line)' } as CSSProperties;
  if (node.type !== 'tier') return undefined;
  return { '--tier': tierColor(node.data.tier.color, node.data.rank) } as CSSProperties;
};

function Content({ node, speaker }: { node: CompareNode; speaker: Speaker }): ReactNode {
  switch (node.type) {
    case 'condition':
      return <Condition node={node} speaker={speaker} />;
    case 'reference':
      return <Reference node={node} speaker={speaker} />;
    case 'group':
      return <Group node={node} speaker={speaker} />;
    case 'rule':
      return <Rule node={node} speaker={speaker} />;
    case 'shared':
      return <Shared node={node} speaker={speaker} />;
    case 'tier':
      return <Tier node={node} speaker={speaker} />;
    case 'noTier':
      return <NoTier />;
    case 'note':
      return <Note node={node} speaker={speaker} />;
    case 'caption':
      return null;
  }
}

function Condition({ node, speaker }: CardProps<'condition'>) {
  const { leaf, negated } = node.data;
  const words = leafWords(sideOf(speaker, node), leaf, speaker.language, negated);
  const was = wasOf(speaker, node);
  return (
    <>
      <div className={nodeStyles['line']}>
        <span className={nodeStyles['fact']}>
          {words.fact} {was !== null && <del className={styles['was']}>{was}</del>}
        </span>
      </div>
      <div className={nodeStyles['question']}>
        {words.operator} <b className={was === null ? undefined : styles['now']}>{words.value}</b> {words.unit}{' '}
        {words.after}
      </div>
    </>
  );
}

function Reference({ node, speaker }: CardProps<'reference'>) {
  const t = useEditorWords();
  return (
    <>
      <div className={nodeStyles['line']}>{t('inspector.reference')}</div>
      <div className={nodeStyles['question']}>
        <b>{referenceSentence(speaker, node)}</b>
      </div>
    </>
  );
}

function Group({ node, speaker }: CardProps<'group'>) {
  const t = useEditorWords();
  const was = wasOf(speaker, node);
  return (
    <>
      {was !== null && <del className={classNames(styles['was'], styles['above'])}>{was}</del>}
      <span>{t(`group.${node.data.kind}`)}</span>
    </>
  );
}

function Rule({ node, speaker }: CardProps<'rule'>) {
  const t = useEditorWords();
  const { rule } = node.data;
  const name = inLanguage(rule.name, speaker.language) || t('node.unnamedRule');
  const tier = tierName(sideOf(speaker, node), rule.tier, speaker.language);
  return (
    <>
      <span className={nodeStyles['ruleName']}>{name}</span>
      <CardLines node={node} speaker={speaker} lead={name} most={1}>
        {rule.enabled === false ? t('node.switchedOff') : t(`effect.${rule.effect}`, { tier })}
      </CardLines>
    </>
  );
}

function Shared({ node, speaker }: CardProps<'shared'>) {
  const t = useEditorWords();
  const { name, uses } = node.data;
  return (
    <>
      <span className={nodeStyles['ruleName']}>
        <i aria-hidden>◆</i> {name}
      </span>
      <CardLines node={node} speaker={speaker} lead={name} most={1}>
        {t('palette.usedIn', { count: uses })}
      </CardLines>
    </>
  );
}

function Tier({ node, speaker }: CardProps<'tier'>) {
  const t = useEditorWords();
  const { tier, fallback } = node.data;
  const name = tierName(sideOf(speaker, node), tier.key, speaker.language);
  return (
    <>
      <div className={nodeStyles['tierName']}>
        <span>{name}</span>
      </div>
      <CardLines node={node} speaker={speaker} lead={name} most={2}>
        {fallback && t('node.everyoneElse')}
      </CardLines>
      {(node.changes.length === 0 || node.mark === 'added' || node.mark === 'removed') && (
        <p className={styles['benefits']}>
          {(tier.benefits ?? [])
            .map((benefit) => inLanguage(benefit.name, speaker.language) || benefit.key)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function NoTier() {
  const t = useEditorWords();
  return (
    <>
      <div className={nodeStyles['tierName']}>{t('node.noTierName')}</div>
      <p className={styles['plain']}>{t('node.everyoneElse')}</p>
    </>
  );
}

function Note({ node, speaker }: CardProps<'note'>) {
  const t = useCompareCanvasWords();
  const { about, key } = node.data;
  const name = factName(sideOf(speaker, node), key, speaker.language);
  const head = t(`note.${about}`);
  return (
    <>
      <p className={styles['head']}>
        {key === '' ? head : name}
        {key !== '' && <small>{head}</small>}
      </p>
      <CardLines node={node} speaker={speaker} lead={name} most={mostLines}>
        {null}
      </CardLines>
    </>
  );
}
