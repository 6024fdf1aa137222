import next from 'eslint-config-next/core-web-vitals'

// What oxlint checks in a second is left to it (.oxlintrc.json). ESLint follows the functions of
// files that use React as React's compiler would, and the links between pages; it is called for
// those files alone (scripts/testing/checks.mjs).
const KEPT = /^react-hooks\/|^@next\/next\/no-html-link-for-pages$/
const OTHERS_OFF = Object.fromEntries(
  next
    .flatMap(({ rules }) => Object.keys(rules ?? {}))
    .filter((name) => !KEPT.test(name))
    .map((name) => [name, 'off']),
)

const config = [
  { ignores: ['.next/**', '.data/**', 'next-env.d.ts'] },
  ...next,
  { rules: OTHERS_OFF },
]

export default config
