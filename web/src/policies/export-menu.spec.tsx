import { Notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeServer, problem } from '../testing/fake-server.js';
import { renderPage } from '../testing/render-page.js';
import { ExportMenu } from './export-menu.js';

/** The files that were handed to the browser. */
function savedFiles() {
  const files: { name: string; content: Promise<string> }[] = [];
  let last: Promise<string> = Promise.resolve('');
  URL.createObjectURL = (blob) => {
    const reader = new FileReader();
    last = new Promise((resolve) => (reader.onload = () => resolve(String(reader.result))));
    reader.readAsText(blob as Blob);
    return 'blob:file';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click() {
    files.push({ name: this.download, content: last });
  };
  return files;
}

describe('a version', () => {
  it.each([
    ['Tierwright document', 'shop-v3.json'],
    ['Rules for json-rules-engine', 'shop-v3.rules.json'],
  ])('can be taken away as “%s”', async (label, name) => {
    const files = savedFiles();
    const { asked } = fakeServer({ 'GET /policies/shop/export': { body: { it: 'is' } } });
    renderPage(<ExportMenu policyKey="shop" version={3} />);
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: new RegExp(`^${label}`) }));
    await waitFor(() => expect(files[0]?.name).toBe(name));
    expect(JSON.parse((await files[0]?.content) ?? '')).toEqual({ it: 'is' });
    expect(asked).toHaveLength(1);
  });

  it('that cannot be taken away says why', async () => {
    fakeServer({ 'GET /policies/shop/export': { status: 404, body: problem('no-such-version', 404) } });
    renderPage(
      <>
        <Notifications />
        <ExportMenu policyKey="shop" version={3} />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Tierwright/ }));
    expect(await screen.findByText('Detail of no-such-version')).toBeTruthy();
  });
});
