import 'server-only'
import { now } from '@/lib/platform/clock'
import { errorFields, log } from '@/lib/platform/logger'
import { anchorChains } from './anchor-chains'

const FIRST_AFTER_MS = 20_000
/** Asked more often than there is something to do: an hour missed by a database that was away is made up soon after. */
const ASK_EVERY_MS = 10 * 60_000

async function sealIfDue(): Promise<void> {
  try {
    const { anchors, heads } = await anchorChains(now(), { onlyIfDue: true })
    if (anchors > 0) log.info('chains sealed', { count: heads })
  } catch (error) {
    log.error('chains not sealed', errorFields(error))
  }
}

/** Starts what the system does by itself while the server runs. Never keeps a process alive; several processes share the work. */
export function startJobs(): void {
  setTimeout(() => void sealIfDue(), FIRST_AFTER_MS).unref()
  setInterval(() => void sealIfDue(), ASK_EVERY_MS).unref()
}
