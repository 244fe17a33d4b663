import { Turns } from './turns.js';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('turns', () => {
  it('are taken one after another for one key, and beside each other for different ones', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = (name: string) => async () => {
      done.push(`${name} begins`);
      await soon();
      done.push(`${name} ends`);
    };
    await Promise.all([turns.take('a', work('a1')), turns.take('a', work('a2')), turns.take('b', work('b1'))]);
    expect(done.indexOf('a1 ends')).toBeLessThan(done.indexOf('a2 begins'));
    expect(done.indexOf('b1 begins')).toBeLessThan(done.indexOf('a1 ends'));
  });

  it('go on after one that fails', async () => {
    const turns = new Turns();
    const failing = turns.take('a', () => Promise.reject(new Error('no')));
    const next = turns.take('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('are not given to the hundred-and-first', async () => {
    const turns = new Turns();
    const taken = Array.from({ length: 101 }, () => turns.take('a', async () => 'done'));
    const answers = await Promise.all(taken);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(100);
    expect(await turns.take('a', async () => 'later')).toBe('later');
  });
});
