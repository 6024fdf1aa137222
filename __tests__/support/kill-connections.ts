import { until } from './until'
import { asOwner } from './world'

/** Environment of a program whose connections have this name. */
export function connectedAs(name: string): Readonly<Record<string, string>> {
  const named = (url: string) => {
    const changed = new URL(url)
    changed.searchParams.set('application_name', name)
    return changed.href
  }
  return {
    HEYI_DATABASE_URL: named(process.env.HEYI_DATABASE_URL!),
    HEYI_JOB_DATABASE_URL: named(process.env.HEYI_JOB_DATABASE_URL!),
  }
}

/**
 * Waits until the server has cleaned up the connections of a program that was killed; until then a
 * commit may still be under way.
 */
export async function untilDisconnected(name: string): Promise<void> {
  await until(async () => {
    const open = await asOwner(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()`,
      [name],
    )
    return open.length === 0
  })
}
