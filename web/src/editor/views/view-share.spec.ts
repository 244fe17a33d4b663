import { rememberedShare, rememberShare, shareAfter, withinLimits } from './view-share.js';

afterEach(() => localStorage.clear());

it('neither view can be pushed out of sight', () => {
  expect(withinLimits(0.01)).toBe(0.25);
  expect(withinLimits(2)).toBe(0.75);
  expect(shareAfter('ArrowLeft', 0.26, true)).toBe(0.25);
});

it('arrows move the divider, Home and End go to its limits, Enter to the middle, other keys leave it', () => {
  expect(shareAfter('ArrowRight', 0.5, false)).toBeCloseTo(0.52);
  expect(shareAfter('ArrowLeft', 0.5, true)).toBeCloseTo(0.4);
  expect([shareAfter('Home', 0.5, false), shareAfter('End', 0.5, false)]).toEqual([0.25, 0.75]);
  expect(shareAfter('Enter', 0.3, false)).toBe(0.5);
  expect(shareAfter('a', 0.5, false)).toBeUndefined();
});

it('the place of the divider is remembered; what makes no sense starts from the middle', () => {
  rememberShare(0.6);
  expect(rememberedShare()).toBe(0.6);
  localStorage.setItem('tierwright-view-share', 'wide');
  expect(rememberedShare()).toBe(0.5);
});
