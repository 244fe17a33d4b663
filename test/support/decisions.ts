// Decisions are on record within a second of the answer.
import type { Decision } from '@tierwright/shared/contracts';
import type { Client } from './client.js';

/** Asks until the answer is there, for at most the second that a record may take, and a little for the machine. */
export async function eventually<T>(ask: () => Promise<T | undefined>, within = 2000): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing within ${within} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const recorded = (client: Client, id: string, within?: number): Promise<Decision> =>
  eventually(async () => {
    const { status, body } = await client.get<Decision>(`/decisions/${id}`);
    return status === 200 ? body : undefined;
  }, within);
