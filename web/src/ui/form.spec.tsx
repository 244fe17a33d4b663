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
