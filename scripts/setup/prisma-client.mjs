// The generated client in lib/data/generated, and Prisma's own command.
import { chmodSync, existsSync } from 'node:fs'
import { runQuietly, runVisibly } from './commands.mjs'
import { withLock } from './locks.mjs'
import { hashFiles, isMarked, mark } from './marks.mjs'
import { inProject } from './project.mjs'

const CLI = ['node_modules', 'prisma', 'build', 'index.js']

/** Environment in which Prisma uses the engine of its npm package and downloads nothing. */
export function prismaEnvironment(ownerUrl) {
  const engine =
    process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? inProject('scripts', 'schema-engine.mjs')
  if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && process.platform !== 'win32')
    chmodSync(engine, 0o755)
  return {
    ...process.env,
    ...(ownerUrl && { DATABASE_URL: ownerUrl }),
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
}

/** Runs Prisma's command on this terminal. @returns {Promise<number>} its exit code */
export const runPrisma = (args, ownerUrl) =>
  runVisibly(process.execPath, [inProject(...CLI), ...args], prismaEnvironment(ownerUrl))

/** Generates the client when the schema or the packages changed since the last time. */
export async function generateClient() {
  const file = inProject('lib', 'data', 'generated', 'generated-for')
  const wanted = hashFiles(['prisma/schema.prisma', 'package-lock.json'])
  await withLock('generate', async () => {
    if (isMarked(file, wanted) && existsSync(inProject('lib', 'data', 'generated', 'prisma')))
      return
    await runQuietly(process.execPath, [inProject(...CLI), 'generate'], prismaEnvironment())
    mark(file, wanted)
  })
}
