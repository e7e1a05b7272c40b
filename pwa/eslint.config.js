import js from '@eslint/js'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', 'dev-dist', 'src/store/wire.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  { rules: { eqeqeq: 'error', 'no-console': 'error' } },
)
