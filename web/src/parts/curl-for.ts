interface Call {
  origin: string;
  policyKey: string;
  key: string;
  facts: Readonly<Record<string, unknown>>;
}

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A call of the endpoint for a POSIX shell, ready to paste. */
export const curlFor = ({ origin, policyKey, key, facts }: Call): string =>
  [
    `curl -X POST ${quoted(`${origin}/api/v1/policies/${policyKey}/evaluate`)}`,
    `  -H ${quoted(`Authorization: Bearer ${key}`)}`,
    `  -H 'Content-Type: application/json'`,
    `  -d ${quoted(JSON.stringify({ facts }))}`,
  ].join(' \\\n');
