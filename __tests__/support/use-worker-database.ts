// Runs before each test file, before any module of ours is loaded: gives the jest worker its own
// copy of the migrated database and fixed secrets. The copy is made once per worker and run; tests
// empty the tables they use by themselves.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

function need(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is missing: is make-template-database.mjs jest's global set-up?`)
  return value
}

function pointedAt(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

const root = join(__dirname, '..', '..')
const templateUrl = need('HEYI_TEST_TEMPLATE_OWNER_URL')
const run = need('HEYI_TEST_RUN')
const worker = process.env.JEST_WORKER_ID ?? '1'
const database = `${need('HEYI_TEST_DATABASE_PREFIX')}${worker}`
const ownerUrl = pointedAt(templateUrl, database)
const folder = join(root, '.data', 'test-runs', run, worker)
const cloned = join(folder, 'cloned')

if (!existsSync(cloned)) {
  const template = new URL(templateUrl).pathname.slice(1)
  execFileSync(
    process.execPath,
    [join(root, 'scripts/testing/clone-worker-database.mjs'), template, database],
    {
      env: { ...process.env, HEYI_TEST_OWNER_URL: ownerUrl },
    },
  )
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(cloned, '')
}

Object.assign(process.env, {
  HEYI_DATABASE_URL: pointedAt(need('HEYI_TEST_TEMPLATE_WEB_URL'), database),
  HEYI_JOB_DATABASE_URL: pointedAt(need('HEYI_TEST_TEMPLATE_JOB_URL'), database),
  HEYI_CHANGES_DATABASE_URL: pointedAt(need('HEYI_TEST_TEMPLATE_CHANGES_URL'), database),
  HEYI_TEST_OWNER_URL: ownerUrl,
  HEYI_FILES_DIR: join(folder, 'files'),
  HEYI_PDF_TRIAL_SIGNER_DIR: join(root, '.data', 'test-pdf-signer'),
  HEYI_PERSONAL_KEY: '11'.repeat(32),
  HEYI_PERSONAL_HASH_KEY: '22'.repeat(32),
  HEYI_FILES_KEY: '44'.repeat(32),
  NEXTAUTH_SECRET: 'a secret that only tests use, long enough to sign with',
  AUTH_TRUST_HOST: 'true',
  HEYI_SECOND_FACTOR: 'offered',
})
