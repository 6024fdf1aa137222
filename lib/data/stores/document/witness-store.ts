import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { PERSON_KINDS, type PersonKey } from '@/lib/domain/case/preparations'
import { WITNESS_PLACES, type Witness, type WitnessPlace } from '@/lib/domain/signature/witness'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 见证人: rows are added and never changed.

const w = columnsOf('signature_witnesses', 'w')
const WITNESS = select({
  personKind: w.person_kind,
  personId: w.person_id,
  name: w.name,
  presence: w.presence,
  at: w.named_at,
})

/** Who was named as a witness of a document, in the order in which they were named. */
export async function findWitnesses(db: Read, documentId: string): Promise<Witness[]> {
  const rows = await readRows(
    db,
    WITNESS,
    Prisma.sql`FROM signature_witnesses w WHERE ${w.document_id} = ${documentId}::uuid
      ORDER BY ${w.named_at}, ${w.id}`,
  )
  return rows.map(({ personKind, presence, ...row }) => ({
    ...row,
    personKind: parseStoredEnum(PERSON_KINDS, personKind, 'signature_witnesses.person_kind'),
    where: parseStoredEnum(WITNESS_PLACES, presence, 'signature_witnesses.presence'),
  }))
}

/** Adds the witness of one person and document. */
export async function addWitness(
  db: Db,
  { actor }: Grant<'document:name-witness'>,
  {
    id,
    courtId,
    holderId,
  }: { readonly id: string; readonly courtId: string; readonly holderId: string },
  documentId: string,
  person: PersonKey,
  { name, where }: { readonly name: string; readonly where: WitnessPlace },
  at: Date,
): Promise<void> {
  await db.signatureWitness.create({
    data: {
      documentId,
      personKind: person.kind,
      personId: person.id,
      name,
      presence: where,
      namedAt: at,
      namedBy: actor.name,
      namedById: actor.id,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
}
