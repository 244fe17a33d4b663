import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { samplePolicy } from '../document/sample-policy.js';
import { followed, startSession, typed } from './text-session.js';

const id = () => 'fresh';
const raised = (document: EditableDocument, node: string, value: number) =>
  applyCommand(document, { type: 'changeLeaf', node, change: { value } });

describe('typing in the text', () => {
  const document = samplePolicy();
  const session = startSession(document);

  it('changes the policy as soon as the text says another one', () => {
    const text = session.text.replace('"value": 10000', '"value": 12000');
    const { document: next, session: after } = typed(session, text, document, id);
    expect(next).toEqual(raised(document, 'gold-spend', 12000));
    expect(after.base).toBe(next);
    expect(next?.rules[1]).toBe(document.rules[1]);
    expect(next?.tiers).toBe(document.tiers);
  });

  it('leaves the policy alone while the text is none, and keeps the text', () => {
    const broken = session.text.replace('"value": 10000', '"value": ');
    const { document: next, session: after } = typed(session, broken, document, id);
    expect(next).toBeNull();
    expect(after).toMatchObject({ text: broken, base: document });
    expect(after.faults).toHaveLength(1);
    expect(followed(after, raised(document, 'vip-spend', 60000)).text).toBe(broken);
  });

  it('makes no step of white space or of the order of keys', () => {
    expect(typed(session, session.text.replaceAll('\n', '\n  '), document, id).document).toBeNull();
    const turned = session.text.replace(
      '"id": "gold-orders", "fact": "orders"',
      '"fact": "orders", "id": "gold-orders"',
    );
    expect(turned).not.toBe(session.text);
    expect(typed(session, turned, document, id).document).toBeNull();
  });

  it('brings together what was typed and what changed elsewhere while the text was broken', () => {
    const broken = typed(session, session.text.replace('"value": 10000', '"value": '), document, id).session;
    const elsewhere = raised(document, 'vip-spend', 60000);
    const waiting = followed(broken, elsewhere);
    const mended = typed(waiting, session.text.replace('"value": 10000', '"value": 12000'), elsewhere, id);
    expect(mended.document).toEqual(raised(raised(document, 'gold-spend', 12000), 'vip-spend', 60000));
    const after = followed(mended.session, mended.document ?? document);
    expect(after.text).toContain('60000');
    expect(after.text).toContain('12000');
  });
});

describe('a change elsewhere', () => {
  it('shows in the text', () => {
    const document = samplePolicy();
    const after = followed(startSession(document), raised(document, 'gold-spend', 12000));
    expect(after.text).toContain('"value": 12000');
  });

  it('leaves the text as a person wrote it where it says the same', () => {
    const document = samplePolicy();
    const own = { ...startSession(document), text: JSON.stringify(document) };
    expect(followed(own, { ...document }).text).toBe(own.text);
  });
});
