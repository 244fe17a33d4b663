import { tierName } from '@tierwright/shared/policy';
import type { Actual } from '@tierwright/shared/test-cases';
import type { Expected } from '@tierwright/shared/contracts';
import type { CSSProperties } from 'react';
import { IconButton } from '../../../ui/button.js';
import { IconPencil } from '../../../ui/icons.js';
import { MoreMenu } from '../../../ui/more-menu.js';
import { tierColor } from '../../nodes/tier-color.js';
import { TierName } from '../../simulation/dock/tier-name.js';
import { actualInWords, expectedWords, whyMissed, type TestSpeaker } from '../running/missed-sentence.js';
import { showTest } from '../show-test.js';
import { Sign } from '../sign.js';
import { isFailing, type TestEntry } from '../test-entry.js';
import { editTest } from '../tests-store.js';
import { useTestSpeaker } from '../use-test-speaker.js';
import { givenOf, useSaveTests } from '../use-save-tests.js';
import { useTestWords } from '../words/tests-words.js';
import styles from './tests-dock.module.css';

export interface TestRowProps {
  entry: TestEntry;
  editable: boolean;
  index: number;
  count: number;
  style: CSSProperties;
}

/** One test: whether it passes, what it expects, and where it fails what it gets and why. */
export function TestRow({ entry, editable, index, count, style }: TestRowProps) {
  const t = useTestWords();
  const speaker = useTestSpeaker();
  const { test, result } = entry;
  const failing = isFailing(entry);
  const why = result.missed ? whyMissed(speaker, result.missed) : '';
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      data-index={index}
      data-failing={failing || undefined}
      className={styles['row']}
      style={style}
    >
      <Sign passed={!failing} />
      <button type="button" className={styles['name']} title={t('row.show')} onClick={() => showTest(test)}>
        {test.name}
      </button>
      <span className={styles['tiers']}>
        <Came speaker={speaker} words={expectedWords(speaker, test.expected)} of={test.expected} label="row.expected" />
        {failing && (
          <>
            <span className={styles['arrow']} aria-hidden>
              →
            </span>
            <b>
              <Came
                speaker={speaker}
                words={actualInWords(speaker, result.actual, test.expected)}
                of={result.actual ?? {}}
                label="row.got"
              />
            </b>
          </>
        )}
      </span>
      <span className={styles['why']} title={why}>
        {why}
      </span>
      {editable && <RowActions entry={entry} got={actualInWords(speaker, result.actual, test.expected)} />}
    </div>
  );
}

interface CameProps {
  speaker: TestSpeaker;
  words: string;
  of: Expected | Actual;
  label: 'row.expected' | 'row.got';
}

/** A tier in its colour, or what else is expected or comes out. */
function Came({ speaker: { draft, language }, words, of, label }: CameProps) {
  const t = useTestWords();
  const { tier } = of;
  const rank = draft.tiers.findIndex(({ key }) => key === tier);
  const color = rank < 0 ? undefined : tierColor(draft.tiers[rank]?.color, rank);
  const said = t(label, { what: words });
  if (tier === undefined || words !== tierName(draft, tier, language) || tier === null)
    return <span title={said}>{words}</span>;
  return (
    <span title={said}>
      <TierName name={words} color={color} />
    </span>
  );
}

function RowActions({ entry: { test, result }, got }: { entry: TestEntry; got: string }) {
  const t = useTestWords();
  const tests = useSaveTests();
  const given = givenOf(test);
  const { actual } = result;
  const accepted: Expected | null = actual && {
    ...(test.expected.status === undefined && actual.status === 'determined' ? {} : { status: actual.status }),
    ...(actual.status === 'undetermined' ? {} : { tier: actual.tier }),
    ...(test.expected.qualified === undefined || actual.status === 'undetermined'
      ? {}
      : { qualified: actual.qualified }),
    ...(test.expected.reason === undefined || actual.reason === null ? {} : { reason: actual.reason }),
  };
  return (
    <span className={styles['actions']}>
      <IconButton size="small" label={t('row.edit')} onClick={() => editTest({ id: test.id, given })}>
        <IconPencil size={15} aria-hidden />
      </IconButton>
      <MoreMenu
        label={t('row.more', { name: test.name })}
        actions={[
          result.missed !== null &&
            accepted !== null && {
              label: t('row.accept', { what: got }),
              onClick: () => void tests.change(test, { ...given, expected: accepted }),
            },
          {
            label: t('row.duplicate'),
            onClick: () =>
              editTest({ id: null, given: { ...given, name: t('copyOf', { name: test.name }).slice(0, 200) } }),
          },
          { label: t('row.remove'), danger: true, onClick: () => void tests.remove(test) },
        ]}
      />
    </span>
  );
}
