// What `npm run screenshots` looks at: each screen, and each dialog and state on it, in both languages alike.

const press =
  (name, role = 'button') =>
  (page) =>
    page.getByRole(role, { name }).first().click();
const inDialog = (name) => (page) => page.getByRole('dialog').getByRole('button', { name }).last().click();
const inTurn =
  (...steps) =>
  async (page) => {
    for (const step of steps) await step(page);
  };
const fill = (label, text) => (page) => page.getByRole('textbox', { name: label }).first().fill(text);
const key = (name) => (page) => page.keyboard.press(name);
const pause = (ms) => (page) => page.waitForTimeout(ms);

const canvas = (page) =>
  page
    .getByRole('button', { name: /^(Condition:|条件：)/ })
    .first()
    .waitFor();
const simulated = (page) => page.getByRole('option').first().waitFor();
const condition = (name) => (page) => page.getByRole('button', { name }).click();

const customersWithFaults = [
  'id,name,annualSpend,colour',
  'A-1,Ann,12000,red',
  'A-2,Bo,abc,blue',
  'A-3,Cy,11000,green',
  ',Nobody,5000,red',
  'A-3,Twice,8000,red',
  'A-5,Eve,"12,5",blue',
].join('\n');

const importFaulty = inTurn(
  press(/^(Samples|示例客户)/),
  press(/Paste or upload|粘贴或上传/, 'menuitem'),
  (page) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(customersWithFaults) }),
  (page) => page.getByRole('dialog').getByRole('checkbox').waitFor(),
);

/** Somebody else saves the draft while it is open here, and then something is changed here. */
const conflict = (address) => async (page) => {
  const api = page.context().request;
  const origin = new URL(page.url()).origin;
  const draft = await (await api.get(address)).json();
  const rule = draft.document.rules.find(({ tier }) => tier === 'SILVER');
  rule.conditions.all[0].value += 100;
  const headers = { origin, 'if-match': `"${draft.revision}"` };
  await api.put(address, { data: { document: draft.document }, headers });
  await condition(/(at least |不低于)20,000/)(page);
  await fill(/^(Value|值)$/, '21,000')(page);
  await page.getByRole('dialog').waitFor();
};

/** As many tests as show everything: answered in place of the server, so that no other picture has them. */
const withTests = async (page) => {
  const chinese = ((await page.locator('html').getAttribute('lang')) ?? '').startsWith('zh');
  const at = '2026-11-21T10:00:00.000Z';
  const spender = (en, zh, annualSpend, expected) => ({
    id: `test-${annualSpend ?? 'unknown'}`,
    name: chinese ? zh : en,
    facts: annualSpend === undefined ? {} : { annualSpend },
    expected,
    createdAt: at,
    updatedAt: at,
  });
  const items = [
    spender('Gold by yearly spend: annual spend exactly 10,000', '按年消费评定金卡：年消费额恰好为 10,000', 10_000, {
      tier: 'GOLD',
    }),
    spender(
      'Gold by yearly spend: annual spend just below 10,000',
      '按年消费评定金卡：年消费额略低于 10,000',
      9_999.99,
      { tier: 'SILVER' },
    ),
    spender('C-1001 Iris Lopez is Gold', 'C-1001 Iris Lopez 为金卡客户', 11_000, { tier: 'GOLD' }),
    spender('Silver by yearly spend: annual spend exactly 6,000', '按年消费评定银卡：年消费额恰好为 6,000', 6_000, {
      tier: 'SILVER',
    }),
    spender(
      'Platinum by yearly spend: annual spend exactly 20,000',
      '按年消费评定白金卡：年消费额恰好为 20,000',
      20_000,
      { tier: 'PLATINUM' },
    ),
    spender('Spend is not known', '消费额未知', undefined, { status: 'undetermined' }),
  ];
  await page.route('**/api/v1/policies/*/test-cases?*', (route) =>
    route.fulfill({ json: { items, nextCursor: null } }),
  );
  await page.reload();
  await canvas(page);
  await simulated(page);
};
const tests = inTurn(withTests, press(/tests fail|个测试中/), pause(500));

