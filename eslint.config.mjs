import next from 'eslint-config-next/core-web-vitals'
import ts from 'eslint-config-next/typescript'

// The rules about React follow every function of a file, half of the whole check: they are for
// files that use React.
const USES_REACT = ['app/**', 'components/**', '**/*.tsx']
const REACT_RULES_OFF = Object.fromEntries(
  next
    .flatMap(({ rules }) => Object.keys(rules ?? {}))
    .filter((name) => /^(react|react-hooks|jsx-a11y)\//.test(name))
    .map((name) => [name, 'off']),
)

// TypeScript finds what is unused in its files (tsconfig.json).
const JAVASCRIPT = ['**/*.mjs', '**/*.js']

const config = [
  {
    ignores: ['.next/**', '.data/**', 'lib/data/generated/**', 'node_modules/**', 'next-env.d.ts'],
  },
  ...next,
  ...ts,
  { ignores: USES_REACT, rules: REACT_RULES_OFF },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': 'off',
      'no-restricted-imports': [
        'error',
        { name: 'next/link', message: 'Use SoftLink (components/ui/soft-link.tsx).' },
      ],
    },
  },
  { files: JAVASCRIPT, rules: { '@typescript-eslint/no-unused-vars': 'error' } },
]

export default config
