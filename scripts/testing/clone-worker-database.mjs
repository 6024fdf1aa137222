// node scripts/testing/clone-worker-database.mjs <template name> <database name>, with
// HEYI_TEST_OWNER_URL of the server. A program of its own because jest's set-up files cannot wait
// for anything asynchronous.
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createDatabase,
  dropDatabase,
  makeCommitsQuick,
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
await makeCommitsQuick(url)
