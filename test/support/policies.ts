// Short ways to the states that stories start from.
import type {
  Draft,
  EvaluateAnswer,
  NewPolicy,
  PolicyDetail,
  Published,
  RequestEntry,
} from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { Client } from './client.js';

export const template = 'ecommerce-annual-spend';

/** Creates a policy from the starter template and answers its only draft. */
export async function createPolicy(client: Client, key: string, more: Partial<NewPolicy> = {}): Promise<Draft> {
  const created = await client.post('/policies', { key, template, approvals: 0, ...more });
  if (created.status !== 201) throw new Error(`Creating ${key}: ${created.status} ${JSON.stringify(created.body)}`);
  return onlyDraft(client, key);
}

export async function onlyDraft(client: Client, key: string): Promise<Draft> {
  const { body } = await client.get<PolicyDetail>(`/policies/${key}`);
  return (await client.get<Draft>(`/policies/${key}/drafts/${body.drafts[0]?.id}`)).body;
}

/** The same document with another lower bound for a tier's only rule. */
export function withThreshold(document: PolicyDocument, tier: string, value: number): PolicyDocument {
  const copy = structuredClone(document);
  const leaf = copy.rules
    .map((rule) => rule.tier === tier && 'all' in rule.conditions && rule.conditions.all[0])
    .find(Boolean);
  if (!leaf || !('operator' in leaf)) throw new Error(`No rule with one condition for ${tier}.`);
  leaf.value = value;
  return copy;
}

export async function saveThreshold(
  client: Client,
  key: string,
  draft: Draft,
  tier: string,
  value: number,
): Promise<void> {
  const document = withThreshold(draft.document, tier, value);
  const saved = await client.put(`/policies/${key}/drafts/${draft.id}`, { document }, draft.revision);
  if (saved.status !== 200) throw new Error(`Saving ${key}: ${saved.status} ${JSON.stringify(saved.body)}`);
}

export async function submit(client: Client, key: string, draft: Draft, title = 'A change'): Promise<RequestEntry> {
  const { status, body } = await client.post<RequestEntry>(`/policies/${key}/drafts/${draft.id}/submit`, { title });
  if (status !== 201) throw new Error(`Submitting ${key}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Submits and publishes at once; for policies that need no approval. */
export async function publish(client: Client, key: string, draft: Draft, title?: string): Promise<Published> {
  const request = await submit(client, key, draft, title);
  const { status, body } = await client.post<Published>(`/policies/${key}/requests/${request.id}/publish`);
  if (status !== 201) throw new Error(`Publishing ${key}: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function evaluate(
  client: Client,
  key: string,
  annualSpend: number,
  more: object = {},
): Promise<EvaluateAnswer> {
  const { status, body } = await client.post<EvaluateAnswer>(`/policies/${key}/evaluate`, {
    facts: { annualSpend },
    ...more,
  });
  if (status !== 200) throw new Error(`Evaluating ${key}: ${status} ${JSON.stringify(body)}`);
  return body;
}
