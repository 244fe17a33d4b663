// A condition with every "not" drawn inwards: groups that need every part or some part, and atoms. What is the same in two places
// is one formula, so that what is known of it is known in both.
import type { NamedTree, PlannedNode } from '../planned-node.js';
import type { Atom } from './atom.js';
import type { Space } from './space.js';

export interface Group {
  is: 'every' | 'some';
  id: number;
  /** None of them a group of the same kind. */
  parts: readonly Formula[];
}

export interface AtomFormula {
  is: 'atom';
  id: number;
  atom: Atom;
  negated: boolean;
}

export type Formula = Group | AtomFormula;

export interface Formulas {
  of: (node: PlannedNode) => Formula;
  ofAtom: (atom: Atom) => Formula;
  some: (parts: readonly Formula[]) => Formula;
}

export function formulasOf(space: Space): Formulas {
  const made = new Map<string, Formula>();
  const atomIds = new Map<Atom, number>();
  const referred = new Map<string, Formula>();

  const intern = (key: string, make: (id: number) => Formula): Formula => {
    const formula = made.get(key) ?? make(made.size);
    made.set(key, formula);
    return formula;
  };
  const group = (is: Group['is'], children: readonly Formula[]): Formula => {
    const opened = children.flatMap((child) => (child.is === is ? child.parts : [child]));
    const parts = [...new Set(opened)].sort((a, b) => a.id - b.id);
    const [one] = parts;
    if (parts.length === 1 && one) return one;
    return intern(`${is} ${parts.map(({ id }) => id).join(' ')}`, (id) => ({ is, id, parts }));
  };
  const atomic = (atom: Atom, negated: boolean): Formula => {
    const atomId = atomIds.get(atom) ?? atomIds.size;
    atomIds.set(atom, atomId);
    return intern(`atom ${atomId} ${negated}`, (id) => ({ is: 'atom', id, atom, negated }));
  };
  const reference = (target: NamedTree, negated: boolean): Formula => {
    const key = `${target.position} ${negated}`;
    const formula = referred.get(key) ?? turned(target.root, negated);
    referred.set(key, formula);
    return formula;
  };
  function turned(node: PlannedNode, negated: boolean): Formula {
    switch (node.kind) {
      case 'all':
      case 'any':
        return group(
          (node.kind === 'all') === negated ? 'some' : 'every',
          node.children.map((child) => turned(child, negated)),
        );
      case 'not':
        return turned(node.child, !negated);
      case 'reference':
        return reference(node.target, negated);
      case 'leaf':
        return atomic(space.atomOf(node), negated);
      case 'broken':
        return group('some', []);
      default:
        return node satisfies never;
    }
  }
  const known = new Map<PlannedNode, Formula>();
  return {
    of: (node) => {
      const formula = known.get(node) ?? turned(node, false);
      known.set(node, formula);
      return formula;
    },
    ofAtom: (atom) => atomic(atom, false),
    some: (parts) => group('some', parts),
  };
}
