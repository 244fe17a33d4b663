import { MantineProvider } from '@mantine/core';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DateField } from './date-field.js';

function Page({ onChange }: { onChange: (day: string) => void }) {
  const [day, setDay] = useState('2026-05-01');
  return (
    <DateField
      label="Day"
      value={day}
      onChange={(next) => {
        setDay(next);
        onChange(next);
      }}
    />
  );
}

function open() {
  const changes: string[] = [];
  render(
    <MantineProvider env="test">
      <Page onChange={(day) => changes.push(day)} />
    </MantineProvider>,
  );
  return { user: userEvent.setup({ delay: null }), changes, field: screen.getByRole('textbox', { name: 'Day' }) };
}

test('a day is typed as people write it, and half a day changes nothing', async () => {
  const { user, changes, field } = open();
  expect(field).toHaveValue('1 May 2026');
  await user.clear(field);
  await user.type(field, '3 Jun');
  expect(changes).toEqual([]);
  await user.type(field, ' 2027{Enter}');
  expect(changes).toEqual(['2027-06-03']);
  expect(field).toHaveValue('3 Jun 2027');
});

test('the calendar is walked by keys, and the focus comes back to the field', async () => {
  const { user, changes, field } = open();
  await user.click(field);
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByRole('button', { name: '1 May 2026' })).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowDown}{PageDown}{Enter}');
  expect(changes).toEqual(['2026-06-09']);
  expect(field).toHaveFocus();
});
