// jest's global tear-down of the projects that use the database. The template stays for the next
// run.
import { reachServer } from '../../scripts/setup/ready-database.mjs'
import { dropWorkerDatabases } from '../../scripts/testing/test-databases.mjs'

export default async function dropThem() {
  const { ownerUrl } = await reachServer()
  await dropWorkerDatabases(ownerUrl, process.env.HEYI_TEST_RUN)
}