const unreachable = (pattern) => async (page) => {
  await page.route(pattern, (route) => route.abort());
  await page.reload();
  await page.getByRole('alert').first().waitFor({ timeout: 20_000 });
};

/** Before there is anything. */
export const emptyScreens = [
  { name: 'sign-in', address: '/sign-in', signedOut: true, widths: [1600, 390] },
  {
    name: 'sign-in-missing',
    address: '/sign-in',
    signedOut: true,
    arrange: press(/^(Sign in|登录)$/),
  },
  {
    name: 'sign-in-wrong',
    address: '/sign-in',
    signedOut: true,
    arrange: inTurn(
      fill(/Email|邮箱/, 'owner@example.com'),
      (page) => page.getByLabel(/^(Password|密码)$/).fill('not the password'),
      press(/^(Sign in|登录)$/),
      (page) => page.getByRole('alert').waitFor(),
    ),
  },
  { name: 'setup', address: '/setup?token=none', signedOut: true },
  { name: 'setup-first', address: '/setup?token=none&for=setup', signedOut: true, widths: [1600, 390] },
  { name: 'empty-policies', address: '/', widths: [1600, 390] },
  { name: 'empty-keys', address: '/settings/keys' },
  { name: 'empty-facts', address: '/facts' },
  { name: 'empty-people', address: '/settings/people' },
];

