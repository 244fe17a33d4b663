import { SignInThrottle } from './sign-in-throttle.js';

const second = 1000;
const home = '192.0.2.1';
const elsewhere = '198.51.100.7';

const guessed = (throttle: SignInThrottle, times: number, account = 'ann', address = home, now = 0) => {
  for (let i = 0; i < times; i++) throttle.failed(account, address, now);
};

describe('guessing a password', () => {
  it('is free four times, and then waits grow', () => {
    const throttle = new SignInThrottle();
    guessed(throttle, 4);
    expect(throttle.wait('ann', home, 0)).toBe(0);
    const waits = [1, 2, 3, 4].map(() => {
      guessed(throttle, 1);
      return throttle.wait('ann', home, 0);
    });
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  it('is over when the wait is', () => {
    const throttle = new SignInThrottle();
    guessed(throttle, 5);
    expect(throttle.wait('ann', home, 999)).toBe(1);
    expect(throttle.wait('ann', home, second)).toBe(0);
  });

  it('never waits longer than five minutes', () => {
    const throttle = new SignInThrottle();
    guessed(throttle, 40);
    expect(throttle.wait('ann', home, 0)).toBe(300);
  });

  it('from elsewhere does not keep the person out', () => {
    const throttle = new SignInThrottle();
    guessed(throttle, 40, 'ann', elsewhere);
    expect(throttle.wait('ann', home, 0)).toBe(0);
    expect(throttle.wait('bob', elsewhere, 0)).toBe(0);
  });

  it('at many accounts from one address is slowed down too', () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 60; i++) guessed(throttle, 1, `person ${i}`);
    expect(throttle.wait('anybody', home, 0)).toBe(10);
  });

  it('is forgotten once the right one was given, and after a quarter of an hour', () => {
    const right = new SignInThrottle();
    guessed(right, 5);
    right.succeeded('ann', home);
    guessed(right, 4);
    expect(right.wait('ann', home, 0)).toBe(0);
    const late = new SignInThrottle();
    guessed(late, 20);
    guessed(late, 1, 'ann', home, 16 * 60 * second);
    expect(late.wait('ann', home, 16 * 60 * second)).toBe(0);
  });

  it('by those who get in does not slow an office down', () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 200; i++) throttle.succeeded(`person ${i}`, home);
    expect(throttle.wait('somebody', home, 0)).toBe(0);
  });

  it('at one’s own account in between does not hide guesses at others', () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 60; i++) {
      guessed(throttle, 1, `person ${i}`);
      throttle.succeeded('me', home);
    }
    expect(throttle.wait('me', home, 0)).toBeGreaterThan(0);
  });

  it('at countless accounts fills no memory', () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 30_000; i++) throttle.failed(`account ${i}`, `address ${i}`, 0);
    guessed(throttle, 6);
    expect(throttle.wait('ann', home, 0)).toBeGreaterThan(0);
    expect(throttle.size).toBeLessThanOrEqual(10_000);
  });
});
