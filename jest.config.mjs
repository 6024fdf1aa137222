import nextJest from 'next/jest.js'

const createJestConfig = nextJest({ dir: './' })
const shared = {
  moduleNameMapper: {
    '^server-only$': '<rootDir>/__tests__/support/server-only.ts',
    '^(@prisma/client/runtime/query_compiler_.*)\\.mjs$': '$1.js',
    '^lucide-react/icons/.+$': '<rootDir>/__tests__/support/icon.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
}
const ui = await createJestConfig({
  ...shared,
  displayName: 'components',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/__tests__/**/*.test.tsx'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/setup-components.ts'],
})()
const pure = await createJestConfig({
  ...shared,
  displayName: 'domain',
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/__tests__/{domain,labels,architecture,platform,build,documents}/**/*.test.ts',
  ],
})()
const server = await createJestConfig({
  ...shared,
  displayName: 'database',
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/__tests__/{data,use-cases,queries,edge,auth,matrices,journeys,scripts,files}/**/*.test.ts',
  ],
  setupFiles: ['<rootDir>/__tests__/support/use-worker-database.ts'],
})()

const config = {
  projects: [ui, pure, server],
  globalSetup: '<rootDir>/__tests__/support/make-template-database.mjs',
}

export default config
