// zod probes `new Function` where it may; our CSP forbids it. Imported before anything that builds a schema: first in the
// shell (signing in needs no zod, and is not made to load it), and first in a worker that reads documents.
import { config } from 'zod/v4/core';

config({ jitless: true });
