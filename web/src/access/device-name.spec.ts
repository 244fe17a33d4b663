import { deviceName } from './device-name.js';

describe('a device in the list of sessions', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0', 'Edge · Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
      'Safari · macOS',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) FxiOS/131 Safari/605.1.15', 'Firefox · iOS'],
    ['curl/8.5.0', 'curl'],
  ])('is named so that its owner knows it again', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  it('has no name where nothing is known', () => {
    expect(deviceName('')).toBeUndefined();
  });
});
