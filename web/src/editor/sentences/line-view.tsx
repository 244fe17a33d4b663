import { plainText, type Token } from '@tierwright/shared/policy';
import { Fragment, memo, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import { IconAlertTriangle } from '../../ui/icons.js';
import { TierDot } from '../../ui/tier-dot.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectNode } from '../document/selection.js';
import { isEditable } from './edit-for.js';
import styles from './line.module.css';
import { isSelected, sameSelection, selectionOf } from './line-selection.js';
import type { Line } from './lines.js';
import { isAt, standOn, useSentences } from './sentences-store.js';
import { useSentencesWords } from './sentences-words.js';
import { EditableToken } from './token-view.js';
import { useLineProblems } from './use-line-problems.js';
import { Was } from './was.js';

export interface LineProps {
  line: Line;
  editable: boolean;
  /** The colour of the tier that the line is about, to stand before the first word. */
  dot?: string | undefined;
  /** A word behind the last one. */
  note?: string | undefined;
}

/** One line of the outline: its words, what of them can be changed, what was there before, what is wrong with it. */
export const LineView = memo(function LineView({ line, editable, dot, note }: LineProps) {
  const t = useSentencesWords();
  const language = useLanguage();
  const element = useRef<HTMLDivElement>(null);
  const store = useEditorStore();
  const selected = useEditor(({ selection }) => isSelected(line, selection));
  const picked = useEditor(useShallow(({ selection }) => selection.nodes.filter((id) => line.nodes.has(id))));
  const current = useSentences((state) => state.line === line.id);
  const problems = useLineProblems(line);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const said = plainText(line.tokens);
  const label = t(`line.${line.subject.kind}`, { sentence: said });
  const wrong = problems.map(({ message }) => message[language]);
  return (
    <div
      ref={element}
      role="group"
      aria-label={wrong.length > 0 ? `${label} — ${wrong.join(' ')}` : label}
      aria-current={selected || undefined}
      tabIndex={current ? 0 : -1}
      data-line={line.id}
      className={classNames(styles['line'], selected && styles['selected'])}
      style={{ marginInlineStart: line.depth * 20 }}
      onFocus={(event) => {
        if (!current) standOn(line.id);
        const node = event.target.closest<HTMLElement>('[data-node]')?.dataset['node'];
        const next = node === undefined ? selectionOf(line.subject) : selectNode(node);
        if (next && !sameSelection(next, store.getState().selection)) store.getState().select(next);
      }}
    >
      {line.depth > 0 && <span className={styles['bullet']} aria-hidden />}
      <div className={styles['words']}>
        {dot !== undefined && <TierDot color={dot} />}
        <Tokens line={line} editable={editable} picked={picked} wrong={problems.length > 0} />
        {note !== undefined && <span className={styles['note']}>{note}</span>}
        {wrong.length > 0 && (
          <span className={styles['problem']} title={wrong.join('\n')}>
            <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
          </span>
        )}
      </div>
    </div>
  );
});

interface TokensProps {
  line: Line;
  editable: boolean;
  /** The selected ones among the line's conditions. */
  picked: readonly string[];
  wrong: boolean;
}

function Tokens({ line, editable, picked, wrong }: TokensProps) {
  const editing = useSentences((state) => state.editing);
  const last = lastOfEachNode(line.tokens);
  const firstValue = new Set<string>();
  return line.tokens.map((token, i) => {
    const open = editable && isEditable(token, line.subject);
    const ofNode = token.nodeId !== undefined && picked.includes(token.nodeId);
    const isFirst = token.kind === 'value' && token.nodeId !== undefined && !firstValue.has(token.nodeId);
    if (isFirst && token.nodeId !== undefined) firstValue.add(token.nodeId);
    const asked = isFirst && editing !== null && 'valueOf' in editing && editing.valueOf === token.nodeId;
    return (
      <Fragment key={i}>
        {open ? (
          <EditableToken
            token={token}
            line={line.id}
            index={i}
            subject={line.subject}
            marked={wrong && ofNode}
            editing={asked || isAt(editing, line.id, i)}
          />
        ) : (
          <span className={classNames(token.kind !== 'text' && styles[token.kind], styles['plain'])}>{token.text}</span>
        )}
        {last.get(i) !== undefined && <Was nodeId={last.get(i) ?? ''} />}
      </Fragment>
    );
  });
}

/** Where the words of each condition end; what the live version says stands behind them. */
function lastOfEachNode(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const ends = new Map<string, number>();
  tokens.forEach(({ nodeId, kind }, i) => {
    if (nodeId !== undefined && (kind === 'value' || kind === 'unit' || kind === 'operator')) ends.set(nodeId, i);
  });
  return new Map([...ends].map(([id, i]) => [i, id]));
}
