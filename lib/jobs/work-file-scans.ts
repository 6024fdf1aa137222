import 'server-only'
import { asSystem } from '@/lib/data/door'
import { queueBindingsOf } from '@/lib/data/stores/dossier/binding-store'
import { findAwaiting, recordScan } from '@/lib/data/stores/file-scan/file-scan-store'
import { readHeld, settleHeld } from '@/lib/files/held-files'
import { configuredScanner, type Scanner } from '@/lib/files/virus-scan'
import { errorFields, log } from '@/lib/platform/logger'

/** Files of one round; the next round takes the others. */
const MOST = 50

/**
 * Scans the files that were received while the virus scanner could not be reached, until it cannot
 * be reached again. A file is released, or held back for good, before its row shows it: after a
 * crash it is scanned again. Several processes may do so at once.
 * @returns how many were scanned
 */
export async function workFileScans(
  clock: () => Date,
  scan: Scanner | null = configuredScanner(),
): Promise<number> {
  if (!scan) return 0
  const keys = await asSystem('read files that await a scan', (db) => findAwaiting(db, MOST))
  let scanned = 0
  for (const storageKey of keys) {
    try {
      const bytes = await readHeld(storageKey)
      const result = bytes && (await scan(bytes))
      if (!result) continue
      if (result.is === 'unavailable') return scanned
      if (result.is === 'undecided') {
        log.warn('a held file was not judged by the scanner', { storageKey })
        continue
      }
      const found = result.is === 'infected' ? result.found : null
      await settleHeld(storageKey, found === null ? 'open' : 'infected')
      await asSystem('record a scan', async (db) => {
        const at = clock()
        await recordScan(db, storageKey, found, at)
        await queueBindingsOf(db, storageKey, at)
      })
      if (found !== null) log.warn('a received file is infected', { storageKey, found })
      scanned += 1
    } catch (error) {
      log.error('a held file was not scanned', { storageKey, ...errorFields(error) })
    }
  }
  return scanned
}
