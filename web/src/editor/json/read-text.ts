// From text to a document, or to what keeps it from being one, each fault where it stands in the text.
import type { LocalText } from '@tierwright/shared/language';
import { pointer } from '@tierwright/shared/errors';
import { childrenOf, readPolicy, type Condition, type PolicyDocument } from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { parseText, type Fault, type Places, type Span } from './parse-text.js';

export type ReadText =
  | { ok: true; document: EditableDocument; places: Places }
  /** Places are there where the text is JSON, though no document. */
  | { ok: false; faults: readonly Fault[]; places: Places | null };

/** The place of a path, or of the nearest that there is above it. */
export function spanOf(places: Places, path: string): Span {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place) return at === path ? place : opening(place);
    if (at === '') return { from: 0, to: 1 };
  }
}

/** Of what surrounds a missing part only the bracket, not all that it holds. */
const opening = ({ from, key }: { from: number; key: Span | null }): Span => key ?? { from, to: from + 1 };

export function readText(text: string): ReadText {
  const parsed = parseText(text);
  if (!parsed.ok) return { ok: false, faults: [parsed.fault], places: null };
  const { value, places } = parsed;
  const read = readPolicy(value);
  const wrong = read.ok ? repeated(value as unknown as PolicyDocument) : read.error;
  if (wrong.length > 0)
    return {
      ok: false,
      faults: wrong.map((fault) => ({ ...spanOf(places, fault.path), message: fault.message })),
      places,
    };
  return { ok: true, document: value as unknown as EditableDocument, places };
}

interface Wrong {
  path: string;
  message: LocalText;
}

const missing: LocalText = { en: 'This field is missing.', 'zh-CN': '缺少该字段。' };
const again = (id: string): LocalText => ({
  en: `Another part has the id “${id}” already; each needs its own.`,
  'zh-CN': `已有其他部分使用标识“${id}”，每个部分需要各自的标识。`,
});

/** Ids tell the parts of an open document apart, so here a second use of one stands in the way, and so does an empty key. */
function repeated(document: PolicyDocument): Wrong[] {
  const wrong: Wrong[] = [];
  const once = (taken: Set<string>, id: string | undefined, path: string) => {
    if (id === undefined || id === '') wrong.push({ path, message: missing });
    else if (taken.has(id)) wrong.push({ path, message: again(id) });
    else taken.add(id);
  };
  const rules = new Set<string>();
  const nodes = new Set<string>();
  document.rules.forEach((rule, i) => once(rules, rule.id, `/rules/${i}/id`));
  for (const [path, node] of placedTrees(document))
    for (const [at, inner] of placed(node, path)) once(nodes, inner.id, `${at}/id`);
  return wrong;
}

/** Every tree of a document with its path. */
export const placedTrees = (document: Pick<PolicyDocument, 'rules' | 'conditions'>): [string, Condition][] => [
  ...document.rules.map((rule, i): [string, Condition] => [`/rules/${i}/conditions`, rule.conditions as Condition]),
  ...Object.entries(document.conditions ?? {}).map(([name, tree]): [string, Condition] => [
    pointer(['conditions', name]),
    tree as Condition,
  ]),
];

/** Every node of a tree with its path. */
export function* placed(node: Condition, path: string): Generator<[string, Condition]> {
  yield [path, node];
  const group = 'all' in node ? 'all' : 'any' in node ? 'any' : null;
  for (const [i, child] of childrenOf(node).entries())
    yield* placed(child, group ? `${path}/${group}/${i}` : `${path}/not`);
}
