// What a part of the diagram is called in a list: a group by the rule that it stands in, everything else by its name.
import { inLanguage, type Language } from '@tierwright/shared/language';
import { inSentence, tierName } from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { readGroup } from '../document/group-kind.js';
import { ruleOfNode, sharedOfNode } from '../document/placing.js';
import { findInDocument } from '../document/tree.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { subjectOf } from '../graph/graph-id.js';
import { sayEditor } from '../words/editor-words.js';

interface Speaker {
  document: EditableDocument;
  language: Language;
}

export function partName({ document, language }: Speaker, graphId: string): string {
  const subject = subjectOf(graphId);
  if (subject.kind === 'tier') return tierName(vocabularyOf(document), subject.id, language);
  if (subject.kind === 'shared') return subject.id;
  if (subject.kind === 'rule') {
    const rule = document.rules.find((other) => other.id === subject.id);
    return inLanguage(rule?.name, language) || sayEditor('node.unnamedRule');
  }
  const node = subject.kind === 'node' ? findInDocument(document, subject.id) : null;
  const group = node && readGroup(node);
  if (!node || !group) return '';
  const rule = ruleOfNode(document, node.id);
  const card = rule
    ? inLanguage(rule.name, language) || sayEditor('node.unnamedRule')
    : sharedOfNode(document, node.id);
  return groupIn(sayEditor(`group.${group.kind}`), card ?? '', language);
}

/** "all of Gold by spend" */
export const groupIn = (kind: string, card: string, language: Language): string =>
  card === '' ? `“${kind}”` : sayEditor('canvas.groupIn', { kind: inSentence(kind, language), card });
