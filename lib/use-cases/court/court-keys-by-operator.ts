import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  addCourtKey,
  findCourtByCode,
  findCourtKeys,
  markCourtKeyRevoked,
  type CourtKeyRecord,
} from '@/lib/data/stores/court/court-key-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { AppError } from '@/lib/platform/app-error'
import { now } from '@/lib/platform/clock'
import { newCourtKey } from '@/lib/platform/court-key'
import { newId } from '@/lib/platform/ids'

// Keys of courts' own systems, made and revoked by the operator of this installation (`npm run
// court:key`); on pages one is made by two persons (lib/use-cases/proposal), and revoked by
// revoke-court-key.ts.

export type MadeCourtKey = {
  readonly id: string
  readonly key: string
  readonly hint: string
  readonly courtName: string
}

/**
 * Makes a key for the court with this code. The key itself is returned once and stored nowhere,
 * only its keyed hash. Throws AppError COURT_UNKNOWN.
 */
export async function makeCourtKeyAsOperator(courtCode: string): Promise<MadeCourtKey> {
  const { key, hint, keyHash } = newCourtKey()
  const at = now()
  return asSystem('make a court key', async (db) => {
    const court = await findCourtByCode(db, courtCode)
    if (!court) throw new AppError('COURT_UNKNOWN', { code: courtCode })
    const id = newId()
    await addCourtKey(db, 'operator', { id, courtId: court.id, keyHash, hint }, at)
    await appendEvent(db, {
      event: { kind: 'court-key.made', data: { hint } },
      subject: { courtId: court.id },
      by: null,
      at,
    })
    return { id, key, hint, courtName: court.name }
  })
}

/** Every key there is or was, by court. */
export async function listCourtKeys(): Promise<CourtKeyRecord[]> {
  return asSystem('list court keys', findCourtKeys)
}

/**
 * Revokes the key with this id or these last four characters; it is refused from the next request
 * on. Throws AppError COURT_KEY_UNKNOWN, COURT_KEY_AMBIGUOUS (several live keys end alike: name the
 * id) or COURT_KEY_REVOKED.
 */
export async function revokeCourtKeyAsOperator(idOrHint: string): Promise<CourtKeyRecord> {
  const at = now()
  return asSystem('revoke a court key', async (db) => {
    const named = (await findCourtKeys(db)).filter(
      ({ id, hint }) => id === idOrHint || hint === idOrHint,
    )
    const live = named.filter(({ revokedAt }) => revokedAt === null)
    const [key] = live
    if (named.length === 0) throw new AppError('COURT_KEY_UNKNOWN', { key: idOrHint })
    if (live.length > 1)
      throw new AppError('COURT_KEY_AMBIGUOUS', { key: idOrHint, count: live.length })
    if (!key || !(await markCourtKeyRevoked(db, 'operator', key.id, at)))
      throw new AppError('COURT_KEY_REVOKED', { key: idOrHint })
    const event = { kind: 'court-key.revoked' as const, data: { hint: key.hint } }
    await appendEvent(db, { event, subject: { courtId: key.courtId }, by: null, at })
    return { ...key, revokedAt: at }
  })
}
