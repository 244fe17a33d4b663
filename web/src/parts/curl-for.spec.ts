import { execFileSync } from 'node:child_process';
import { curlFor } from './curl-for.js';

it('a shell reads the call as it is meant, whatever stands in the key', () => {
  const call = curlFor({
    origin: 'http://localhost:3000',
    policyKey: 'shop',
    key: `it's "$HOME"`,
    facts: { city: "Xi'an" },
  });
  const words = execFileSync('sh', ['-c', call.replace(/^curl/, String.raw`printf '%s\n'`)], { encoding: 'utf8' });
  expect(words.trimEnd().split('\n')).toEqual([
    '-X',
    'POST',
    'http://localhost:3000/api/v1/policies/shop/evaluate',
    '-H',
    `Authorization: Bearer it's "$HOME"`,
    '-H',
    'Content-Type: application/json',
    '-d',
    `{"facts":{"city":"Xi'an"}}`,
  ]);
});
