import { fireEvent, renderHook } from '@testing-library/react';
import { useAfterPress } from './use-after-press.js';

it('acts at once where nothing is pressed, and else when the press is over', () => {
  const acts: string[] = [];
  const { result } = renderHook(useAfterPress);
  result.current(() => acts.push('by key'));
  fireEvent.pointerDown(document.body);
  result.current(() => acts.push('by mouse'));
  expect(acts).toEqual(['by key']);
  fireEvent.pointerUp(document.body);
  fireEvent.pointerUp(document.body);
  expect(acts).toEqual(['by key', 'by mouse']);
});
