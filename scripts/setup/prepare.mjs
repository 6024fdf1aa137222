// Everything between a fresh clone and a running application, step by step. Imported only after the
// packages are installed.
import { appEnvironment } from './app-environment.mjs'
import { directUrlsOf } from './app-role.mjs'
import { buildApplication } from './build.mjs'
import { withClient } from './databases.mjs'
import {
  hasAccount,
  isDemonstrationOff,
  isNewDatabase,
  seedDemonstration,
} from './demonstration.mjs'
import { stopEmbeddedPostgresIfUnused } from './embedded-postgres.mjs'
import { keepStaticFiles } from './kept-static.mjs'
import { withLock } from './locks.mjs'
import { generateClient } from './prisma-client.mjs'
import { prepareDatabase, reachServer } from './ready-database.mjs'
import { assertGuards } from './role-guards.mjs'
import { step } from './steps.mjs'

async function fill(ownerUrl, env) {
  if (!isDemonstrationOff() && (await isNewDatabase(ownerUrl)))
    await step('写入演示数据', () => seedDemonstration(env))
  return hasAccount(ownerUrl)
}

/**
 * Other commands stop the embedded database when no command uses it, and the connections of a quiet
 * application come and go: one of ours stays open as long as it is served.
 */
export const whileInUse = (ownerUrl, work) =>
  process.env.DATABASE_URL ? work() : withClient(ownerUrl, work)

/**
 * Database, client, first data and (in production) the build.
 * @param {'production' | 'development'} mode
 * @param {(prepared: { env: object, canSignIn: boolean }) => Promise<number>} run serves the
 * application and resolves to the exit code; afterwards the embedded database is stopped if it was
 * started here
 * @returns {Promise<number>} exit code
 */
export async function withPreparedApplication(mode, run) {
  const { ownerUrl, isStartedHere } = await step('启动数据库', reachServer)
  try {
    const { urls, notices } = await step('更新数据库结构', () => prepareDatabase(ownerUrl))
    for (const notice of notices) console.log(`    ${notice}`)
    await step('核对数据库权限', () => assertGuards(directUrlsOf(ownerUrl)))
    await step('生成数据访问代码', generateClient)
    const env = appEnvironment({ urls, mode })
    const canSignIn = await fill(ownerUrl, appEnvironment({ urls }))
    if (mode === 'production') {
      await step('构建应用', () => buildApplication(env))
      const notKept = await withLock('static', () => keepStaticFiles())
      if (notKept) console.log(`    ${notKept}`)
    }
    return await whileInUse(ownerUrl, () => run({ env, canSignIn }))
  } finally {
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}
