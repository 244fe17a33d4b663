import type { Made } from './screens.mjs';

export function prepareShowroom(url: string, login: { email: string; password: string }): Promise<Made>;
