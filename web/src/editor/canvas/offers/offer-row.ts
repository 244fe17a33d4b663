// Offers in words, under headings, in the order in which they are shown.
import { inLanguage, type Language } from '@tierwright/shared/language';
import { tierName } from '@tierwright/shared/policy';
import type { EditableDocument } from '../../document/editable.js';
import { vocabularyOf } from '../../document/vocabulary.js';
import { factGroups, type PaletteFact } from '../../palette/fact-groups.js';
import { sayEditor } from '../../words/editor-words.js';
import { partName } from '../part-name.js';
import type { Offer } from './offer.js';

export interface OfferRow {
  id: string;
  offer: Offer;
  heading: string;
  label: string;
  hint: string;
  /** For the badge of its type. */
  fact: PaletteFact | null;
}

interface Speaker {
  document: EditableDocument;
  language: Language;
}

/** Rows that hold every word of the search. */
export function offerRows(offers: readonly Offer[], speaker: Speaker, search: string): readonly OfferRow[] {
  const facts = new Map(
    factGroups(speaker.document, speaker.language, '').flatMap((group) => group.facts.map((fact) => [fact.key, fact])),
  );
  const words = search.toLowerCase().split(/\s+/);
  return offers
    .map((offer) => rowOf(offer, speaker, facts))
    .filter(({ label, hint, fact }) => {
      const text = `${label} ${hint} ${fact ? searchText(fact) : ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
}

const searchText = ({ key, source }: PaletteFact): string => {
  const label = source.fact.label;
  return [key, ...(typeof label === 'object' ? Object.values(label) : [])].join(' ');
};

function rowOf(offer: Offer, speaker: Speaker, facts: ReadonlyMap<string, PaletteFact>): OfferRow {
  const { document, language } = speaker;
  const plain = { offer, hint: '', fact: null };
  switch (offer.kind) {
    case 'group':
      return {
        ...plain,
        id: `group-${offer.group}`,
        heading: sayEditor('palette.combine'),
        label: sayEditor(`group.${offer.group}`),
        hint: sayEditor(`groupHint.${offer.group}`),
      };
    case 'fact': {
      const fact = facts.get(offer.key) ?? null;
      const label = fact?.name ?? offer.key;
      const hint = fact?.hint ?? '';
      return { offer, id: `fact-${offer.key}`, heading: sayEditor('canvas.conditions'), label, hint, fact };
    }
    case 'shared':
      return { ...plain, id: `shared-${offer.name}`, heading: sayEditor('palette.shared'), label: offer.name };
    case 'share':
      return {
        ...plain,
        id: 'share',
        heading: sayEditor('palette.shared'),
        label: sayEditor('shared.share'),
        hint: sayEditor('canvas.shareHint'),
      };
    case 'rule': {
      const tier = tierName(vocabularyOf(document), offer.tier, language);
      const label = sayEditor('canvas.ruleFor', { tier });
      return { ...plain, id: `rule-${offer.tier}`, heading: sayEditor('canvas.rules'), label };
    }
    case 'tier':
      return {
        ...plain,
        id: 'tier',
        heading: sayEditor('canvas.tiers'),
        label: sayEditor('names.newTier'),
        hint: sayEditor('canvas.tierHint'),
      };
    case 'target':
      return {
        ...plain,
        id: `target-${offer.id}`,
        heading: sayEditor('canvas.there'),
        label: partName(speaker, offer.id),
        hint: placeOf(speaker, offer.id),
      };
  }
}

/** Of a rule, the tier that it leads to. */
function placeOf({ document, language }: Speaker, graphId: string): string {
  const rule = document.rules.find((other) => `rule:${other.id}` === graphId);
  return rule ? inLanguage(document.tiers.find((tier) => tier.key === rule.tier)?.name, language) || rule.tier : '';
}
