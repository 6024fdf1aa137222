// The generated client in lib/data/generated.
import { existsSync } from 'node:fs'
import { runQuietly } from './commands.mjs'
import { withLock } from './locks.mjs'
import { hashFiles, isMarked, mark } from './marks.mjs'
import { inProject } from './project.mjs'

const CLI = ['node_modules', 'prisma', 'build', 'index.js']

// Before every command Prisma downloads its schema engine, unless it is given one. Generating never
// runs it, so any program will do, and nothing is downloaded.
const environment = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

/** Generates the client when the schema or the packages changed since the last time. */
export async function generateClient() {
  const file = inProject('lib', 'data', 'generated', 'generated-for')
  const wanted = hashFiles([
    'prisma/schema.prisma',
    'package-lock.json',
    'scripts/setup/table-types.mjs',
  ])
  await withLock('generate', async () => {
    if (isMarked(file, wanted) && existsSync(inProject('lib', 'data', 'generated', 'tables.ts')))
      return
    await runQuietly(process.execPath, [inProject(...CLI), 'generate'], environment)
    mark(file, wanted)
  })
}
