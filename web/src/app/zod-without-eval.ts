// zod probes `new Function` where it may; our CSP forbids it. Must be imported before anything that builds a schema.
import { config } from 'zod/v4/core';

config({ jitless: true });
