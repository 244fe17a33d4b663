// Builds a policy in the editor from blank, part by part, by whichever hands.
import type { Locator, Page } from 'playwright-core';
import type { Text } from '@tierwright/shared/language';
import type { ConditionInput, PolicyDocument } from '@tierwright/shared/policy';
import type { Hands } from './hands.js';

const english = (text: Text | undefined): string => (typeof text === 'object' ? (text.en ?? '') : (text ?? ''));
const chinese = (text: Text | undefined): string => (typeof text === 'object' ? (text['zh-CN'] ?? '') : '');
const fixed = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

type Tier = PolicyDocument['tiers'][number];
type RuleInput = PolicyDocument['rules'][number];
type FactInput = NonNullable<PolicyDocument['facts']>[number];
type DerivedInput = NonNullable<PolicyDocument['derived']>[number];
type Scorecard = Extract<DerivedInput, { kind: 'scorecard' }>;
type Leaf = Extract<ConditionInput, { operator: string }>;

const operators: Readonly<Record<string, string>> = {
  atLeast: 'at least',
  greaterThanInclusive: 'at least',
  lessThan: 'under',
};

export class Builder {
  private readonly details: Locator;
  private readonly dialog: Locator;

  constructor(
    private readonly page: Page,
    private readonly hands: Hands,
  ) {
    this.details = page.getByRole('complementary', { name: 'Details' });
    this.dialog = page.getByRole('dialog');
  }

  async build(document: PolicyDocument): Promise<void> {
    await this.policy(document);
    await this.tiers(document);
    for (const fact of document.facts ?? []) await this.fact(fact);
    for (const derived of document.derived ?? [])
      if (derived.kind === 'scorecard') await this.scorecard(derived, document);
    for (const rule of document.rules) await this.rule(rule, document);
  }

  private field = (name: string, role: 'textbox' | 'combobox' | 'button' | 'switch' | 'radio' = 'textbox') =>
    this.details.getByRole(role, { name, exact: true });

  private async pair(label: string, labelChinese: string, text: Text | undefined): Promise<void> {
    if (text === undefined) return;
    await this.hands.write(this.field(label), english(text));
    await this.hands.write(this.field(labelChinese), chinese(text));
  }

  private async policy({ name, purpose, timezone }: PolicyDocument): Promise<void> {
    await this.hands.letGo();
    await this.pair('Name', 'Chinese name', name);
    await this.pair('Purpose', 'Purpose in Chinese', purpose);
    if (timezone) await this.hands.choose(this.field('Time zone', 'combobox'), timezone);
  }

  /** A blank policy has two; a new one comes below the selected one. */
  private async tiers({ tiers, fallback }: PolicyDocument): Promise<void> {
    const node = (place: number) =>
      this.page.getByRole('button', { name: new RegExp(`^Tier:.*number ${place} from the top`) });
    for (const [i, tier] of tiers.entries()) {
      await this.hands.select(node(Math.min(i + 1, Math.max(i, 2))));
      if (i >= 2) await this.hands.press(this.page.getByRole('button', { name: 'Tier', exact: true }));
      await this.tierNamed(tier);
    }
    await this.hands.letGo();
    const everyoneElse = tiers.find(({ key }) => key === fallback);
    await this.hands.choose(this.field('Everyone else gets', 'combobox'), english(everyoneElse?.name));
  }

  private async tierNamed(tier: Tier): Promise<void> {
    await this.pair('Name', 'Chinese name', tier.name);
    await this.hands.write(this.field('Name in the API'), tier.key ?? '');
    await this.hands.press(this.field(tier.color ?? '', 'radio'));
    for (const [i, { key, name }] of (tier.benefits ?? []).entries()) {
      await this.hands.press(this.details.getByRole('button', { name: /Add benefit/ }));
      await this.hands.write(this.field('Benefit').nth(i), english(name));
      await this.hands.write(this.field('In Chinese').nth(i), chinese(name));
      await this.hands.write(this.details.getByRole('textbox', { name: /^Name in the API of/ }).nth(i), key);
    }
  }

  private async fact(fact: FactInput): Promise<void> {
    const kinds = { enum: 'Choice', boolean: 'Yes or no', integer: 'Whole number', number: 'Number' };
    await this.hands.press(this.page.getByRole('button', { name: 'Add fact', exact: true }).first());
    const inDialog = (name: string) => this.dialog.getByRole('textbox', { name, exact: true });
    await this.named(fact.label, fact.key ?? '');
    await this.hands.choose(
      this.dialog.getByRole('combobox', { name: 'Kind of value' }),
      kinds[fact.type as keyof typeof kinds],
    );
    if (fact.type === 'enum')
      for (const { value } of fact.values) {
        await this.hands.write(this.dialog.getByRole('textbox', { name: 'New level' }), value);
      }
    if ('unit' in fact && fact.unit) await this.hands.write(inDialog('Unit'), english(fact.unit));
    await this.hands.press(this.dialog.getByRole('button', { name: 'Add fact' }));
    await this.factDetails(fact);
  }

