import 'server-only'
import { openNumber } from '@/lib/platform/personal-number'
import type { Db } from '@/lib/data/door'

type What = 'phone' | 'document' | 'residence' | 'address' | 'representative'

async function findSealed(
  db: Db,
  caseId: string,
  personId: string,
  what: What,
): Promise<{ of: string; sealed: string | null } | null> {
  if (what === 'address') {
    const row = await db.serviceAddress.findFirst({
      where: { id: personId, caseId },
      select: { recipient: true, addressSealed: true },
    })
    return row && { of: row.recipient, sealed: row.addressSealed }
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
    const column = {
      phone: party.phoneSealed,
      document: party.documentSealed,
      residence: party.residenceSealed,
      representative: party.representativeSealed,
    }
    return { of: party.name, sealed: column[what] }
  }
  if (what === 'residence' || what === 'representative') return null
  const agent = await db.agent.findFirst({
    where: { id: personId, caseId },
    select: { name: true, phoneSealed: true, documentSealed: true },
  })
  return (
    agent && { of: agent.name, sealed: what === 'phone' ? agent.phoneSealed : agent.documentSealed }
  )
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
): Promise<{ readonly of: string; readonly value: string } | null> {
  const found = await findSealed(db, caseId, personId, what)
  return found?.sealed ? { of: found.of, value: openNumber(found.sealed) } : null
}
