// The pictures of the guide, under the names by which docs/guide shows them: where each is taken, and what of the screen.

const inTurn =
  (...steps) =>
  async (page) => {
    for (const step of steps) await step(page);
  };
const press =
  (name, role = 'button') =>
  (page) =>
    page.getByRole(role, { name }).first().click();
const key = (name) => (page) => page.keyboard.press(name);
const pause = (ms) => (page) => page.waitForTimeout(ms);

const canvas = (page) =>
  page
    .getByRole('button', { name: /^(Condition:|条件：)/ })
    .first()
    .waitFor();
const simulated = (page) => page.getByRole('option').first().waitFor();
const ready = inTurn(canvas, simulated, pause(800));

const inspector = (page) => page.getByRole('complementary', { name: /^(Details|详情)$/ });
const dialog = (page) => page.getByRole('dialog');
const flow = (page) => page.locator('.react-flow').first();
const dock = (page) => page.getByRole('region', { name: /^(Live simulation|实时模拟)$/ });

/** An element, or the upper part of it where the rest says nothing more. */
const part =
  (of, height = Infinity) =>
  async (page) => {
    const box = await of(page).boundingBox();
    return { ...box, height: Math.min(box.height, height) };
  };
const wholePage = (page) => page.locator('body');

/** Where the editor shows the policy, between the facts and the details. */
const view = (height) => () => ({ x: 256, y: 52, width: 736, height });

/** From a heading of the details to their end, or so far down. */
const fromHeading = (heading, height) => async (page) => {
  const title = inspector(page).getByRole('heading', { name: heading });
  await title.evaluate((element) => element.scrollIntoView());
  await pause(300)(page);
  const { x, width } = await inspector(page).boundingBox();
  const { y } = await title.boundingBox();
  return { x, y: y - 12, width, height };
};

/** Higher than a screen, so that the panel of what is selected shows all that it holds. */
const taller = (height) => async (page) => {
  await page.setViewportSize({ width: 1280, height });
  await pause(500)(page);
};

const gold = /^(Condition|条件).*(at least |不低于)12,000/;
const raised = inTurn(ready, press(gold), pause(600));
const importing = inTurn(press(/^(Samples|示例客户)/), press(/Paste or upload|粘贴或上传/, 'menuitem'));
const derivedFact = (page) =>
  page
    .getByRole('region', { name: /^(Facts and building blocks|指标与组件)$/ })
    .getByText(/computed|计算得出/)
    .first()
    .click();

/** Before there is anything. */
export const emptyGuidePictures = [
  {
    name: 'new-policy',
    address: '/',
    arrange: inTurn(press(/starter policy|选择入门政策|New policy|新建政策/), pause(1000)),
    clip: part(dialog),
  },
];

const ofFirstPages = ({ own }) => {
  const editor = `/policies/ecommerce-annual-spend/drafts/${own}`;
  const state = (name, arrange, clip) => ({ name, address: editor, arrange, clip });
  return [
    state('editor', raised),
    state('customer-path', inTurn(raised, press(/^C-1001/, 'option'), pause(400)), part(flow)),
    state('publish', inTurn(raised, press(/^(Publish|发布)$/), pause(1500)), part(dialog)),
    state('condition', inTurn(raised, taller(980)), part(inspector)),
    state('simulation', raised, part(dock)),
    state('import', inTurn(ready, importing, pause(400)), part(dialog)),
    { name: 'sentences', address: `${editor}?view=sentences`, arrange: pause(2500), clip: view(380) },
  ];
};

const ofPolicies = ({ membership, levels, score, broken }) => {
  const kept = `/policies/membership/drafts/${membership}`;
  const table = `/policies/levels/drafts/${levels}`;
  return [
    {
      name: 'scorecard',
      address: `/policies/value/drafts/${score}`,
      arrange: inTurn(ready, derivedFact, taller(900)),
      clip: part(inspector),
    },
    { name: 'group', address: table, arrange: ready, clip: part(flow, 225) },
    {
      name: 'tier',
      address: kept,
      arrange: inTurn(ready, press(/^(Tier: Gold|等级：金卡)/), taller(980)),
      clip: part(inspector),
    },
    {
      name: 'movement',
      address: kept,
      arrange: inTurn(ready, key('Escape'), taller(1500)),
      clip: fromHeading(/^(Keeping a tier|等级保持)/, 830),
    },
    { name: 'table', address: `${table}?view=table`, arrange: pause(2500), clip: view(380) },
    {
      name: 'problems',
      address: `/policies/community/drafts/${broken}`,
      arrange: inTurn(canvas, pause(1500), press(/\d+ (problem|个问题)/), pause(400)),
      clip: part((page) => dialog(page).last()),
    },
    {
      name: 'tests',
      address: kept,
      arrange: inTurn(ready, press(/^(\d+ of \d+ tests|\d+ 个测试)/), pause(1500)),
      clip: part((page) => page.getByRole('region', { name: /^(Test cases|测试用例)$/ })),
    },
  ];
};

const ofPages = ({ request, app }) => [
  { name: 'compare', address: '/policies/membership/compare?from=1&to=2', clip: part(wholePage, 300) },
  {
    name: 'request',
    address: `/policies/partners/requests/${request}`,
    as: 'approver@example.com',
    arrange: pause(1500),
    clip: part(wholePage, 560),
  },
  {
    name: 'versions',
    address: '/policies/membership?tab=versions',
    arrange: pause(600),
    clip: part(wholePage, 260),
  },
  {
    name: 'new-key',
    address: '/settings/keys',
    arrange: inTurn(
      press(/New key|新建密钥/),
      (page) => dialog(page).getByRole('textbox').first().fill(app),
      pause(400),
    ),
    clip: part(dialog),
  },
  { name: 'people', address: '/settings/people', arrange: pause(600), clip: part(wholePage, 400) },
];

/** Each may say `arrange`, what is done first; `clip`, what is shown; `as`, who looks. `made` is what `prepareGuideHouse` answers. */
export const guidePictures = (made) => [...ofFirstPages(made), ...ofPolicies(made), ...ofPages(made)];
