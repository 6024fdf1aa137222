// Prisma's own comparison of prisma/schema.prisma with prisma/migrations (both in shadow databases). What Prisma has no word for
// (roles, policies, triggers, functions) is not compared here.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '..', '..')
const schema = join(root, 'prisma', 'schema.prisma')

/** Exit code 0: no difference, 2: a difference (told in `words`), 1: the comparison itself failed. */
function compareMigrationsWith(schemaFile: string) {
  const args = [
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    schemaFile,
    '--exit-code',
  ]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: process.env.HEYI_TEST_OWNER_URL,
        PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts', 'schema-engine.mjs'),
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  return { status, words: stdout + stderr }
}

describe('the schema of Prisma and the SQL migrations', () => {
  it('are told apart when the schema has a column that no migration makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'heyi-schema-'))
    try {
      const changed = join(folder, 'schema.prisma')
      const withColumn = readFileSync(schema, 'utf8').replace(
        /^model Court \{$/m,
        '$&\n  foundedYear Int? @map("founded_year")',
      )
      writeFileSync(changed, withColumn)
      const { status, words } = compareMigrationsWith(changed)
      expect(words).toContain('founded_year')
      expect(status).toBe(2)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  it('agree on every table, column, index and foreign key', () => {
    expect(compareMigrationsWith(schema)).toEqual({
      status: 0,
      words: expect.stringContaining('No difference detected'),
    })
  }, 60_000)
})
