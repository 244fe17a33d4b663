import { usePolicies } from '../api/use-policies.js';
import { useVersion } from '../api/use-version.js';
import { curlFor } from '../parts/curl-for.js';
import { exampleFacts } from '../parts/example-facts.js';
import { useSettingsWords } from './settings-words.js';

/** A call of the endpoint that works as it stands: of the named policy, else of one that is live. */
export function useExampleCall(key: string, wanted?: string): string {
  const t = useSettingsWords();
  const policies = usePolicies();
  const policy = policies.data?.find((entry) => (wanted ? entry.key === wanted : entry.live !== null));
  const version = useVersion(policy?.key ?? '', policy?.live?.version);
  return curlFor({
    origin: window.location.origin,
    policyKey: policy?.key ?? wanted ?? t('keys.anyPolicy'),
    key,
    facts: version.data ? exampleFacts(version.data.document) : {},
  });
}
