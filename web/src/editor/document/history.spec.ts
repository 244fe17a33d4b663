import fc from 'fast-check';
import { applyCommand } from './apply-command.js';
import { record, redo, startHistory, undo, type History } from './history.js';
import { anyCommand, deepFreeze } from './sample-commands.js';
import { samplePolicy } from './sample-policy.js';

const layout = { positions: {}, collapsed: [] };
const label = { en: 'step', 'zh-CN': '步骤' };
const start = () => startHistory({ document: deepFreeze(samplePolicy()), layout });

const setSpend = (history: History, value: number, gesture: string | null) => {
  const document = applyCommand(history.present.document, {
    type: 'changeLeaf',
    node: 'gold-spend',
    change: { value },
  });
  return record(history, { document, layout }, label, gesture);
};

test('typing a number digit by digit is one step', () => {
  const typed = [1, 12, 120, 1200].reduce((history, value) => setSpend(history, value, 'typing'), start());
  expect(typed.past).toHaveLength(1);
  expect(undo(typed).present.document).toEqual(samplePolicy());
});

test('two gestures are two steps', () => {
  expect(setSpend(setSpend(start(), 1, 'first'), 2, 'second').past).toHaveLength(2);
});

test('what is typed after an undo is a step of its own, and takes redo away', () => {
  const undone = undo(setSpend(setSpend(start(), 1, 'a'), 2, 'b'));
  const typed = setSpend(undone, 3, 'a');
  expect(typed.past).toHaveLength(2);
  expect(redo(typed)).toBe(typed);
});

test('a change that changes nothing is no step', () => {
  const history = start();
  expect(record(history, history.present, label, null)).toBe(history);
});

test('moving a node is a step that leaves the document alone', () => {
  const history = start();
  const moved = { ...history.present, layout: { ...layout, positions: { a: { x: 1, y: 2 } } } };
  const after = record(history, moved, label, null);
  expect(after.present.document).toBe(history.present.document);
  expect(undo(after).present.layout).toBe(layout);
});

test('undo after any command gives back the identical document, and redo the one after it', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 20 }), (makers) => {
      let history = start();
      const seen = [history.present.document];
      makers.forEach((make, step) => {
        const document = applyCommand(history.present.document, make(history.present.document, step));
        if (document !== history.present.document) seen.push(document);
        history = record(history, { document: deepFreeze(document), layout }, label, null);
      });
      for (const expected of seen.slice(0, -1).reverse()) {
        history = undo(history);
        expect(history.present.document).toBe(expected);
      }
      expect(history.present.document).toEqual(samplePolicy());
      for (const expected of seen.slice(1)) {
        history = redo(history);
        expect(history.present.document).toBe(expected);
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});
