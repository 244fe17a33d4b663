// How far the guide to the first rule has come, for each draft; it can be left and come back to.
import { useEffect } from 'react';
import { create } from 'zustand';
import { newId } from '../document/new-id.js';
import { useEditor } from '../document/editor-context.js';

export const guideSteps = ['tiers', 'facts', 'line', 'done'] as const;
export type GuideStep = (typeof guideSteps)[number];

interface Place {
  /** Null once the guide was left. */
  step: GuideStep | null;
  /** What is done in one visit to a step is one step of undo. */
  gesture: string;
}

const useGuides = create<{ byDraft: Readonly<Record<string, Place>> }>(() => ({ byDraft: {} }));

export interface Guide {
  /** Null while the guide is not open. */
  step: GuideStep | null;
  gesture: string;
  goTo: (step: GuideStep | null) => void;
}

/** Opens by itself on a draft that is as blank as it was made. */
export function useGuide(): Guide {
  const draftId = useEditor((state) => state.draftId);
  const untouched = useEditor(
    ({ document, history }) =>
      document.rules.length + document.facts.length + (document.derived?.length ?? 0) + history.past.length === 0,
  );
  const place = useGuides(({ byDraft }) => byDraft[draftId]);
  const goTo = (step: GuideStep | null) =>
    useGuides.setState(({ byDraft }) => ({ byDraft: { ...byDraft, [draftId]: { step, gesture: newId('guide') } } }));
  useEffect(() => {
    if (place === undefined && untouched) goTo('tiers');
  });
  return { step: place?.step ?? null, gesture: place?.gesture ?? '', goTo };
}
