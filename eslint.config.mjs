import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const zodNamespaceOnly = {
  selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
  message: "Write `import * as z from 'zod'`: the named import bundles every locale.",
}

export default ts.config(
  { ignores: ['node_modules/**', 'miniapp/dist/**', '.esbuild/**', '.serverless/**', '.local/**', 'coverage/**', 'artifacts/**', 'reports/**', '.stryker-tmp/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', zodNamespaceOnly],
    },
  },
  { files: ['**/*.{cjs,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'readonly', Buffer: 'readonly', URL: 'readonly' } } },
)
void boundaries
