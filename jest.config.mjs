import { availableParallelism } from 'node:os'
import nextJest from 'next/jest.js'

// Every test file belongs to exactly one project (__tests__/scripts/test-projects.test.ts).
// `npm run test:unit` runs components and unit, `test:db` db, `test:slow` slow; `npm test` runs
// all, and `build` after the build that it reads. `drill` is run by `npm run drill:archive` alone:
// it takes minutes.

const NO_DATABASE = ['architecture', 'channels', 'documents', 'domain', 'labels', 'platform']
const DATABASE = ['auth', 'data', 'edge', 'files', 'queries', 'use-cases']

/**
 * Tests of the database that take many seconds each: races, kills, hostile input, plans, tampering,
 * programs.
 */
const SLOW = [
  'data/audit-tampering',
  'data/counts',
  'data/plans',
  'edge/api-v1/referral-properties',
  'recovery/*',
  'matrices/*',
  'queries/hostile-addresses',
  'scripts/*',
  'use-cases/hostile-input',
]

const within = (folders) => folders.map((folder) => `<rootDir>/__tests__/${folder}/**/*.test.ts`)
const slowFiles = SLOW.map((name) => `<rootDir>/__tests__/${name}.test.ts`)

// Next.js reads its configuration (in a process of TypeScript) each time it is called: once for all
// projects.
const shared = await nextJest({ dir: './' })({
  moduleNameMapper: {
    '^server-only$': '<rootDir>/__tests__/support/server-only.ts',
    '/start-(judging|decoding|setting|word|placing|reading|copying|binding)-thread$':
      '<rootDir>/__tests__/support/start-$1-thread.ts',
    '^(@prisma/client/runtime/query_compiler_.*)\\.mjs$': '$1.js',
    '^@/(.*)$': '<rootDir>/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
  testEnvironment: 'node',
})()
const project = (options) => ({ ...shared, ...options })

const onDatabase = {
  globalSetup: '<rootDir>/__tests__/support/make-template-database.mjs',
  globalTeardown: '<rootDir>/__tests__/support/drop-worker-databases.mjs',
  setupFiles: ['<rootDir>/__tests__/support/use-worker-database.ts'],
}

const config = {
  projects: [
    project({
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/__tests__/components/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/__tests__/support/setup-components.ts'],
    }),
    project({
      displayName: 'unit',
      testMatch: within(NO_DATABASE),
      globalSetup: '<rootDir>/__tests__/support/compile-programs.mjs',
    }),
    project({ displayName: 'build', testMatch: within(['build']) }),
    project({
      displayName: 'db',
      testMatch: within(DATABASE),
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, ...slowFiles],
      ...onDatabase,
    }),
    project({ displayName: 'slow', testMatch: slowFiles, ...onDatabase }),
    project({ displayName: 'drill', testMatch: within(['drills']), ...onDatabase }),
  ],
  // how long a test takes depends on the machine; this only ends what hangs
  testTimeout: 300_000,
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Each test file loads the modules again, and a worker keeps some of what it loaded: after the
  // 440 files of the database it held 7 GB, most of its time went into collecting garbage, and a
  // smaller machine had none left.
  workerIdleMemoryLimit: '1.5GB',
}

export default config
