import { SimulationDock } from '../../simulation/simulation-dock.js';
import { BoundaryDialog } from '../boundary/boundary-dialog.js';
import { TestDialog } from '../dialog/test-dialog.js';
import { useTests } from '../tests-store.js';
import { useLiveTests } from '../use-live-tests.js';
import { TestsDock } from './tests-dock.js';

/** The strip at the foot: the simulation, or the tests in its place. Both go on while the other is shown. */
export function BottomDock({ editable }: { editable: boolean }) {
  useLiveTests();
  const open = useTests((state) => state.open);
  const editing = useTests((state) => state.editing);
  const boundary = useTests((state) => state.boundary);
  return (
    <div>
      <div hidden={open}>
        <SimulationDock />
      </div>
      {open && <TestsDock editable={editable} />}
      {editing && <TestDialog key={editing.id} editing={editing} />}
      {boundary && <BoundaryDialog of={boundary} />}
    </div>
  );
}
