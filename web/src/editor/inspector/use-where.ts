import { inLanguage } from '@tierwright/shared/language';
import { childrenOf, isNot } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useEditor } from '../document/editor-context.js';
import { readGroup } from '../document/group-kind.js';
import { ruleOfNode, sharedOfNode } from '../document/placing.js';
import { carrierOf, parentInDocument } from '../document/tree.js';
import { useEditorWords } from '../words/editor-words.js';

/** Where a node stands: "in “Gold by spend”, all of". */
export function useWhere(id: string): string {
  const t = useEditorWords();
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const shared = sharedOfNode(document, id);
  const rule = shared ?? (inLanguage(ruleOfNode(document, id)?.name, language) || t('node.unnamedRule'));
  const parent = parentInDocument(document, carrierOf(document, id));
  const above = parent && parentInDocument(document, parent.id);
  const group = parent && readGroup(above && isNot(above) ? above : parent);
  const alone = group && !isNot(above ?? parent) && childrenOf(group.inner).length === 1;
  if (!group || alone) return t('inspector.inRuleAlone', { rule });
  return t('inspector.inRule', { rule, group: t(`group.${group.kind}`).toLowerCase() });
}
