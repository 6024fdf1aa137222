import 'server-only'
import { withAccess } from '@/lib/data/door'
import { addFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import { findByLink, markOpened } from '@/lib/data/stores/invitation/entry-store'
import { ENTRY_WINDOW_MINUTES, FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { stateOfInvitation } from '@/lib/domain/invitation/invitation'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { hashOfSecret } from '@/lib/platform/derived-secret'
import { addressGroup } from '@/lib/platform/forwarded'

/** What the first page says: who writes and until when. Nothing of the case. */
export type OpenedInvitation = {
  readonly institution: string
  readonly institutionPhone: string | null
  readonly serviceHours: string | null
  readonly address: string | null
  readonly court: string
  /** The last whole day on which it opens. */
  readonly until: LocalDate
  /** Someone is invited to help, and has no dispute. */
  readonly isToHelp: boolean
  /** The same, to join as a party: an interested third person. */
  readonly isThird: boolean
  /** Someone reads and types for a party. */
  readonly isHelper: boolean
}

/**
 * The page of a link before anything is proven. A link that is wrong, used, revoked or expired has
 * one answer: null, as has a network that was wrong too often.
 */
export async function openInvitation(
  link: string,
  address: string,
): Promise<OpenedInvitation | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(link)) return null
  const at = now()
  return withAccess(null, 'open an invitation', async (db) => {
    const counter = `enter:${addressGroup(address)}`
    const { failures } = await takeCounter(db, counter, at, ENTRY_WINDOW_MINUTES)
    if (failures >= FREE_WRONG_ENTRIES) return null
    const found = await findByLink(db, hashOfSecret('invitation link', link))
    if (!found || stateOfInvitation(found, at) !== 'open') {
      await addFailure(db, counter)
      return null
    }
    await markOpened(db, found.id, at)
    const { institution, institutionPhone, serviceHours, court } = found
    return {
      institution,
      institutionPhone,
      serviceHours,
      address: found.address,
      court,
      isToHelp: found.participantKind === 'invited',
      isThird: found.isThird,
      isHelper: found.participantKind === 'helper',
      until: toLocalDate(new Date(found.expiresAt.getTime() - 1)),
    }
  })
}
