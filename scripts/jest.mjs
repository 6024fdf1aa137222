// npm run test:unit | test:db | test:slow [-- <file or arguments of jest>]: one kind of test,
// answered quickly. A database that had to be started keeps running for the next call
// (`npm run db:stop` ends it), and so does its template.
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand } from './setup/steps.mjs'

assertNodeVersion()

const PROJECTS = { unit: ['components', 'unit'], db: ['db'], slow: ['slow'] }

await runCommand(async () => {
  const [kind, ...args] = process.argv.slice(2)
  const projects = PROJECTS[kind]
  if (!projects) throw new Error(`用法：node scripts/jest.mjs ${Object.keys(PROJECTS).join(' | ')}`)
  await installDependencies()
  const { generateClient } = await import('./setup/prisma-client.mjs')
  const { runJest } = await import('./testing/jest-run.mjs')
  await generateClient()
  const { passed, failed } = await runJest({ projects, args })
  if (failed > 0 || passed === 0) process.exitCode = 1
})
