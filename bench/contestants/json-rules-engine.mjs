// json-rules-engine as its users write it: one engine, made once, its runs one after the other, facts passed to `run`.
import { Engine } from 'json-rules-engine';

/** The document's rules are in the engine's own words already; only our ids are left out. */
function condition(node) {
  if (node.all) return { all: node.all.map(condition) };
  if (node.any) return { any: node.any.map(condition) };
  if (node.not) return { not: condition(node.not) };
  const { fact, operator, value } = node;
  return { fact, operator, value };
}

export function jsonRulesEngine(document) {
  const keys = document.tiers.map(({ key }) => key);
  const rung = new Map(keys.map((key, i) => [key, i]));
  const engine = new Engine(
    document.rules.map(({ tier, conditions }) => ({
      conditions: condition(conditions),
      event: { type: 'tier', params: { tier } },
    })),
  );
  return async function tiersOf(customers) {
    const tiers = [];
    for (const facts of customers) {
      const { events } = await engine.run(facts);
      let best = rung.get(document.fallback);
      for (const { params } of events) best = Math.min(best, rung.get(params.tier));
      tiers.push(keys[best]);
    }
    return tiers;
  };
}
