// Tells a database that cannot be reached from a query that is wrong.

const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'ENOENT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '25006',
  '28000',
  '28P01',
  '3D000',
]);
const messages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed|database .* is not currently accepting connections)/;

interface DatabaseFault {
  code?: unknown;
  message?: unknown;
  driverError?: unknown;
}

/** True for an error of the connection: refused, lost, exhausted, shutting down. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, driverError } = error as DatabaseFault;
  if (typeof code === 'string' && (codes.has(code) || code.startsWith('08'))) return true;
  if (typeof message === 'string' && messages.test(message)) return true;
  return driverError !== undefined && driverError !== error && isDatabaseUnavailable(driverError);
}
