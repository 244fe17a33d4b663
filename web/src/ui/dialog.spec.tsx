import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './dialog.js';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <MantineProvider>
      <button onClick={() => setOpen(true)}>Rename</button>
      {open && (
        <Dialog title="Another name" onClose={() => setOpen(false)}>
          <input aria-label="Name" data-autofocus />
        </Dialog>
      )}
    </MantineProvider>
  );
}

test('whoever closes a dialog is back where it was opened', async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole('button', { name: 'Rename' }));
  await user.click(screen.getByLabelText('Name'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus());
});
