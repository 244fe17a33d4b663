// The moments at which a day begins and ends where the reader is.

const midnight = (day: string, later: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
};

/** Of a calendar day `YYYY-MM-DD`. */
export const startOfDay = (day: string): string => midnight(day, 0);
/** The first moment after the day. */
export const endOfDay = (day: string): string => midnight(day, 1);
