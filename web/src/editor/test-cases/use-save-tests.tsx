// Keeping, changing and deleting test cases, each told in a line at the edge of the screen.
import { notifications } from '@mantine/notifications';
import type { NewTestCase, TestCase } from '@tierwright/shared/contracts';
import { isProblem } from '../../api/problem-error.js';
import { useTestCaseChanges, type TestCaseChange } from '../../api/use-test-case-changes.js';
import { useEditor } from '../document/editor-context.js';
import styles from './tests.module.css';
import { useTestWords } from './words/tests-words.js';

export const givenOf = ({ name, facts, asOf, current, expected }: NewTestCase): NewTestCase => ({
  name,
  facts,
  ...(asOf === undefined ? {} : { asOf }),
  ...(current === undefined ? {} : { current }),
  expected,
});

const undone = 'test-deleted';

export function useSaveTests() {
  const t = useTestWords();
  const policyKey = useEditor((state) => state.policyKey);
  const { mutateAsync, isPending, error, reset } = useTestCaseChanges(policyKey);

  /** False where it could not be saved, which is told. */
  const save = async (change: TestCaseChange): Promise<boolean> => {
    try {
      await mutateAsync(change);
      return true;
    } catch (cause) {
      const why = isProblem(cause) ? cause.message : String(cause);
      notifications.show({ color: 'orange', message: t('failedToSave', { why }) });
      return false;
    }
  };

  const create = async (cases: readonly NewTestCase[]): Promise<boolean> => {
    const done = await save({ create: cases });
    if (done) notifications.show({ message: t('saved', { count: cases.length }) });
    return done;
  };

  const change = (test: Pick<TestCase, 'id'>, next: NewTestCase) => save({ id: test.id, change: givenOf(next) });

  const remove = async (test: TestCase) => {
    if (!(await save({ remove: test.id }))) return;
    const again = () => {
      notifications.hide(undone);
      void save({ create: [givenOf(test)] });
    };
    notifications.show({
      id: undone,
      autoClose: 8000,
      message: (
        <span className={styles['toast']}>
          {t('deleted', { name: test.name })}
          <button type="button" className={styles['link']} onClick={again}>
            {t('undo')}
          </button>
        </span>
      ),
    });
  };

  return { create, change, remove, busy: isPending, error, reset };
}
