// Lines between two tiers that belong to both or to neither.
import { boundariesOf, type Boundary, type Reasoner } from '../evaluation/index.js';
import { inBoth, type Language } from '../language/index.js';
import {
  factName,
  inSentence,
  readableFact,
  ruleName,
  unitName,
  formatValue,
  type Policy,
  type Problem,
  type Rule,
} from '../policy/index.js';
import { found } from './problem.js';

/** "10,000 CNY". */
function exactly(policy: Policy, { fact, value }: Boundary, language: Language): string {
  const definition = readableFact(policy, fact);
  const unit = definition && 'unit' in definition ? unitName(definition.unit, language) : '';
  const words = formatValue(definition, value, language);
  return unit === '' ? words : `${words} ${unit}`;
}

function message(policy: Policy, boundary: Boundary) {
  const { rules } = policy;
  return inBoth((language) => {
    const nameOf = (index: number) => ruleName(policy, rules[index] as Rule, language);
    const [below, above] = [nameOf(boundary.below.index), nameOf(boundary.above.index)];
    const fact = inSentence(factName(policy, boundary.fact, language), language);
    const value = exactly(policy, boundary, language);
    if (language === 'en')
      return boundary.kind === 'overlap'
        ? `“${below}” and “${above}” both take a customer whose ${fact} is exactly ${value}.`
        : `Neither “${below}” nor “${above}” takes a customer whose ${fact} is exactly ${value}.`;
    return boundary.kind === 'overlap'
      ? `${fact}恰好为 ${value}的客户同时满足“${below}”和“${above}”。`
      : `${fact}恰好为 ${value}的客户既不满足“${below}”，也不满足“${above}”。`;
  });
}

export const boundaryProblems = (policy: Policy, reasoner: Reasoner): Problem[] =>
  boundariesOf(reasoner).map((boundary) => {
    const { below, kind, fact, witness } = boundary;
    const about = { ruleId: below.id, fact, witness };
    return found(`boundary-${kind}`, ['rules', below.index], message(policy, boundary), about);
  });
