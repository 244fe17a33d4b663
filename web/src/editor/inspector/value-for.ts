// What becomes of a value when the question around it changes: kept as far as it makes sense there.
import { isOperator, operandOf, operatorsFor, type Fact, type Json, type Leaf } from '@tierwright/shared/policy';
import { usualQuestion } from '../document/new-parts.js';

type Question = { operator: string; value: Json | undefined };

const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One plain value out of whatever stood there. */
function single(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value[0] as Json | undefined;
  if (isRecord(value)) return 'min' in value ? value['min'] : undefined;
  return value;
}

const usualValue = (fact: Fact): Json => {
  const { value } = usualQuestion(fact);
  return isRecord(value) ? '' : (value ?? '');
};

const todayText = () => new Date().toISOString().slice(0, 10);

/** The value for a new operator on the same fact. */
export function valueFor(fact: Fact, operator: string, before: Json | undefined): Json | undefined {
  const operand = isOperator(operator) ? operandOf[operator] : 'value';
  const plain = single(before);
  switch (operand) {
    case 'nothing':
      return undefined;
    case 'value':
      if (isRecord(before) && 'fact' in before) return before;
      if (fact.type === 'date') return typeof plain === 'string' ? plain : todayText();
      return plain ?? usualValue(fact);
    case 'item':
      return plain ?? usualValue(fact);
    case 'values':
    case 'items':
      return Array.isArray(before) ? before : [plain ?? usualValue(fact)];
    case 'range': {
      if (isRecord(before) && 'min' in before) return before;
      const min = typeof plain === 'number' ? plain : 0;
      return { min, max: min > 0 ? min * 2 : min + 100 };
    }
    case 'period':
      return isRecord(before) && 'n' in before ? before : { n: 90, unit: 'days' };
  }
}

/** The question for another fact: the same one where it can be asked of that fact, else what is usual. */
export function questionFor(fact: Fact, before: Leaf, beforeType: Fact['type'] | undefined): Question {
  const numeric = (type: Fact['type'] | undefined) => (type === 'integer' ? 'number' : type);
  const sameType = numeric(fact.type) === numeric(beforeType) && fact.type !== 'enum' && fact.type !== 'list';
  const asked = operatorsFor(fact).some((operator) => operator === before.operator);
  if (sameType && asked && !(isRecord(before.value) && 'fact' in before.value)) {
    return { operator: before.operator, value: before.value };
  }
  const { operator, value } = usualQuestion(fact);
  return { operator, value };
}
