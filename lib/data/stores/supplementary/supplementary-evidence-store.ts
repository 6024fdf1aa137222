import 'server-only'
import { IDENTITY_WAYS, PERSON_KINDS } from '@/lib/domain/case/preparations'
import { DOCUMENT_KINDS } from '@/lib/domain/case/vocabulary'
import { READING_WAYS } from '@/lib/domain/signature/signature'
import type { Drawing } from '@/lib/domain/signature/strokes'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// What proves the signatures of a supplementary agreement: read by the system, which sets its
// signed text.

const g = columnsOf('supplementary_signatures', 'g')
const EVIDENCE = select({
  partyId: g.party_id,
  party: g.party_name,
  signedBy: g.person_name,
  personKind: g.person_kind,
  seenSha256: g.seen_sha256,
  drawing: g.drawing,
  reading: g.reading,
  helper: g.helper,
  identityWay: g.identity_way,
  identityDocument: g.identity_document,
  identityOn: g.identity_on,
  confirmedAt: g.confirmed_at,
  device: g.device,
  address: g.address,
  authority: g.certificate_authority,
  serial: g.certificate_serial,
  at: g.signed_at,
})

const column = (name: string) => `supplementary_signatures.${name}`

/** The signatures with their drawings and proofs, in the order in which they were made. */
export async function findSupplementaryEvidence(db: Read, supplementaryId: string) {
  const rows = await readRows(
    db,
    EVIDENCE,
    Prisma.sql`FROM supplementary_signatures g
      WHERE ${g.supplementary_id} = ${supplementaryId}::uuid
      ORDER BY ${g.signed_at}, ${g.party_id}`,
  )
  return rows.map(({ drawing, authority, serial, ...row }) => ({
    partyId: row.partyId,
    party: row.party,
    signedBy: row.signedBy,
    personKind: parseStoredEnum(PERSON_KINDS, row.personKind, column('person_kind')),
    seenSha256: row.seenSha256,
    drawing: drawing as unknown as Drawing,
    reading: parseStoredEnum(READING_WAYS, row.reading, column('reading')),
    helper: row.helper,
    identity: {
      way: parseStoredEnum(IDENTITY_WAYS, row.identityWay, column('identity_way')),
      document: parseStoredEnum(DOCUMENT_KINDS, row.identityDocument, column('identity_document')),
      on: toDay(row.identityOn),
    },
    confirmedAt: row.confirmedAt,
    device: row.device,
    address: row.address,
    certified: authority !== null && serial !== null ? { authority, serial } : null,
    on: toLocalDate(row.at),
    at: row.at,
  }))
}
export type SupplementaryEvidence = Awaited<ReturnType<typeof findSupplementaryEvidence>>[number]

/** Names the signed file of a supplementary agreement. @returns false: it has one already */
export async function nameSupplementaryFile(
  db: Db,
  id: string,
  materialId: string,
): Promise<boolean> {
  const { count } = await db.supplementaryAgreement.updateMany({
    where: { id, status: 'in_force', materialId: null },
    data: { materialId },
  })
  return count === 1
}
