// argon2id with the parameters of OWASP's cheat sheet (19 MiB, 2 passes, 1 lane); about 30 ms, off the main thread.
import { hash, verify } from '@node-rs/argon2';

/** argon2id is the library's default algorithm. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

let nobodys: Promise<string> | undefined;

/** With no hash it still does the work, so that an unknown address takes as long as a wrong password. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const known = passwordHash ?? (await (nobodys ??= hashPassword('nobody has this password')));
  const matches = await verify(known, password).catch(() => false);
  return matches && passwordHash !== null && passwordHash !== undefined;
}
