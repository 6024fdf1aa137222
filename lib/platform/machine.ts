import { readFileSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { DiskFacts, ProcessFacts } from '@/lib/domain/watch/service-facts'

// What a process can know of itself and of the machine it runs on.

/** Host and number of this process. */
export const processName = (): string => `${hostname()} ${process.pid}`.slice(0, 200)

let version: string | undefined

/** Of package.json in the folder in which the application was started. */
function applicationVersion(): string {
  if (version !== undefined) return version
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'package.json')
  const read = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
  version = read.version
  return version
}

/** Versions, port and size of this process. */
export const readProcess = (): ProcessFacts => ({
  application: applicationVersion(),
  node: process.versions.node,
  port: process.env.PORT || '3000',
  uptimeSeconds: Math.round(process.uptime()),
  memoryBytes: process.memoryUsage.rss(),
})

/** A network disk that is gone does not answer at all. */
const DISK_LIMIT_MS = 2_000

/** Free room on the disk of a folder. Never throws. */
export async function readDisk(folder: string): Promise<DiskFacts> {
  const given = new AbortController()
  try {
    const read = async (): Promise<DiskFacts> => {
      await stat(/* turbopackIgnore: true */ folder)
      const { bavail, bsize, files, ffree } = await statfs(/* turbopackIgnore: true */ folder)
      return { freeBytes: bavail * bsize, freeInodes: files > 0 ? ffree : null }
    }
    const late = wait(DISK_LIMIT_MS, 'unknown' as const, { ref: false, signal: given.signal })
    return await Promise.race([read(), late])
  } catch {
    return 'unknown'
  } finally {
    given.abort()
  }
}
