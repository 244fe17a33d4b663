import type { EvaluateAnswer, Replay, Replayed } from '@tierwright/shared/contracts';
import type { useDecisionReplay } from '../api/use-decision-replay.js';
import { classNames } from '../ui/class-names.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { IconAlertTriangle, IconCheck } from '../ui/icons.js';
import styles from './decision-page.module.css';
import { useDecisionsWords } from './decisions-words.js';
import { replayDifferences } from './replay-differences.js';
import { listed, type Speaker } from './speaker.js';

interface ReplayResultProps {
  replay: ReturnType<typeof useDecisionReplay>;
  speaker: Speaker | null;
}

/** Whether the stored version says the same of the stored facts today, and where not. */
export function ReplayResult({ replay, speaker }: ReplayResultProps) {
  return (
    <div role="status">
      {replay.isError && <ErrorPanel inline error={replay.error} />}
      {replay.data && speaker && <Told replay={replay.data} speaker={speaker} />}
    </div>
  );
}

function Told({ replay, speaker }: { replay: Replay; speaker: Speaker }) {
  const t = useDecisionsWords();
  const { same, before, evaluators, evaluatorVersion: versions } = replay;
  const engines = listed(
    speaker,
    evaluators.map(({ engine }) => t(`engine.${engine}`)),
  );
  return (
    <section className={classNames(styles['replay'], styles[same ? 'same' : 'other'])}>
      <h2>
        {same ? <IconCheck size={16} stroke={3} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
        {t(same ? 'replay.same' : 'replay.other')}
      </h2>
      <p>{same ? t('replay.sameText', { engines }) : t('replay.otherText')}</p>
      {evaluators
        .filter((one) => !one.same)
        .map((one) => (
          <Other key={one.engine} one={one} before={before} speaker={speaker} />
        ))}
      {versions.before !== versions.after && <p>{t('replay.evaluator', versions)}</p>}
    </section>
  );
}

function Other({ one, before, speaker }: { one: Replayed; before: EvaluateAnswer; speaker: Speaker }) {
  const t = useDecisionsWords();
  const { answer } = one;
  const engine = t(`engine.${one.engine}`);
  if (!answer) return <p>{t('replay.refused', { engine, code: one.refused ?? '' })}</p>;
  const differences = replayDifferences(before, answer, speaker);
  return (
    <>
      <p>
        <b>{t('replay.engine', { engine })}</b> {differences.length === 0 && t('replay.hiddenOnly')}
      </p>
      {differences.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t('replay.field')}</th>
              <th>{t('replay.before')}</th>
              <th>{t('replay.after')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, ...values }) => (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td>{values.before}</td>
                <td>{values.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
