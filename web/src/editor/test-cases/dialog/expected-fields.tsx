import { movementReasons, type Expected } from '@tierwright/shared/contracts';
import { tierName, type Policy } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { useTestWords } from '../words/tests-words.js';
import { Choice } from './choice.js';

const any = '';
const none = ' none';
const undetermined = ' undetermined';

interface ExpectedFieldsProps {
  policy: Policy;
  expected: Expected;
  onChange: (expected: Expected) => void;
}

/** What must come out: the tier, and where tiers are kept also what the customer qualifies for and why. */
export function ExpectedFields({ policy, expected, onChange }: ExpectedFieldsProps) {
  const t = useTestWords();
  const language = useLanguage();
  const keep = (change: Partial<Expected>) => onChange({ ...expected, ...change });
  const tiers = [
    ...policy.tiers.map(({ key }) => ({ value: key, label: tierName(policy, key, language) })),
    ...(policy.fallback === null ? [{ value: none, label: t('form.noTier') }] : []),
  ];
  const gone = typeof expected.tier === 'string' && !tiers.some(({ value }) => value === expected.tier);
  const shown = (key: string | null | undefined) => (key === undefined ? any : (key ?? none));
  const read = (value: string) => (value === any ? undefined : value === none ? null : value);
  const setTier = (value: string) =>
    value === undetermined
      ? onChange({ status: 'undetermined' })
      : onChange({ ...expected, status: undefined, tier: read(value) });
  return (
    <>
      <Choice
        label={t('form.tier')}
        value={expected.status === 'undetermined' ? undetermined : shown(expected.tier)}
        options={[
          { value: any, label: t('form.tierAny') },
          ...tiers,
          ...(gone ? [{ value: expected.tier ?? '', label: expected.tier ?? '' }] : []),
          { value: undetermined, label: t('outcome.undetermined') },
        ]}
        onChange={setTier}
      />
      {policy.movement !== null && expected.status !== 'undetermined' && (
        <>
          <Choice
            label={t('form.qualified')}
            value={shown(expected.qualified)}
            options={[{ value: any, label: t('form.tierAny') }, ...tiers]}
            onChange={(value) => keep({ qualified: read(value) })}
          />
          <Choice
            label={t('form.reason')}
            value={expected.reason ?? any}
            options={[
              { value: any, label: t('form.statusAny') },
              ...movementReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) })),
            ]}
            onChange={(value) => keep({ reason: movementReasons.find((reason) => reason === value) })}
          />
        </>
      )}
    </>
  );
}
