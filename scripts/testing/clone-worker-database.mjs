// node scripts/testing/clone-worker-database.mjs <template name> <database name>, with HEYI_TEST_OWNER_URL of the server.
// A program of its own because jest's set-up files cannot wait for anything asynchronous.
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createDatabase,
  dropDatabase,
  escapeIdentifier,
  withClient,
  withDatabaseName,
} from '../setup/databases.mjs'

const [template, name] = process.argv.slice(2)
const url = withDatabaseName(process.env.HEYI_TEST_OWNER_URL, name)

await dropDatabase(url)
for (let attempt = 1; ; attempt++) {
  try {
    await createDatabase(url, template)
    break
  } catch (error) {
    // 55006: another worker or autovacuum is just looking at the template
    if (error.code !== '55006' || attempt === 20) throw error
    await sleep(200)
  }
}
// A database that is thrown away need not survive a crash of the machine; and on its few rows a statement is planned once for
// each connection and not for each of its first values, which would take longer than reading does.
const SETTINGS = { synchronous_commit: 'off', plan_cache_mode: 'force_generic_plan' }
await withClient(url, async (client) => {
  for (const [setting, value] of Object.entries(SETTINGS))
    await client.query(`ALTER DATABASE ${escapeIdentifier(name)} SET ${setting} = ${value}`)
})