const grid = (page) => page.getByRole('grid').first().waitFor();
const cellNamed = (name) => (page) => page.getByRole('gridcell', { name }).first().click();
/** Pastes into the cell that has the focus. */
const pasteText = (text) => (page) =>
  page.evaluate((words) => {
    const clipboardData = new globalThis.DataTransfer();
    clipboardData.setData('text/plain', words);
    globalThis.document.activeElement.dispatchEvent(
      new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const tableScreens = (editor) => {
  const state = (name, arrange, more = {}) => ({
    name,
    address: `${editor}?view=table`,
    arrange: inTurn(grid, simulated, arrange),
    ...more,
  });
  const goldLine = cellNamed(/(at least |不低于) ?12,000/);
  return [
    state('table', pause(300), { widths: [900, 1280, 1600, 1920] }),
    state('table-typing', inTurn(goldLine, key('F2'))),
    state(
      'table-not-read',
      inTurn(goldLine, (page) => page.keyboard.type('lots'), key('Enter')),
    ),
    state('table-tiers', inTurn(goldLine, key('Home'), key('F2'))),
    state('table-range', inTurn(goldLine, key('Shift+ArrowDown'), key('Shift+ArrowLeft'))),
    state('table-refused', inTurn(goldLine, pasteText('≥ 1\nmany\n'))),
  ];
};

const editorScreens = ({ key: policy, draft, second, fresh, broken }) => {
  const editor = `/policies/${policy}/drafts/${draft}`;
  const ready = inTurn(canvas, simulated);
  const state = (name, arrange, more = {}) => ({ name, address: editor, arrange: inTurn(ready, arrange), ...more });
  return [
    { name: 'editor', address: editor, arrange: ready, widths: [390, 900, 1280, 1600, 1920] },
    ...tableScreens(editor),
    state('editor-condition', condition(/(at least |不低于)12,000/), { widths: [1280, 1600] }),
    state('editor-trace', press(/^C-/, 'option'), { widths: [1280, 1600] }),
    state('editor-everybody', press(/Show all|显示全部/)),
    state('editor-rule', press(/^(Rule:|规则：)/)),
    state('editor-tier', press(/^(Tier:|等级：)/)),
    state('try-a-customer', inTurn(press(/Try a customer|试算一位客户/), fill(/Annual spend|年消费额/, '15,000'))),
    state('try-a-customer-unknown', press(/Try a customer|试算一位客户/)),
    state('customers', press(/^(Samples|示例客户)/)),
    state('import', inTurn(press(/^(Samples|示例客户)/), press(/Paste or upload|粘贴或上传/, 'menuitem'))),
    state('import-faulty', importFaulty, { widths: [1600, 390] }),
    state('new-fact', press(/^(Add fact|添加指标)$/)),
    state('fact-changed', press(/^(Annual spend|年消费额)/)),
    state(
      'palette-editor',
      inTurn(key('Control+k'), (page) => page.keyboard.type('gold'), pause(400)),
    ),
    state('keys-help', inTurn(key('Escape'), key('?'), pause(200)), { widths: [1600, 900] }),
    state('publish', inTurn(press(/^(Send for review|Publish|提交审核|发布)$/), pause(600)), {
      widths: [1600, 900, 390],
    }),
    {
      name: 'publish-first',
      address: `/policies/clubs/drafts/${fresh}`,
      arrange: inTurn(canvas, press(/^(Send for review|Publish|提交审核|发布)$/), pause(800)),
    },
    {
      name: 'problems',
      address: `/policies/community/drafts/${broken}`,
      arrange: inTurn(canvas, press(/\d+ (problem|个问题)/)),
    },
    {
      name: 'conflict',
      address: `/policies/${policy}/drafts/${second}`,
      arrange: inTurn(canvas, conflict(`/api/v1/policies/${policy}/drafts/${second}`)),
      widths: [1600, 390],
    },
    state('tests', tests, { widths: [1280, 1600, 1920] }),
    state('tests-none', press(/^(Tests: none yet|测试：尚无)$/)),
    state('test-edit', inTurn(tests, press(/^(Edit|编辑)$/), pause(300)), { widths: [1600, 900] }),
    state('test-new', inTurn(tests, press(/^\+ (Add a test|添加测试)$/), pause(300))),
    state('boundary-cases', inTurn(tests, press(/^(Boundary cases…|边界用例…)$/), pause(900)), {
      widths: [1280, 1600],
    }),
    state('publish-blocked', inTurn(tests, press(/^(Send for review|Publish|提交审核|发布)$/), pause(700)), {
      widths: [1280, 1600],
    }),
    state('offline', (page) => page.context().setOffline(true)),
  ];
};

/** The other views of the draft, alone and two at a time, and what can be open in them. */
const viewScreens = ({ key: policy, draft, fresh }) => {
  const seen = (views) => `/policies/${policy}/drafts/${draft}?${views}`;
  const sentences = (page) => page.locator('[data-line]').first().waitFor();
  const text = (page) => page.locator('.cm-content').waitFor();
  const piece = (name) => (page) => page.getByRole('button', { name }).first().click();
  const broken = inTurn(
    text,
    (page) => page.locator('.cm-content').click(),
    key('Control+Home'),
    (page) => page.keyboard.type('oops '),
  );
  const widths = [1280, 1600, 1920];
  return [
    { name: 'view-sentences', address: seen('view=sentences'), arrange: inTurn(sentences, simulated), widths },
    {
      name: 'view-sentences-value',
      address: seen('view=sentences'),
      arrange: inTurn(sentences, simulated, piece(/^(Value: 12,000|值：12,000)$/)),
    },
    {
      name: 'view-sentences-picker',
      address: seen('view=sentences'),
      arrange: inTurn(sentences, simulated, piece(/^(Comparison|比较方式)/), pause(300)),
    },
    {
      name: 'view-sentences-levels',
      address: `/policies/clubs/drafts/${fresh}?view=sentences`,
      arrange: inTurn(sentences, simulated),
    },
    { name: 'view-json', address: seen('view=json'), arrange: inTurn(text, simulated), widths },
    { name: 'view-json-faulty', address: seen('view=json'), arrange: inTurn(broken, pause(800)) },
    {
      name: 'view-beside',
      address: seen('view=sentences&beside=json'),
      arrange: inTurn(sentences, text, simulated, piece(/^(Value: 12,000|值：12,000)$/)),
      widths,
    },
    {
      name: 'view-beside-flow',
      address: seen('beside=sentences'),
      arrange: inTurn(canvas, sentences, simulated),
      widths,
    },
  ];
};

/** The same two sides in every view, and beside another policy. */
const compareScreens = ({ key: policy, draft, fresh }) => {
  const sides = `/policies/${policy}/compare?from=2&to=draft:${draft}`;
  const part = (page) =>
    page
      .getByRole('button', { name: /^(Changed: |修改：)/ })
      .first()
      .waitFor();
  const widths = [1280, 1600, 390];
  return [
    {
      name: 'compare-canvas',
      address: `${sides}&view=canvas`,
      arrange: inTurn(part, press(/^(Next change|下一处改动)/), pause(400)),
      widths,
    },
    { name: 'compare-benefits', address: `${sides}&view=benefits`, widths },
    {
      name: 'compare-customers',
      address: `${sides}&view=customers&dataset=samples`,
      arrange: (page) => page.getByRole('heading', { name: /^(Who moves, and when|谁.*)$/ }).waitFor(),
      widths,
    },
    { name: 'compare-customers-none', address: `${sides}&view=customers` },
    { name: 'compare-json', address: `${sides}&view=json`, widths: [1600, 390] },
    { name: 'compare-policies', address: `/policies/${policy}/compare?from=clubs@draft:${fresh}&to=2` },
  ];
};

const policyScreens = ({ key: policy, draft, request, fresh }) => {
  const versions = `/policies/${policy}?tab=versions`;
  return [
    { name: 'policies', address: '/', widths: [1600, 390] },
    { name: 'new-policy', address: '/', arrange: press(/New policy|新建/), widths: [1920, 1600, 1280, 900, 390] },
    {
      name: 'new-policy-variant',
      address: '/',
      arrange: inTurn(press(/New policy|新建/), press(/^ABCD/, 'radio'), press(/By score|按评分/, 'radio')),
      widths: [1600, 390],
    },
    {
      name: 'new-policy-blank',
      address: '/',
      arrange: inTurn(press(/New policy|新建/), press(/^(Blank|空白)/, 'radio')),
    },
    { name: 'policy', address: `/policies/${policy}`, widths: [1600, 390] },
    { name: 'policy-nothing-live', address: '/policies/partners' },
    { name: 'versions', address: versions, widths: [1600, 390] },
    { name: 'versions-none', address: '/policies/partners?tab=versions' },
    { name: 'version-menu', address: versions, arrange: (page) => moreOf(page).click() },
    {
      name: 'rollback',
      address: versions,
      arrange: inTurn((page) => moreOf(page).click(), press(/Roll back|回退/, 'menuitem'), inDialog(/Roll back|回退/)),
    },
    { name: 'requests', address: '/policies/partners?tab=requests' },
    { name: 'requests-none', address: '/policies/clubs?tab=requests' },
    { name: 'policy-settings', address: `/policies/${policy}?tab=settings` },
    { name: 'new-draft', address: `/policies/${policy}`, arrange: press(/New draft|新建草稿/) },
    { name: 'version', address: `/policies/${policy}/versions/1`, widths: [1600, 390] },
    { name: 'compare', address: `/policies/${policy}/compare?from=2&to=draft:${draft}`, widths: [1600, 390] },
    { name: 'compare-same', address: `/policies/${policy}/compare?from=2&to=2` },
    ...compareScreens({ key: policy, draft, fresh }),
    { name: 'request', address: `/policies/partners/requests/${request}`, widths: [1600, 390] },
    { name: 'policy-not-found', address: '/policies/none' },
    { name: 'not-found', address: '/nowhere' },
    { name: 'error', address: '/', arrange: unreachable('**/api/v1/policies*') },
  ];
};

const step = (number) => press(new RegExp(`^(Step ${number} of|第 ${number} 步)`));
/** Nothing of it is kept, so that each picture begins with nothing. */
const unsaved = async (page) => {
  let revision = 1;
  await page.route('**/api/v1/policies/own/drafts/*', (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ json: { revision: ++revision } }) : route.fallback(),
  );
};
const guided = ({ blank }) => {
  const address = `/policies/own/drafts/${blank}`;
  const state = (name, arrange, more = {}) => ({ name, address, arrange: inTurn(unsaved, arrange), ...more });
  const chosen = inTurn(step(2), press(/^(Annual spend|年消费额)$/), press(/^(Referrals|推荐人数)$/));
  return [
    state('first-rule-tiers', press(/^(Gold Silver Regular|金卡 银卡 普通)$/), { widths: [1280, 1600] }),
    state('first-rule-facts', step(2), { widths: [1280, 1600] }),
    state('first-rule-line', inTurn(chosen, step(3)), { widths: [1280, 1600] }),
    state('first-rule-done', inTurn(chosen, step(3), press(/^(Add this rule|添加这条规则)$/), pause(900)), {
      widths: [1280, 1600],
    }),
  ];
};

const catalogueScreens = [
  { name: 'facts', address: '/facts', widths: [1600, 1280, 390] },
  {
    name: 'fact-edit',
    address: '/facts',
    arrange: press(/^(Annual spend|年消费额)$/),
    widths: [1600, 390],
  },
  { name: 'palette', address: '/', arrange: inTurn(key('Control+k'), pause(300)), widths: [1600, 390] },
];

const moreOf = (page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: /version 1|版本 1/ })
    .last();

const peopleScreens = [
  { name: 'people', address: '/settings/people', widths: [1600, 390] },
  { name: 'keys', address: '/settings/keys', widths: [1600, 390] },
  { name: 'account', address: '/settings/account' },
  {
    name: 'account-menu',
    address: '/settings/account',
    arrange: press(/^(Account of|.*的账户)/),
  },
  {
    name: 'invite',
    address: '/settings/people',
    arrange: inTurn(press(/^(Invite|邀请)/), inDialog(/Make the invitation|生成邀请/)),
  },
  { name: 'new-key', address: '/settings/keys', arrange: press(/New key|新建密钥/) },
];

/** Those that leave something behind come last. */
const leaving = [
  {
    name: 'invited',
    address: '/settings/people',
    arrange: inTurn(
      press(/^(Invite|邀请)/),
      fill(/^(Name|姓名)$/, 'Ada'),
      (page) => page.getByRole('dialog').getByRole('textbox').nth(1).fill(`ada-${Date.now()}@example.com`),
      inDialog(/Make the invitation|生成邀请/),
      (page) => page.getByText(/\/setup\?token=/).waitFor(),
    ),
  },
  {
    name: 'new-key-once',
    address: '/settings/keys',
    arrange: inTurn(
      press(/New key|新建密钥/),
      (page) => page.getByRole('dialog').getByRole('textbox').first().fill('Checkout'),
      inDialog(/Make the key|创建密钥/),
      (page) => page.getByText(/^tw_/).first().waitFor(),
    ),
  },
];

/** What auditors read. */
const auditorScreens = ({ decision }) => {
  const shown = `/decisions/${decision}`;
  return [
    { name: 'decisions', address: '/decisions', widths: [1600, 900, 390] },
    { name: 'decisions-nothing', address: '/decisions?customer=nobody' },
    { name: 'decision', address: shown, arrange: canvas, widths: [1280, 1600, 390] },
    {
      name: 'decision-replayed',
      address: shown,
      arrange: inTurn(canvas, press(/^(Replay|重放)$/), (page) => page.getByText(/Same answer|结果相同/).waitFor()),
    },
    {
      name: 'audit',
      address: '/audit',
      arrange: (page) =>
        page
          .getByRole('button', { name: /saved the draft|保存了草稿/ })
          .first()
          .click(),
      widths: [1600, 390],
    },
    {
      name: 'audit-verified',
      address: '/audit',
      arrange: inTurn(press(/^(Verify|校验)$/), inDialog(/^(Verify|开始校验)$/), (page) =>
        page.getByText(/The trail is whole|审计记录完整/).waitFor(),
      ),
    },
  ];
};

/** Every screen of the filled house. `made` is what `prepareShowroom` answers. */
export const screens = (made) => [
  ...editorScreens(made),
  ...viewScreens(made),
  ...guided(made),
  ...policyScreens(made),
  ...catalogueScreens,
  ...auditorScreens(made),
  ...peopleScreens,
  ...leaving,
];
