// Every expected way in which a request can fail. The server turns each into problem+json in one place.
import type { LocalText } from '../language/index.js';
import type { Violation } from './violation.js';

interface FailureKind {
  status: number;
  title: LocalText;
  detail: LocalText;
}

const kind = (status: number, title: LocalText, detail: LocalText): FailureKind => ({ status, title, detail });

/** `{name}` in a detail is filled from the failure's `data`. */
export const failureKinds = {
  'request-invalid': kind(
    400,
    { en: 'The request is not valid', 'zh-CN': '请求无效' },
    {
      en: 'Some of what was sent is missing, unknown or of the wrong type.',
      'zh-CN': '发送的内容有缺失、未知或类型错误的部分。',
    },
  ),
  'json-malformed': kind(
    400,
    { en: 'This is not JSON', 'zh-CN': '不是有效的 JSON' },
    { en: 'The body could not be read as JSON.', 'zh-CN': '请求正文无法按 JSON 解析。' },
  ),
  'csv-invalid': kind(
    400,
    { en: 'The file cannot be read as customers', 'zh-CN': '文件无法读取为客户数据' },
    {
      en: 'Nothing was imported. The rows to put right are listed.',
      'zh-CN': '没有导入任何数据。需要更正的行已列出。',
    },
  ),
  'not-signed-in': kind(
    401,
    { en: 'Not signed in', 'zh-CN': '尚未登录' },
    { en: 'Sign in, or send a valid API key.', 'zh-CN': '请登录，或提供有效的 API 密钥。' },
  ),
  'credentials-wrong': kind(
    401,
    { en: 'That did not match', 'zh-CN': '登录信息不匹配' },
    { en: 'The email address or the password is wrong.', 'zh-CN': '邮箱或密码不正确。' },
  ),
  'not-allowed': kind(
    403,
    { en: 'Not allowed', 'zh-CN': '没有权限' },
    { en: 'Your roles do not include this.', 'zh-CN': '你的角色不包含此操作。' },
  ),
  'origin-refused': kind(
    403,
    { en: 'Request from another site', 'zh-CN': '来自其他站点的请求' },
    { en: 'Changes are accepted from this product’s own pages only.', 'zh-CN': '只接受本产品页面发出的更改请求。' },
  ),
  'own-content': kind(
    403,
    { en: 'Your own work', 'zh-CN': '你自己的修改' },
    { en: 'Nobody approves content that they wrote themselves.', 'zh-CN': '任何人都不能审核自己编写的内容。' },
  ),
  'not-found': kind(
    404,
    { en: 'Not found', 'zh-CN': '未找到' },
    { en: 'There is nothing here, or it is not yours to see.', 'zh-CN': '此处没有内容，或你无权查看。' },
  ),
  'no-such-version': kind(
    404,
    { en: 'No such version', 'zh-CN': '没有该版本' },
    { en: 'This policy has no version {version}.', 'zh-CN': '该政策没有版本 {version}。' },
  ),
  'no-live-version': kind(
    404,
    { en: 'Nothing is live', 'zh-CN': '没有生效的版本' },
    {
      en: 'This policy has no live version yet. Publish one, or name a version.',
      'zh-CN': '该政策尚无生效版本。请先发布，或指定版本。',
    },
  ),
  'link-used': kind(
    404,
    { en: 'This link no longer works', 'zh-CN': '链接已失效' },
    {
      en: 'The link was used already or has expired. Ask for a new one.',
      'zh-CN': '链接已被使用或已过期，请重新申请。',
    },
  ),
  'key-taken': kind(
    409,
    { en: 'Taken already', 'zh-CN': '已被占用' },
    { en: '“{key}” exists already. Choose another.', 'zh-CN': '“{key}”已存在，请换一个。' },
  ),
  'request-closed': kind(
    409,
    { en: 'This change request is closed', 'zh-CN': '该变更申请已关闭' },
    { en: 'It was published or withdrawn and cannot be changed any more.', 'zh-CN': '它已发布或已撤回，不能再更改。' },
  ),
  'not-approved': kind(
    409,
    { en: 'Not approved yet', 'zh-CN': '尚未通过审核' },
    { en: '{have} of {need} approvals are there.', 'zh-CN': '需要 {need} 个审核通过，目前有 {have} 个。' },
  ),
  'changes-requested': kind(
    409,
    { en: 'A reviewer asked for changes', 'zh-CN': '审核人要求修改' },
    {
      en: 'Change the draft and submit it again, or let the reviewer approve it after all.',
      'zh-CN': '请修改草稿后重新提交，或请该审核人改为通过。',
    },
  ),
  'not-scheduled': kind(
    409,
    { en: 'Not scheduled any more', 'zh-CN': '已不在计划中' },
    {
      en: 'Only a release whose time has not come can be cancelled.',
      'zh-CN': '只能取消尚未到生效时间的发布。',
    },
  ),
  'content-changed': kind(
    409,
    { en: 'The content has changed', 'zh-CN': '内容已更改' },
    {
      en: 'What you looked at is not what stands there now. Read it again.',
      'zh-CN': '你看到的内容与当前内容不同，请重新查看。',
    },
  ),
  'behind-live': kind(
    409,
    { en: 'Live has moved on', 'zh-CN': '生效版本已更新' },
    {
      en: 'Version {live} went live since this was started. Bring it up to date first.',
      'zh-CN': '此后版本 {live} 已生效，请先更新到最新。',
    },
  ),
  'up-to-date': kind(
    409,
    { en: 'Already up to date', 'zh-CN': '已是最新' },
    { en: 'This change request starts from what is live.', 'zh-CN': '该变更申请已基于当前生效版本。' },
  ),
  'merge-conflicts': kind(
    409,
    { en: 'Changed differently on both sides', 'zh-CN': '双方修改不一致' },
    {
      en: 'Version {live} changed the same places differently. Choose for each that is listed which side stays.',
      'zh-CN': '版本 {live} 对相同位置作了不同修改。请为列出的每一处选择保留哪一方。',
    },
  ),
  certifying: kind(
    409,
    { en: 'Still being double-checked', 'zh-CN': '仍在复核计算' },
    { en: 'The calculation is still being checked. Try again shortly.', 'zh-CN': '计算仍在复核中，请稍后再试。' },
  ),
  'certification-failed': kind(
    409,
    { en: 'The calculation does not agree', 'zh-CN': '计算结果不一致' },
    {
      en: 'Two independent calculations of this content come to different results, so it cannot go live. Each customer that shows it is listed.',
      'zh-CN': '对此内容的两套独立计算得出了不同结果，因此不能生效。能说明差异的客户已逐一列出。',
    },
  ),
  'certification-interrupted': kind(
    409,
    { en: 'The double-check was interrupted', 'zh-CN': '复核计算中断' },
    {
      en: 'The calculation could not be checked to the end. Publish again to have it checked once more.',
      'zh-CN': '计算复核未能完成。请再次发布，系统会重新复核。',
    },
  ),
  'last-admin': kind(
    409,
    { en: 'The last administrator', 'zh-CN': '最后一位管理员' },
    {
      en: 'The last enabled administrator cannot be disabled or demoted.',
      'zh-CN': '不能停用或降级最后一位可用的管理员。',
    },
  ),
  'nothing-changed': kind(
    409,
    { en: 'Nothing has changed', 'zh-CN': '没有改动' },
    { en: 'This is the same as what is live.', 'zh-CN': '内容与生效版本相同。' },
  ),
  stale: kind(
    412,
    { en: 'Somebody saved before you', 'zh-CN': '已有人先行保存' },
    {
      en: 'It is at revision {revision} now. Load it again, then save.',
      'zh-CN': '现在是修订 {revision}。请重新载入后再保存。',
    },
  ),
  'too-large': kind(
    413,
    { en: 'Too large', 'zh-CN': '内容过大' },
    { en: 'At most {limit} are accepted here.', 'zh-CN': '此处最多接受 {limit}。' },
  ),
  'media-type': kind(
    415,
    { en: 'Not this kind of content', 'zh-CN': '不支持的内容类型' },
    { en: 'Send {expected}.', 'zh-CN': '请发送 {expected}。' },
  ),
  'fact-invalid': kind(
    422,
    { en: 'Some facts are not valid', 'zh-CN': '部分客户指标无效' },
    { en: 'Nothing was decided. Each fact to put right is listed.', 'zh-CN': '没有给出判定。需要更正的指标已列出。' },
  ),
  'fact-missing': kind(
    422,
    { en: 'Some facts are missing', 'zh-CN': '缺少部分客户指标' },
    { en: 'This policy requires facts that were not sent.', 'zh-CN': '该政策要求的指标没有提供。' },
  ),
  'current-tier-unknown': kind(
    422,
    { en: 'Unknown current tier', 'zh-CN': '当前等级未知' },
    { en: 'This policy has no tier “{tier}”.', 'zh-CN': '该政策没有等级“{tier}”。' },
  ),
  'document-invalid': kind(
    422,
    { en: 'The policy has problems', 'zh-CN': '政策存在问题' },
    { en: 'Errors stand in the way. Each is listed.', 'zh-CN': '存在必须解决的错误，已逐一列出。' },
  ),
  'idempotency-key-reused': kind(
    422,
    { en: 'This Idempotency-Key was used before', 'zh-CN': '该 Idempotency-Key 已被使用' },
    {
      en: 'Another request came under the same key. Send this one under a key of its own.',
      'zh-CN': '同一个键已用于另一个请求。请为本请求使用新的键。',
    },
  ),
  'idempotency-key-running': kind(
    409,
    { en: 'The first request is still under way', 'zh-CN': '首个请求仍在处理中' },
    {
      en: 'A request under the same Idempotency-Key is being answered. Ask again in a moment.',
      'zh-CN': '使用相同 Idempotency-Key 的请求正在处理，请稍后重试。',
    },
  ),
  'test-cases-failed': kind(
    422,
    { en: 'A test case fails', 'zh-CN': '有测试用例未通过' },
    {
      en: 'What is submitted must meet every test case of the policy. Those that fail are listed.',
      'zh-CN': '提交的内容必须通过此政策的所有测试用例。未通过的已列出。',
    },
  ),
  'value-invalid': kind(
    422,
    { en: 'This cannot be accepted', 'zh-CN': '无法接受' },
    { en: 'Something in the request cannot be done as it stands.', 'zh-CN': '请求中的内容无法按原样执行。' },
  ),
  'if-match-missing': kind(
    428,
    { en: 'If-Match is missing', 'zh-CN': '缺少 If-Match' },
    { en: 'Send the revision that you started from as If-Match.', 'zh-CN': '请在 If-Match 中提供所基于的修订号。' },
  ),
  'too-many-requests': kind(
    429,
    { en: 'Too many attempts', 'zh-CN': '尝试过于频繁' },
    { en: 'Wait {seconds} seconds, then try again.', 'zh-CN': '请等待 {seconds} 秒后重试。' },
  ),
  unavailable: kind(
    503,
    { en: 'Not available right now', 'zh-CN': '暂时不可用' },
    { en: 'The database does not answer. Try again shortly.', 'zh-CN': '数据库没有响应，请稍后再试。' },
  ),
} as const satisfies Record<string, FailureKind>;

export type FailureCode = keyof typeof failureKinds;

/** A refusal as a value: what went wrong, with what a person needs to put it right. */
export interface Failure {
  code: FailureCode;
  data?: Readonly<Record<string, string | number>>;
  violations?: readonly Violation[];
}

/** Title and detail of a failure, its data filled in. */
export function describeFailure({ code, data = {} }: Failure): { status: number; title: LocalText; detail: LocalText } {
  const { status, title, detail } = failureKinds[code];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
  return { status, title, detail: { en: fill(detail.en), 'zh-CN': fill(detail['zh-CN']) } };
}
