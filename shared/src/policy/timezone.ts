/** Asking the runtime takes long, and the same name is read at every keystroke. */
let lastKnown = '';

/** True for an IANA time zone name that this runtime knows; fixed offsets such as `+08:00` are refused. */
export function isTimezone(name: string): boolean {
  if (name === lastKnown) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    lastKnown = name;
    return true;
  } catch {
    return false;
  }
}
