import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../testing/render-page.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { PasswordField } from './password-field.js';
import { TextField } from './text-field.js';

it('a form sends texts without the blanks around them, and passwords exactly as typed', async () => {
  const sent: unknown[] = [];
  renderPage(
    <Form onSubmit={(values) => sent.push(values)}>
      <TextField name="name" label="Name" />
      <PasswordField name="password" label="Password" />
      <Button type="submit">Send</Button>
    </Form>,
  );
  await userEvent.type(screen.getByLabelText('Name'), '  Ada ');
  await userEvent.type(screen.getByLabelText('Password'), ' two words ');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([{ name: 'Ada', password: ' two words ' }]);
});

it('what is missing or malformed is said in the words of the screen, and the form is not sent', async () => {
  const sent: unknown[] = [];
  renderPage(
    <Form onSubmit={(values) => sent.push(values)}>
      <TextField name="name" label="Name" required />
      <TextField name="email" label="Email" type="email" required />
      <TextField name="approvals" label="Approvals" type="number" min={0} max={10} defaultValue={99} />
      <Button type="submit">Send</Button>
    </Form>,
  );
  await userEvent.type(screen.getByLabelText('Name'), '   ');
  await userEvent.type(screen.getByLabelText('Email'), 'ada');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([]);
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Please fill this in.',
    'This is not an email address.',
    'A whole number from 0 to 10, please.',
  ]);
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  await userEvent.type(screen.getByLabelText('Name'), 'Ada');
  expect(screen.queryByText('Please fill this in.')).toBeNull();
});

it('a form that is being sent is not sent again, by click or by Enter', async () => {
  let sent = 0;
  renderPage(
    <Form onSubmit={() => sent++}>
      <TextField name="name" label="Name" />
      <Button type="submit" busy>
        Save
      </Button>
    </Form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.type(screen.getByLabelText('Name'), 'Ada{Enter}');
  expect(sent).toBe(0);
});
