// What a new policy starts from: a template, a document, or two tiers and nothing else.
import type { NewPolicy } from '@tierwright/shared/contracts';
import { failed, ok, type Failure, type Result, type Violation } from '@tierwright/shared/errors';
import type { Text } from '@tierwright/shared/language';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { templateByKey } from '@tierwright/shared/templates';

type Beginning = Pick<NewPolicy, 'key' | 'name' | 'template' | 'document' | 'timezone'>;

const refuse = (code: Failure['code'], violation: Violation) => failed<Failure>({ code, violations: [violation] });

/** The smallest policy that makes sense: everybody in one tier, and a better one to write the first rule for. */
export const blankDocument = (name: Text, timezone?: string): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name,
  tiers: [
    { key: 'PREFERRED', name: { en: 'Preferred', 'zh-CN': '优选客户' }, color: '#7048e8', benefits: [] },
    { key: 'REGULAR', name: { en: 'Regular', 'zh-CN': '普通客户' }, color: '#868e96', benefits: [] },
  ],
  fallback: 'REGULAR',
  facts: [],
  rules: [],
  ...(timezone === undefined ? {} : { timezone }),
});

const renamed = (document: PolicyDocument, name: Text | undefined): PolicyDocument =>
  name === undefined ? document : { ...document, name };

/** A document that was sent is taken as it is, of whatever shape; `name` is then the policy's own. */
export function startingDocument({ key, name, template, document, timezone }: Beginning): Result<unknown, Failure> {
  if (template !== undefined && document !== undefined) return refuse('request-invalid', twoBeginnings);
  if (document !== undefined) return ok(document);
  if (template === undefined) return ok(blankDocument(name ?? key, timezone));
  const found = templateByKey(template);
  return found ? ok(renamed(found.document, name)) : refuse('value-invalid', unknownTemplate(template));
}

const twoBeginnings: Violation = {
  path: '/template',
  code: 'two-beginnings',
  message: {
    en: 'A policy starts from a template or from a document, not from both.',
    'zh-CN': '政策只能从模板或文档之一开始，不能同时使用两者。',
  },
};

const unknownTemplate = (got: string): Violation => ({
  path: '/template',
  code: 'unknown-template',
  got,
  message: { en: `There is no starter policy “${got}”.`, 'zh-CN': `没有名为“${got}”的起步政策。` },
});
