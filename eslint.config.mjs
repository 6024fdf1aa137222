import next from 'eslint-config-next/core-web-vitals'
import ts from 'eslint-config-next/typescript'

const config = [
  {
    ignores: ['.next/**', '.data/**', 'lib/data/generated/**', 'node_modules/**', 'next-env.d.ts'],
  },
  ...next,
  ...ts,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'next/link', message: 'Use SoftLink (components/ui/soft-link.tsx).' },
      ],
    },
  },
]

export default config
