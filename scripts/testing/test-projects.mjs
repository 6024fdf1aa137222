// Which test file belongs to which project of jest: to exactly one
// (__tests__/scripts/test-projects.test.ts).
import { readdirSync } from 'node:fs'
import { inProject } from '../setup/project.mjs'

/** Project by folder of `__tests__`. */
const PROJECT_OF = {
  components: 'components',
  architecture: 'unit',
  channels: 'unit',
  documents: 'unit',
  domain: 'unit',
  labels: 'unit',
  platform: 'unit',
  build: 'build',
  auth: 'db',
  data: 'db',
  edge: 'db',
  files: 'db',
  queries: 'db',
  'use-cases': 'db',
  drills: 'drill',
  matrices: 'slow',
  recovery: 'slow',
  scripts: 'slow',
}

/** Other tests of the database that take many seconds each: hostile input, plans, tampering. */
const SLOW = [
  'data/audit-tampering.test.ts',
  'data/counts.test.ts',
  'data/plans.test.ts',
  'edge/api-v1/referral-properties.test.ts',
  'queries/hostile-addresses.test.ts',
  'use-cases/hostile-input.test.ts',
]

const projectOf = (name) => (SLOW.includes(name) ? 'slow' : PROJECT_OF[name.split('/')[0]])

/**
 * The test files of a project.
 * @param {string} project
 * @returns {string[]} relative to the root, with forward slashes
 */
export function testFilesOf(project) {
  return readdirSync(inProject('__tests__'), { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.test\.tsx?$/.test(name) && projectOf(name) === project)
    .map((name) => `__tests__/${name}`)
    .sort()
}

/**
 * Where jest looks for the tests of a project: in its files, or in packs of them below the folder
 * that HEYI_TEST_PACKS names (packs.mjs).
 * @param {string} project
 * @returns {string[]} patterns of jest
 */
export function testMatchOf(project) {
  const packs = process.env.HEYI_TEST_PACKS
  if (packs) return [`${packs}/${project}/*.test.ts`]
  return testFilesOf(project).map((file) => `<rootDir>/${file}`)
}
