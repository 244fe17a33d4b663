import { isLeaf, isReference } from '@tierwright/shared/policy';
import { GuideLink } from '../../guide/guide-link.js';
import type { GuideTopic } from '../../guide/topics.js';
import { useEditor } from '../document/editor-context.js';
import type { EditorState } from '../document/editor-store.js';
import { countSelected } from '../document/selection.js';
import { findInDocument } from '../document/tree.js';
import styles from './inspector-guide.module.css';

function topicOf({ selection, document }: EditorState): GuideTopic {
  if (countSelected(selection) > 1) return 'group';
  const [nodeId] = selection.nodes;
  const node = nodeId === undefined ? null : findInDocument(document, nodeId);
  if (node) return isLeaf(node) ? 'condition' : isReference(node) ? 'shared' : 'group';
  if (selection.rules.length > 0) return 'rule';
  if (selection.tiers.length > 0) return 'tier';
  if (selection.shared !== null) return 'shared';
  if (selection.fact === null) return 'canvas';
  return document.facts.some(({ key }) => key === selection.fact) ? 'facts' : 'derived';
}

/** In the corner of the panel: what the guide says of what is selected. */
export function InspectorGuide() {
  return <GuideLink about={useEditor(topicOf)} className={styles['corner']} />;
}
