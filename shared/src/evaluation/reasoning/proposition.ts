// A condition with every "not" drawn inwards (negation normal form): groups that need every part or some part, and atoms. What is
// the same in two places is one proposition, so that what is known of it is known in both. A formula is something else: what
// computes a derived fact.
import type { NamedTree, PlannedNode } from '../planned-node.js';
import type { Atom } from './atom.js';
import type { Space } from './space.js';

export interface Group {
  is: 'every' | 'some';
  id: number;
  /** None of them a group of the same kind. */
  parts: readonly Proposition[];
}

export interface AtomicProposition {
  is: 'atom';
  id: number;
  atom: Atom;
  negated: boolean;
}

export type Proposition = Group | AtomicProposition;

/** Every proposition that was made over one space, each once; ids count up from 0. */
export class Propositions {
  private readonly made = new Map<string, Proposition>();
  private readonly atomIds = new Map<Atom, number>();
  private readonly byNode = new Map<PlannedNode, Proposition>();
  private readonly byReference = new Map<string, Proposition>();

  constructor(private readonly space: Space) {}

  /** What a node says. */
  of(node: PlannedNode): Proposition {
    const proposition = this.byNode.get(node) ?? this.turned(node, false);
    this.byNode.set(node, proposition);
    return proposition;
  }

  ofAtom(atom: Atom): Proposition {
    return this.atomic(atom, false);
  }

  /** True where one of the parts is. */
  some(parts: readonly Proposition[]): Proposition {
    return this.group('some', parts);
  }

  private turned(node: PlannedNode, negated: boolean): Proposition {
    switch (node.kind) {
      case 'all':
      case 'any':
        return this.group(
          (node.kind === 'all') === negated ? 'some' : 'every',
          node.children.map((child) => this.turned(child, negated)),
        );
      case 'not':
        return this.turned(node.child, !negated);
      case 'reference':
        return this.reference(node.target, negated);
      case 'leaf':
        return this.atomic(this.space.atomOf(node), negated);
      case 'broken':
        return this.group('some', []);
      default:
        return node satisfies never;
    }
  }

  private reference(target: NamedTree, negated: boolean): Proposition {
    const key = `${target.position} ${negated}`;
    const proposition = this.byReference.get(key) ?? this.turned(target.root, negated);
    this.byReference.set(key, proposition);
    return proposition;
  }

  private group(is: Group['is'], children: readonly Proposition[]): Proposition {
    const opened = children.flatMap((child) => (child.is === is ? child.parts : [child]));
    const parts = [...new Set(opened)].sort((a, b) => a.id - b.id);
    const [one] = parts;
    if (parts.length === 1 && one) return one;
    return this.intern(`${is} ${parts.map(({ id }) => id).join(' ')}`, (id) => ({ is, id, parts }));
  }

  private atomic(atom: Atom, negated: boolean): Proposition {
    const atomId = this.atomIds.get(atom) ?? this.atomIds.size;
    this.atomIds.set(atom, atomId);
    return this.intern(`atom ${atomId} ${negated}`, (id) => ({ is: 'atom', id, atom, negated }));
  }

  private intern(key: string, make: (id: number) => Proposition): Proposition {
    const proposition = this.made.get(key) ?? make(this.made.size);
    this.made.set(key, proposition);
    return proposition;
  }
}
