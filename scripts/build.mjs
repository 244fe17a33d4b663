// `npm run build`: every workspace, what has not changed from the cache.
import { build, ensureInstalled } from './steps.mjs';

ensureInstalled();
build();
