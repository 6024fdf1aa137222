import 'server-only'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'
import { personalKey, type PersonalNumbers } from '@/lib/data/mappers/document-facts'

/**
 * All personal numbers of a case in clear text, for a document that is finalised: the act writes
 * its event. A number that cannot be opened is left out.
 */
export async function findPersonalNumbers(
  db: Db,
  _grant: Grant<'document:finalise'>,
  caseId: string,
): Promise<PersonalNumbers> {
  const where = { caseId }
  const [parties, agents, addresses] = await Promise.all([
    db.party.findMany({
      where,
      select: { id: true, phoneSealed: true, documentSealed: true, residenceSealed: true },
    }),
    db.agent.findMany({ where, select: { id: true, phoneSealed: true, documentSealed: true } }),
    db.addressConfirmation.findMany({
      where,
      select: { id: true, addressSealed: true, phoneSealed: true, electronicSealed: true },
    }),
  ])
  const numbers = new Map<string, string>()
  const keep = (id: string, what: string, sealed: string | null, column: SealedColumn) => {
    const plain = sealed === null ? null : readSealed(sealed, column, id)
    if (typeof plain === 'string') numbers.set(personalKey(id, what), plain)
  }
  for (const { id, phoneSealed, documentSealed, residenceSealed } of parties) {
    keep(id, 'phone', phoneSealed, 'parties.phone_sealed')
    keep(id, 'document', documentSealed, 'parties.document_sealed')
    keep(id, 'residence', residenceSealed, 'parties.residence_sealed')
  }
  for (const { id, phoneSealed, documentSealed } of agents) {
    keep(id, 'phone', phoneSealed, 'agents.phone_sealed')
    keep(id, 'document', documentSealed, 'agents.document_sealed')
  }
  for (const { id, addressSealed, phoneSealed, electronicSealed } of addresses) {
    keep(id, 'address', addressSealed, 'address_confirmations.address_sealed')
    keep(id, 'phone', phoneSealed, 'address_confirmations.phone_sealed')
    keep(id, 'electronic', electronicSealed, 'address_confirmations.electronic_sealed')
  }
  return numbers
}
