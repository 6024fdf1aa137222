// jest's global set-up of the projects that use the database: what a fresh clone lacks for
// `npx jest <file>`, then the template database, and the compiled threads and programs. The server
// keeps running for the next call.
import { generateClient } from '../../scripts/setup/prisma-client.mjs'
import { reachServer } from '../../scripts/setup/ready-database.mjs'
import {
  dropWorkerDatabases,
  prepareTemplate,
  workerDatabaseName,
} from '../../scripts/testing/test-databases.mjs'
import { compilePrograms } from './compile-programs.mjs'

/**
 * Starts the database if it does not run and tells the workers, through the environment, which
 * template to copy.
 */
export default async function makeTemplateDatabase() {
  const { ownerUrl } = await reachServer()
  await generateClient()
  await compilePrograms()
  process.env.HEYI_TEST_RUN = String(process.pid)
  await dropWorkerDatabases(ownerUrl, process.env.HEYI_TEST_RUN)
  const template = await prepareTemplate(ownerUrl)
  process.env.HEYI_TEST_DATABASE_PREFIX = workerDatabaseName(process.env.HEYI_TEST_RUN, '')
  process.env.HEYI_TEST_TEMPLATE_OWNER_URL = template.ownerUrl
  process.env.HEYI_TEST_TEMPLATE_WEB_URL = template.urls.webUrl
  process.env.HEYI_TEST_TEMPLATE_JOB_URL = template.urls.jobUrl
  process.env.HEYI_TEST_TEMPLATE_CHANGES_URL = template.urls.changesUrl
}
