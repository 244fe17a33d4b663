// What can be done with the draft as a whole: its steps, its views, its clipboard, its way to being live.
import type { Command } from '../../app/command-palette/command.js';
import { inBoth } from '../../app/command-palette/palette-words.js';
import type { Problem } from '@tierwright/shared/policy';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiff,
  IconColumns,
  IconUpload,
} from '../../ui/icons.js';
import type { KeyContext } from '../canvas/key-map.js';
import { openDialog, useView, type Dialog } from '../canvas/view-store.js';
import { sayViews } from '../views/views-words.js';
import { viewKinds } from '../views/views.js';
import type { Views } from '../views/use-views.js';
import { sayEditor } from '../words/editor-words.js';
import { groupNamed, sayCommand } from './commands-words.js';

const named = (word: Parameters<typeof sayCommand>[0]) => inBoth((lng) => sayCommand(word, { lng }));

export function stepCommands({ store, editable }: KeyContext): Command[] {
  const { history, undo, redo } = store.getState();
  const [back, forth] = [history.past.at(-1)?.label, history.future.at(-1)?.label];
  const group = groupNamed('undo');
  if (!editable) return [];
  return [
    ...(back
      ? [
          {
            id: 'undo',
            label: inBoth((lng) => sayEditor('top.undo', { lng, step: back[lng] })),
            group,
            icon: IconArrowBackUp,
            run: undo,
          },
        ]
      : []),
    ...(forth
      ? [
          {
            id: 'redo',
            label: inBoth((lng) => sayEditor('top.redo', { lng, step: forth[lng] })),
            group,
            icon: IconArrowForwardUp,
            run: redo,
          },
        ]
      : []),
  ];
}

export function viewCommands(views: Views): Command[] {
  const group = groupNamed('views');
  return [
    ...viewKinds.map((kind, i): Command => ({
      id: `view:${kind}`,
      label: inBoth((lng) => sayViews(kind, { lng })),
      group,
      keys: [String(i + 1)],
      run: () => views.show(kind),
    })),
    { id: 'view:beside', label: named('beside'), group, keys: ['\\'], icon: IconColumns, run: views.toggleBeside },
  ];
}

function openEmpty(dialog: Dialog): void {
  useView.setState({ newFactName: '' });
  openDialog(dialog);
}

export function draftCommands(context: KeyContext, go: (to: string) => unknown): Command[] {
  const { store, editable } = context;
  const { policyKey, draftId, live, flush } = store.getState();
  const group = groupNamed('draft');
  const compare: Command = {
    id: 'draft:compare',
    label: named('compare'),
    group,
    icon: IconArrowsDiff,
    run: () => go(`/policies/${policyKey}/compare?from=live&to=draft:${draftId}`),
  };
  if (!editable) return live ? [compare] : [];
  return [
    { id: 'draft:publish', label: named('publish'), group, icon: IconUpload, run: () => openDialog('publish') },
    ...(live ? [compare] : []),
    { id: 'draft:fact', label: named('addFact'), group, run: () => openEmpty('newFact') },
    { id: 'draft:computed', label: named('addComputed'), group, run: () => openEmpty('newDerived') },
    { id: 'draft:save', label: named('save'), group, run: flush },
    ...clipboardCommands(context),
  ];
}

function clipboardCommands({ clipboard, actions }: KeyContext): Command[] {
  const group = groupNamed('build');
  const copy = async () => {
    const text = clipboard.copy();
    if (text !== null) await navigator.clipboard.writeText(text);
    return text !== null;
  };
  const cut = async () => (await copy()) && actions.remove();
  const paste = async () => clipboard.paste(await navigator.clipboard.readText());
  return [
    { id: 'copy', label: named('copy'), group, run: copy },
    { id: 'cut', label: named('cut'), group, run: cut },
    { id: 'paste', label: named('paste'), group, run: paste },
  ];
}

const mostProblems = 20;

export const problemCommands = (problems: readonly Problem[], goTo: (problem: Problem) => void): Command[] =>
  problems.slice(0, mostProblems).map((problem, i) => ({
    id: `problem:${problem.code}:${i}`,
    label: problem.message,
    group: groupNamed('problems'),
    icon: IconAlertTriangle,
    run: () => goTo(problem),
  }));
