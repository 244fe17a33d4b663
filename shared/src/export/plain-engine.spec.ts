// The exported rules in an engine of their own: nothing of the product but what the manifest says.
import fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { compiledEvaluator } from '../evaluation/index.js';
import { arbitraryInput, arbitraryPolicy, completedFacts, type GeneratedInput } from '../evaluation/testing/index.js';
import { contentHash, withDefaults, type Policy, type PolicyDocument } from '../policy/index.js';
import { templates } from '../templates/index.js';
import { exportRules, rulesExportSchema, type RulesExport } from './index.js';

type ManifestFact = RulesExport['manifest']['facts'][number];

const day = 86_400_000;
const utc = (text: string) => new Date(`${text}T00:00:00Z`);

/** A calendar day as people in the timezone see it, in days since 1970-01-01. */
function daysOf(text: string, timezone: string): number {
  if (text.length === 10) return utc(text).getTime() / day;
  // A leap second is the second before it.
  const moment = new Date(text.replace(/:60(?=[Zz+-])/, ':59').toUpperCase());
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(moment);
  return utc(local).getTime() / day;
}

function asOfDays(asOf: string, timezone: string, minus: ManifestFact['minus']): number {
  const date = new Date(daysOf(asOf, timezone) * day);
  if (!minus) return date.getTime() / day;
  if (minus.unit === 'days') return date.getTime() / day - minus.n;
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() - minus.n * (minus.unit === 'years' ? 12 : 1);
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / day;
}

/** Own properties only: a fact may be called toString. */
const at = (facts: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      facts,
    );

const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  includesText: (text, part) => text.includes(part),
};

/** Facts made ready as the manifest says; undefined where something is missing. `derived`: what its derivations give. */
function ready(manifest: RulesExport['manifest'], input: GeneratedInput, derived: ReadonlyMap<string, unknown>) {
  const sent = (fact: ManifestFact) => at(input.facts, fact.from ?? '') ?? fact.default ?? derived.get(fact.from ?? '');
  const text = (key: string) => at(input.facts, key) ?? manifest.facts.find((f) => f.fact === key)?.default;
  const made = (fact: ManifestFact): unknown => {
    const value = sent(fact);
    if (fact.as === 'present') return value !== undefined && value !== null;
    if (fact.as === 'asOf') return asOfDays(input.asOf, manifest.timezone, fact.minus);
    if (fact.as === 'derived') return derived.get(fact.fact);
    if (value === undefined || value === null) return undefined;
    if (fact.as === 'days') return daysOf(String(value), manifest.timezone);
    if (fact.as === 'rank') return fact.values?.indexOf(String(value));
    if (fact.as === 'value') return value;
    const other = fact.test?.otherFact === undefined ? fact.test?.value : text(fact.test.otherFact);
    if (other === undefined) return undefined;
    return textTests[fact.test?.operator ?? '']?.(String(value), String(other));
  };
  return Object.fromEntries(manifest.facts.map((fact) => [fact.fact, made(fact)]));
}

/** The values of derived facts: formulas are computed before the rules, by whoever runs them. */
function derivedOf(policy: Policy, input: GeneratedInput): ReadonlyMap<string, unknown> {
  const any = policy.derived.map(({ key }) => ({ id: key, fact: key, operator: 'isPresent' }));
  if (any.length === 0) return new Map();
  const rule = { id: 'all', tier: policy.tiers[0]?.key ?? '', effect: 'qualify' as const, enabled: true };
  const probe = { ...policy, conditions: {}, rules: [{ ...rule, conditions: { id: 'g', any } }] };
  const answer = compiledEvaluator(probe).evaluateNow({ ...input, explain: { trace: true } });
  const nodes = answer.ok ? (answer.value.trace?.[0]?.node.any ?? []) : [];
  return new Map(nodes.map(({ fact, actual }) => [String(fact), actual ?? undefined]));
}

const exportOf = (document: PolicyDocument): RulesExport =>
  exportRules({ policyKey: 'p', version: 1, contentHash: contentHash(document), policy: withDefaults(document) }, 'en');

/** The rules that fire, and the whole of the run; undefined where a fact is missing. */
async function fired(exported: RulesExport, policy: Policy, input: GeneratedInput): Promise<string[] | undefined> {
  const facts = ready(exported.manifest, input, derivedOf(policy, input));
  if (Object.values(facts).includes(undefined)) return undefined;
  // Through JSON, as it would be sent.
  const rules = JSON.parse(JSON.stringify(exported.rules)) as RuleProperties[];
  const { events } = await new Engine(rules).run(facts);
  const ids = new Set(events.map(({ params }) => String(params?.['ruleId'])));
  return policy.rules.map(({ id }) => id).filter((id) => ids.has(id));
}

const pairs = Number(process.env['DIFFERENTIAL_PAIRS'] ?? 1000);

const policyWithCustomer = arbitraryPolicy.chain((document) => {
  const policy = withDefaults(document);
  const input = arbitraryInput(policy).chain((one) =>
    completedFacts(policy, one.facts).map((facts): GeneratedInput => ({ ...one, facts })),
  );
  return fc.record({ document: fc.constant(document), inputs: fc.array(input, { minLength: 5, maxLength: 5 }) });
});

describe('rules exported for json-rules-engine', () => {
  it(
    'fire in a bare engine exactly where the policy’s rules are true',
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(policyWithCustomer, async ({ document, inputs }) => {
          const policy = withDefaults(document);
          const exported = exportOf(document);
          const { evaluateNow } = compiledEvaluator(policy);
          for (const input of inputs) {
            const ids = await fired(exported, policy, input);
            if (ids === undefined) continue;
            const answer = evaluateNow(input);
            expect(ids).toEqual(answer.ok && answer.value.matched);
            compared++;
          }
        }),
        { numRuns: Math.ceil(pairs / 5) },
      );
      expect(compared).toBeGreaterThan(pairs / 3);
    },
    60_000 + pairs * 20,
  );

  it('name every fact that they read, and only those', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (document) => {
        const { rules, manifest } = exportOf(document);
        const read = new Set(
          [...JSON.stringify(rules).matchAll(/"fact":("(?:[^"\\]|\\.)*")/g)].map(
            ([, key]) => JSON.parse(key ?? '') as string,
          ),
        );
        const named = manifest.facts
          .filter(({ as, fact }) => as !== 'derived' || read.has(fact))
          .map(({ fact }) => fact);
        expect(new Set(named)).toEqual(read);
      }),
      { numRuns: 200 },
    );
  });

  it('are written as the contract says, in both languages', () => {
    for (const { document } of templates) {
      const about = { policyKey: 'p', version: 1, contentHash: contentHash(document), policy: withDefaults(document) };
      for (const language of ['en', 'zh-CN'] as const)
        expect(rulesExportSchema.safeParse(exportRules(about, language)).error).toBeUndefined();
    }
  });
});
