// Which addresses are the API's, which are operation's, and which are left to the web's pages.

export const apiPrefix = 'api/v1';

/** Routes of controllers that stand beside the API, not in it. */
export const outsideApi = ['health/live', 'health/ready', 'metrics', 'openapi.json'];

export const isOutsideApi = (path: string): boolean => outsideApi.includes(path);

const reserved = /^\/(api|health|metrics|docs|openapi\.json)(\/|$)/;

/** True for an address that a page of the web may have. */
export const isPageAddress = (path: string): boolean => !reserved.test(path);
