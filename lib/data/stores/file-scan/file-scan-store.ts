import 'server-only'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** A file is held back: it awaits the virus scanner, or a virus was found in it. */
export type HeldState = 'awaiting' | 'infected'

/** Why a file with this state of its scan is held back; null where it is not. */
export function readHeldState(scan: string | null): HeldState | null {
  return scan === 'awaiting' || scan === 'infected' ? scan : null
}

const SCAN_STATES = ['awaiting', 'clean', 'infected'] as const
const SCANS = { awaiting: 'waiting', clean: 'clean', infected: 'infected' } as const

/**
 * What is known of the scan of a file. One that was scanned as it came has no row, nor has one that
 * was never scanned.
 */
export function readScan(scan: string | null): (typeof SCANS)[keyof typeof SCANS] | 'not_scanned' {
  return scan === null
    ? 'not_scanned'
    : SCANS[parseStoredEnum(SCAN_STATES, scan, 'file_scans.state')]
}

/** Notes files that were received while the virus scanner could not be reached. */
export async function holdFiles(db: Db, storageKeys: readonly string[], at: Date): Promise<void> {
  if (storageKeys.length === 0) return
  await db.fileScan.createMany({
    data: storageKeys.map((storageKey) => ({ storageKey, state: 'awaiting', receivedAt: at })),
  })
}

/**
 * Storage keys of files that await the scanner, the oldest first. Needs the system's transaction.
 */
export async function findAwaiting(db: Db, most: number): Promise<string[]> {
  const rows = await db.fileScan.findMany({
    where: { state: 'awaiting' },
    orderBy: { receivedAt: 'asc' },
    take: most,
    select: { storageKey: true },
  })
  return rows.map(({ storageKey }) => storageKey)
}

/** Records what the scanner said. @param found the name of the virus; null where there is none */
export async function recordScan(
  db: Db,
  storageKey: string,
  found: string | null,
  at: Date,
): Promise<void> {
  await db.fileScan.updateMany({
    where: { storageKey, state: 'awaiting' },
    data: { state: found === null ? 'clean' : 'infected', found, scannedAt: at },
  })
}
