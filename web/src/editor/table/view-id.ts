/** The id of the whole view: what opens over a cell belongs to it, and is not cut off where the cells are. */
export const viewId = 'table-view';
