import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const zodNamespaceOnly = {
  selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
  message: "Write `import * as z from 'zod'`: the named import bundles every locale.",
}

const noLookBehind = {
  selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
  message: 'Browsers of older phones cannot read a look-behind, and then show nothing at all.',
}

/** Packages that pure code may use: none of them does I/O. The two that read sheets of a roll never reach the phone. */
const pure = ['zod', '@noble/hashes', '@noble/hashes/**', 'canonicalize', 'dayjs', 'dayjs/**', 'csv-parse', 'csv-parse/**', '@e965/xlsx']

/** What each room of the house may use; see docs/architecture.md, Arrows. Whatever is not allowed here is an error. */
const room = (type) => ({ element: { type } })
const arrows = {
  default: 'disallow',
  checkAllOrigins: true,
  message: '{{from.element.type}} must not use {{to.element.type}} ({{dependency.source}}): see "Arrows" in docs/architecture.md',
  policies: [
    { from: room('shared'), allow: { to: room('shared') } },
    { from: room('platform'), allow: { to: { element: { types: { anyOf: ['platform', 'shared'] } } } } },
    { from: room('context'), allow: { to: { element: { types: { anyOf: ['platform', 'shared'] } } } } },
    // Its own folder, and what other contexts offer in their exports.ts.
    { from: room('context'), allow: { to: { element: { type: 'context', captured: { name: '{{from.element.captured.name}}' } } } } },
    { from: room('context'), allow: { to: { file: { categories: 'exports' } } } },
    { from: room('miniapp'), allow: { to: { element: { types: { anyOf: ['miniapp', 'shared'] } } } } },
    { from: { element: { types: { anyOf: ['infra', 'tests'] } } }, allow: { to: { element: { type: '*' } } } },
    // Packages: anybody may use them, but for shared, which runs on the phone too, and the phone, which has no Node.
    { allow: { to: { module: { origin: 'external' } } } },
    { allow: { to: { module: { origin: 'core' } } } },
    { from: room('shared'), disallow: { to: { module: { origin: 'core' } } }, message: 'shared is pure: no Node modules' },
    {
      from: room('shared'),
      disallow: { to: { module: { origin: 'external' } } },
      message: 'shared is pure: {{dependency.source}} is not among the packages that eslint.config.mjs lists for it',
    },
    { from: room('shared'), allow: { to: { module: { origin: 'external', source: pure } } } },
    { from: { file: { path: 'miniapp/src/**' } }, disallow: { to: { module: { origin: 'core' } } }, message: 'the phone has no Node' },
  ],
}

export default ts.config(
  {
    ignores: [
      'node_modules/**',
      'miniapp/dist/**',
      '.esbuild/**',
      '.serverless/**',
      '.local/**',
      'coverage/**',
      'artifacts/**',
      'reports/**',
      '.stryker-tmp/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      // From the root of the repository on: tests/unit/miniapp is a test.
      'boundaries/elements': [
        { type: 'shared', pattern: 'shared', partialMatch: false },
        { type: 'platform', pattern: 'functions/platform', partialMatch: false },
        { type: 'context', pattern: 'functions/*', capture: ['name'], partialMatch: false },
        { type: 'miniapp', pattern: 'miniapp', partialMatch: false },
        { type: 'infra', pattern: 'infra', partialMatch: false },
        { type: 'tests', pattern: 'tests', partialMatch: false },
      ],
      'boundaries/files': [{ category: 'exports', pattern: 'functions/*/exports.ts' }],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', zodNamespaceOnly],
      'boundaries/dependencies': ['error', arrows],
    },
  },
  {
    files: ['miniapp/**/*.{ts,tsx}', 'shared/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', zodNamespaceOnly, noLookBehind] },
  },
  {
    files: ['**/*.{cjs,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', __dirname: 'readonly' } },
    // CommonJS files import by `require`; there is no other way.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
