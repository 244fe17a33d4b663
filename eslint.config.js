import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const refuse = (regex, message) => ({ regex, message });

/** `server` features meet at services, modules, guards and decorators; `platform` is open to all. */
const otherFeature = refuse(
  '^\\.\\./(?!platform/)[a-z-]+/(?!(.*\\.(module|service|guard|decorator)|actor)\\.js$)',
  'Another feature’s files are its own: import its module, service, guard or decorator.',
);
const otherWorkspace = (...names) =>
  refuse(
    `^(@tierwright/(${names.join('|')})|(\\.\\./)+(${names.join('|')})/)`,
    'This workspace may not import that one.',
  );

const imports = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

/** A web feature imports `app`, `api`, `ui`, `parts` and itself, never another feature. */
const webFeatures = ['editor', 'policies', 'requests', 'compare', 'catalogue', 'access', 'decisions', 'audit'];
const webRules = webFeatures.map((feature) =>
  imports(
    [`web/src/${feature}/**/*.{ts,tsx}`],
    otherWorkspace('server', 'migrations', 'test'),
    refuse(
      `^(\\.\\./)+(${webFeatures.filter((other) => other !== feature).join('|')})/`,
      'Another feature’s files are its own; what two features need lives in ui, api or shared.',
    ),
  ),
);

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', 'data/', 'screenshots/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['server/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['web/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['web/**/*.tsx'], rules: { 'react-hooks/incompatible-library': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        structuredClone: 'readonly',
        performance: 'readonly',
      },
    },
  },
  imports(
    ['shared/**/*.ts'],
    otherWorkspace('server', 'web', 'migrations', 'test'),
    refuse('^(node:|typeorm|@nestjs|react)', 'shared is pure.'),
  ),
  { files: ['shared/**/*.spec.ts'], rules: { 'no-restricted-imports': 'off' } },
  imports(['migrations/**/*.ts'], otherWorkspace('server', 'web', 'shared', 'test')),
  imports(['server/src/*/**/*.ts'], otherWorkspace('web', 'test'), otherFeature),
  imports(
    ['server/src/platform/*.ts'],
    otherWorkspace('web', 'test'),
    refuse('^\\.\\./', 'platform knows no feature.'),
  ),
  imports(
    ['server/src/platform/*/*.ts'],
    otherWorkspace('web', 'test'),
    refuse('^(\\.\\./){2}.*/', 'platform knows no feature.'),
  ),
  imports(['server/src/*.ts'], otherWorkspace('web', 'test')),
  imports(
    ['web/src/{app,testing}/**/*.{ts,tsx}', 'web/src/*.{ts,tsx}'],
    otherWorkspace('server', 'migrations', 'test'),
  ),
  imports(
    ['web/src/{api,ui,parts}/**/*.{ts,tsx}'],
    otherWorkspace('server', 'migrations', 'test'),
    refuse(`^(\\.\\./)+(${webFeatures.join('|')})/`, 'What features share knows no feature.'),
  ),
  ...webRules,
);
