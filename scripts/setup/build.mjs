// The production build, made again only when something it is made of changed.
import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { runQuietly } from './commands.mjs'
import { withLock } from './locks.mjs'
import { hashFiles, isMarked, mark } from './marks.mjs'
import { inProject } from './project.mjs'

const SOURCES = [
  'app',
  'lib',
  'components',
  'public',
  'prisma/schema.prisma',
  'next.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const GENERATED = ['lib', 'data', 'generated', ''].join(sep)

/** Next.js's own command. */
export const NEXT = inProject('node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Builds the application unless .next holds the build of these very sources.
 * @throws Error with the build's own words when it fails
 */
export async function buildApplication(env) {
  // the mark lies inside .next: a build clears it away, so that an interrupted one is never taken
  // for a whole
  const file = inProject('.next', 'heyi-built-from')
  await withLock('build', async () => {
    const sources = hashFiles(SOURCES, (name) => name.startsWith(GENERATED))
    if (isMarked(file, sources) && existsSync(inProject('.next', 'BUILD_ID'))) return
    await runQuietly(process.execPath, [NEXT, 'build'], env)
    mark(file, sources)
  })
}
