import net, { type AddressInfo } from 'node:net';
import { StartupError } from '../startup-error.js';
import { tryPort } from './listen.js';

const host = '127.0.0.1';

describe('the port', () => {
  it('that is in use is refused in one sentence that names it', async () => {
    const other = net.createServer().listen(0, host);
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const tried = tryPort({ port, host });
    await expect(tried).rejects.toThrow(StartupError);
    await expect(tried).rejects.toThrow(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use[^\\n]*\\.$`));
    other.close();
  });

  it('that is free stays free', async () => {
    const port = await new Promise<number>((resolve) => {
      const probe = net.createServer().listen(0, host, () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
    });
    await tryPort({ port, host });
    await tryPort({ port, host });
  });

  it('on an address that this machine does not have is refused in one sentence', async () => {
    await expect(tryPort({ port: 0, host: '203.0.113.5' })).rejects.toThrow(StartupError);
  });
});
