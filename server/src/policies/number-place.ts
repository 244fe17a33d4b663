// Places in lists that are ordered by a number alone: versions, releases, the rows of a dataset.
import type { Place } from '../platform/keyset.js';

export const numberPlace = (number: number): Place => ({ at: String(number), id: '' });
export const isNumberPlace = ({ at, id }: Place): boolean => /^\d{1,9}$/.test(at) && id === '';
export const numberOf = (place: Place | undefined): number | undefined => place && Number(place.at);
