import 'server-only'
import type { Unreadable } from '@/lib/domain/identity/unreadable'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'

type What = 'phone' | 'document' | 'residence' | 'address' | 'representative'

type Found = {
  readonly of: string
  readonly sealed: string | null
  readonly column: SealedColumn
}

async function findSealed(
  db: Db,
  caseId: string,
  personId: string,
  what: What,
): Promise<Found | null> {
  if (what === 'address') {
    const row = await db.serviceAddress.findFirst({
      where: { id: personId, caseId },
      select: { recipient: true, addressSealed: true },
    })
    if (row)
      return {
        of: row.recipient,
        sealed: row.addressSealed,
        column: 'service_addresses.address_sealed',
      }
    const confirmed = await db.addressConfirmation.findFirst({
      where: { id: personId, caseId },
      select: { recipient: true, addressSealed: true },
    })
    return (
      confirmed && {
        of: confirmed.recipient ?? '',
        sealed: confirmed.addressSealed,
        column: 'address_confirmations.address_sealed',
      }
    )
  }
  const party = await db.party.findFirst({
    where: { id: personId, caseId },
    select: {
      name: true,
      phoneSealed: true,
      documentSealed: true,
      residenceSealed: true,
      representativeSealed: true,
    },
  })
  if (party) {
    const sealed = {
      phone: party.phoneSealed,
      document: party.documentSealed,
      residence: party.residenceSealed,
      representative: party.representativeSealed,
    }
    return { of: party.name, sealed: sealed[what], column: `parties.${what}_sealed` }
  }
  if (what === 'residence' || what === 'representative') return null
  const agent = await db.agent.findFirst({
    where: { id: personId, caseId },
    select: { name: true, phoneSealed: true, documentSealed: true },
  })
  const sealed = what === 'phone' ? agent?.phoneSealed : agent?.documentSealed
  return agent && { of: agent.name, sealed: sealed ?? null, column: `agents.${what}_sealed` }
}

/**
 * One personal number of a case in clear text, with its holder. Only the act that writes the access
 * record may call it.
 */
export async function findPersonalNumber(
  db: Db,
  caseId: string,
  personId: string,
  what: What,
): Promise<{ readonly of: string; readonly value: string | Unreadable } | null> {
  const found = await findSealed(db, caseId, personId, what)
  return found?.sealed
    ? { of: found.of, value: readSealed(found.sealed, found.column, personId) }
    : null
}
