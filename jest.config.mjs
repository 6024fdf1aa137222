import { workersOfTests } from './scripts/testing/test-workers.mjs'
import nextJest from 'next/jest.js'
import { testMatchOf } from './scripts/testing/test-projects.mjs'

// Every test file belongs to exactly one project (__tests__/scripts/test-projects.test.ts).
// `npm run test:unit` runs components and unit, `test:db` db, `test:slow` slow; `npm test` runs
// all, of unit and db several files together (scripts/testing/packs.mjs), and `build` after the
// build that it reads. `drill` is run by the commands of drills alone: it takes minutes.

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
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/(?!test-packs)'],
  testEnvironment: 'node',
})()
/** What otplib is made of has no other form than modules, which jest compiles then. */
const MODULES_ONLY = '(?!@noble/|@scure/)'
const transform = Object.fromEntries(
  Object.entries(shared.transform).map(([files, [compiler, options]]) => [
    files,
    ['<rootDir>/scripts/testing/kept-transform.mjs', { compiler, options }],
  ]),
)
const project = (displayName, options) => ({
  ...shared,
  // by which jest tells apart what it keeps: all projects read the same files
  id: 'heyi',
  transform,
  transformIgnorePatterns: shared.transformIgnorePatterns.map((pattern) =>
    pattern.replace(/^\/node_modules\/(?=\()/, `/node_modules/${MODULES_ONLY}`),
  ),
  displayName,
  testMatch: testMatchOf(displayName),
  ...options,
})

const onDatabase = {
  globalSetup: '<rootDir>/__tests__/support/make-template-database.mjs',
  globalTeardown: '<rootDir>/__tests__/support/drop-worker-databases.mjs',
  setupFiles: ['<rootDir>/__tests__/support/use-worker-database.ts'],
}

const config = {
  projects: [
    project('components', {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/__tests__/support/setup-components.ts'],
    }),
    project('unit', { globalSetup: '<rootDir>/__tests__/support/compile-programs.mjs' }),
    project('build'),
    project('db', onDatabase),
    project('slow', onDatabase),
    project('drill', onDatabase),
  ],
  testSequencer: '<rootDir>/scripts/testing/long-first.mjs',
  // how long a test takes depends on the machine; this only ends what hangs
  testTimeout: 300_000,
  maxWorkers: workersOfTests(),
  // Each test file loads the modules again, and a worker keeps some of what it loaded: after the
  // 440 files of the database it held 7 GB, most of its time went into collecting garbage, and a
  // smaller machine had none left.
  workerIdleMemoryLimit: '1.5GB',
}

export default config
