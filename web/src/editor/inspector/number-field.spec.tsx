import { MantineProvider } from '@mantine/core';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { NumberField } from './number-field.js';

const changes: { value: number; gesture: string }[] = [];

function Harness({ whole = false, most = Infinity }: { whole?: boolean; most?: number }) {
  const [value, setValue] = useState(10000);
  return (
    <MantineProvider>
      <NumberField
        label="Value"
        value={value}
        whole={whole}
        onChange={(next, gesture) => {
          changes.push({ value: next, gesture });
          if (next <= most) setValue(next);
        }}
      />
      <button onClick={() => setValue(777)}>undo</button>
    </MantineProvider>
  );
}

const open = (whole = false, most?: number) => {
  changes.length = 0;
  render(<Harness whole={whole} {...(most === undefined ? {} : { most })} />);
  return { user: userEvent.setup(), field: screen.getByLabelText('Value') };
};

test('a number is shown with thousands separators', () => {
  expect(open().field).toHaveValue('10,000');
});

test('every valid number on the way is taken, as one gesture, and the text stays as typed', async () => {
  const { user, field } = open();
  await user.clear(field);
  await user.type(field, '12.5');
  expect(changes.map(({ value }) => value)).toEqual([1, 12, 12.5]);
  expect(new Set(changes.map(({ gesture }) => gesture)).size).toBe(1);
  expect(field).toHaveValue('12.5');
});

test('a half-typed number stays in the field and is not taken', async () => {
  const { user, field } = open();
  await user.clear(field);
  await user.type(field, '-');
  expect(field).toHaveValue('-');
  expect(changes).toEqual([]);
});

test('an emptied field that is left shows the number that stands', async () => {
  const { user, field } = open();
  await user.clear(field);
  await user.tab();
  expect(field).toHaveValue('10,000');
});

test('thousands separators may be typed', async () => {
  const { user, field } = open();
  await user.clear(field);
  await user.type(field, '12,000{Enter}');
  expect(changes.at(-1)?.value).toBe(12000);
  expect(field).toHaveValue('12,000');
});

test('a fraction is not taken where whole numbers are asked for', async () => {
  const { user, field } = open(true);
  await user.clear(field);
  await user.type(field, '2.5');
  expect(changes.at(-1)?.value).toBe(2);
  expect(screen.getByText('Whole numbers only.')).toBeInTheDocument();
});

test('a change from elsewhere, such as an undo, wins over what was typed', async () => {
  const { user, field } = open();
  await user.clear(field);
  await user.type(field, '5');
  await user.click(screen.getByText('undo'));
  expect(field).toHaveValue('777');
});

test('a number that is refused stays as it was typed, and is said to be wrong and what holds instead', async () => {
  const { user, field } = open(false, 20_000);
  await user.clear(field);
  await user.type(field, '90000');
  await user.tab();
  expect(field).toHaveValue('90000');
  expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(field).toHaveAccessibleDescription('Not accepted: 9,000 still holds.');
  expect(screen.getByRole('alert')).toHaveTextContent('Not accepted');
});

test('a text that is no number stays with its error when the field is left', async () => {
  const { user, field } = open();
  await user.clear(field);
  await user.type(field, 'abc');
  await user.tab();
  expect(field).toHaveValue('abc');
  expect(field).toHaveAccessibleDescription('Not a number yet.');
});

function Empty() {
  const [value, setValue] = useState<number | null>(null);
  return (
    <MantineProvider>
      <NumberField label="Value" value={value} onChange={setValue} onClear={() => setValue(null)} />
    </MantineProvider>
  );
}

test('Escape empties a field that was empty before', async () => {
  render(<Empty />);
  const field = screen.getByLabelText('Value');
  await userEvent.type(field, '30{Escape}');
  expect(field).toHaveValue('');
});

test.each(['90000', '55', 'abc'])('Escape puts back what stood before %s was typed', async (typed) => {
  const { user, field } = open(false, 20_000);
  await user.clear(field);
  await user.type(field, `${typed}{Escape}`);
  expect(field).toHaveValue('10,000');
  expect(field).not.toHaveAttribute('aria-invalid', 'true');
});
