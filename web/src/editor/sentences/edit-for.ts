// Which pieces of a line can be changed where they stand, and how.
import { isLeaf, isReference, type Token } from '@tierwright/shared/policy';
import type { EditableDerived } from '../document/editable.js';
import { findInDocument } from '../document/tree.js';
import { derivedEdit } from './derived-edit.js';
import type { Edit, Scene } from './edit.js';
import { leafEdit } from './leaf-edit.js';
import type { Subject } from './lines.js';
import { fallbackEdit, groupEdit, movementEdit, referenceEdit, ruleTierEdit } from './other-edits.js';

/** Without looking at the document, so that every piece of a long policy can be asked. */
export function isEditable({ kind, nodeId, field, path, span, tierKey }: Token, subject: Subject): boolean {
  if (kind === 'text') return false;
  if (kind === 'tier') return subject.kind === 'fallback' || (subject.kind === 'rule' && tierKey !== undefined);
  if (kind === 'unit') return field !== undefined;
  return nodeId !== undefined || path !== undefined || span !== undefined;
}

/** Null where the piece turns out to offer nothing. */
export function editFor(scene: Scene, token: Token, subject: Subject): Edit | null {
  const { document } = scene;
  if (token.kind === 'tier') {
    if (subject.kind === 'fallback') return fallbackEdit(scene);
    return subject.kind === 'rule' ? ruleTierEdit(scene, subject.id, token.tierKey ?? '') : null;
  }
  if (subject.kind === 'movement')
    return document.movement && token.path !== undefined ? movementEdit(scene, document.movement, token.path) : null;
  if (subject.kind === 'derived') {
    const derived = (document.derived ?? []).find(({ key }) => key === subject.id);
    return derived ? derivedEdit(scene, derived as EditableDerived, token) : null;
  }
  if (token.nodeId === undefined) return null;
  if (token.kind === 'group') return groupEdit(scene, token.nodeId);
  const node = findInDocument(document, token.nodeId);
  if (node && isReference(node)) return referenceEdit(scene, node, token);
  return node && isLeaf(node) ? leafEdit(scene, node, token) : null;
}
