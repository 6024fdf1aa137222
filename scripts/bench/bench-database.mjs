// The benchmark's own databases, beside the application's on the same server.
import { withDatabaseName } from '../setup/databases.mjs'
import { inData } from '../setup/project.mjs'
import { prepareDatabase, reachServer } from '../setup/ready-database.mjs'

export const benchName = (cases) => `heyi_bench_${cases}`
export const accountsFile = (cases) => inData(`bench-${cases}.json`)

/**
 * URLs of the benchmark's database with that many cases, created and migrated. @returns {Promise<{
 * ownerUrl: string, urls: { webUrl: string, jobUrl: string } }>}
 */
export async function benchDatabase(cases) {
  const { ownerUrl } = await reachServer()
  return prepareDatabase(withDatabaseName(ownerUrl, benchName(cases)))
}

/** The numbers after `--cases`, or those given. */
export function readSizes(args, otherwise) {
  const position = args.indexOf('--cases')
  if (position < 0) return otherwise
  const sizes = (args[position + 1] ?? '').split(',').map(Number)
  if (
    sizes.length === 0 ||
    sizes.some((cases) => !Number.isInteger(cases) || cases < 1000 || cases > 5_000_000)
  ) {
    throw new Error('--cases 之后写案件数，从 1000 到 5000000，可以用逗号隔开多个')
  }
  return sizes
}
