import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCourt, type CourtName } from '@/lib/data/stores/court/court-store'
import {
  findParameterVersions,
  lockParameters,
  type StoredVersion,
} from '@/lib/data/stores/parameter/parameter-version-store'
import { isCourtKey, type ParameterKey } from '@/lib/domain/parameters/catalogue'
import { newestNo } from '@/lib/domain/parameters/decide-parameter'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { parameterNamed } from '@/lib/labels/zh-CN/parameter'

export type ChangeFacts = {
  readonly versions: readonly StoredVersion[]
  /** Null: the whole installation. */
  readonly court: CourtName | null
}

/**
 * The versions of a key, locked until the change is written. Null: there is no such court, or the
 * parameter is none of courts.
 */
export async function loadChange(
  db: Db,
  { key, courtId }: { readonly key: ParameterKey; readonly courtId: string | null },
): Promise<ChangeFacts | null> {
  const court = courtId !== null && isCourtKey(key) ? await findCourt(db, courtId) : null
  if (courtId !== null && court === null) return null
  await lockParameters(db)
  return { versions: (await findParameterVersions(db)).filter((each) => each.key === key), court }
}

/** Null where nothing was set in this scope since the form was opened; else who did and when. */
export function refuseChangedMeanwhile(
  key: ParameterKey,
  { versions, court }: ChangeFacts,
  seen: number,
): Decided<never> | null {
  const no = newestNo(versions, court?.id ?? null)
  if (no === seen) return null
  const newest = versions.find((each) => each.no === no)
  return refuse('PROFILE_CHANGED_MEANWHILE', {
    what: parameterNamed(key, court?.name ?? null),
    by: newest?.setBy ?? null,
    at: newest?.setAt.toISOString() ?? null,
  })
}