  private async named(label: Text | undefined, key: string): Promise<void> {
    const inDialog = (name: string) => this.dialog.getByRole('textbox', { name, exact: true });
    await this.hands.write(inDialog('Name'), english(label));
    await this.hands.write(inDialog('Chinese name'), chinese(label));
    await this.hands.write(inDialog('Name in the API'), key);
  }

  private async factDetails(fact: FactInput): Promise<void> {
    if (fact.type === 'enum')
      for (const { value, label } of fact.values) await this.pair(value, `${value} in Chinese`, label);
    if ('unit' in fact && fact.unit) await this.pair('Unit', 'Unit in Chinese', fact.unit);
    if ('min' in fact && fact.min !== undefined)
      await this.hands.write(this.field('Smallest possible'), String(fact.min));
    if (fact.actionable === false) await this.hands.press(this.details.getByRole('switch', { name: /^Customers can/ }));
  }

  private async scorecard(derived: Scorecard, document: PolicyDocument): Promise<void> {
    await this.hands.press(this.page.getByRole('button', { name: 'Add computed fact' }));
    await this.hands.press(this.dialog.getByRole('radio', { name: /^Scorecard/ }));
    await this.named(derived.label, derived.key ?? '');
    await this.hands.press(this.dialog.getByRole('button', { name: 'Add computed fact' }));
    const nameOf = (key: string) => english(document.facts?.find((fact) => fact.key === key)?.label);
    for (const [i, item] of derived.items.entries()) {
      const name = nameOf(item.fact ?? '');
      if (i === 0) await this.hands.choose(this.field('Fact 1 of the scorecard', 'combobox'), name);
      else await this.hands.choose(this.field('Add a fact to the scorecard', 'combobox'), name);
      await this.points(item, name, document);
    }
    await this.hands.write(this.field('Digits after the point'), String(derived.decimals ?? ''));
    await this.pair('Note', 'Note in Chinese', derived.note);
  }

  private async points(item: Scorecard['items'][number], name: string, document: PolicyDocument): Promise<void> {
    const fact = document.facts?.find(({ key }) => key === item.fact);
    const levels = fact?.type === 'enum' ? fact.values : [];
    for (const [level, points] of Object.entries('points' in item ? (item.points ?? {}) : {})) {
      const label = english(levels.find(({ value }) => value === level)?.label);
      await this.hands.write(this.field(`Points of ${name}: ${label}`), String(points));
    }
    await this.hands.write(this.field(`Weight of ${name}`), String(item.weight ?? 1));
  }

  private async rule(rule: RuleInput, document: PolicyDocument): Promise<void> {
    const tier = document.tiers.find(({ key }) => key === rule.tier);
    await this.hands.select(this.page.getByRole('button', { name: fixed(`Tier: ${english(tier?.name)}`) }));
    await this.hands.press(this.details.getByRole('button', { name: /Add a rule for this tier/ }));
    await this.pair('Name', 'Chinese name', rule.name);
    if (rule.effect === 'cap') await this.hands.choose(this.field('Effect', 'combobox'), 'At most');
    await this.pair('Note', 'Note in Chinese', rule.note);
    const node = this.page.getByRole('button', { name: fixed(`Rule: ${english(rule.name)}`) });
    const [kind, leaves] =
      'any' in rule.conditions
        ? (['any', rule.conditions.any] as const)
        : (['all', 'all' in rule.conditions ? rule.conditions.all : []] as const);
    for (const leaf of leaves) if ('operator' in leaf) await this.leaf(leaf, node, document);
    if (kind === 'any') {
      await this.hands.select(
        this.page.getByRole('button', { name: new RegExp(`^Group: All of, ${leaves.length} inside`) }).last(),
      );
      await this.hands.press(this.details.getByRole('radio', { name: /^Any of/ }));
    }
  }

  private async leaf(leaf: Leaf, rule: Locator, document: PolicyDocument): Promise<void> {
    const fact = [...(document.facts ?? []), ...(document.derived ?? [])].find(({ key }) => key === leaf.fact);
    await this.hands.add(english(fact?.label), rule);
    if (typeof leaf.value !== 'boolean')
      await this.hands.choose(this.field('Is', 'combobox'), operators[leaf.operator] ?? leaf.operator);
    if (typeof leaf.value === 'number') return this.hands.write(this.field('Value'), String(leaf.value));
    if (typeof leaf.value === 'boolean')
      return this.hands.press(this.details.getByRole('radio', { name: leaf.value ? 'Yes' : 'No' }));
    const level = fact && 'values' in fact ? fact.values.find(({ value }) => value === leaf.value) : undefined;
    await this.hands.choose(this.field('Value', 'combobox'), english(level?.label));
  }
}
