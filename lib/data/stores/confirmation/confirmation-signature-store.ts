import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ConfirmationSignature } from '@/lib/domain/confirmation/confirmation-signature'
import type { Handwriting } from '@/lib/domain/signature/read-handwriting'
import { READING_WAYS } from '@/lib/domain/signature/signature'
import type { Drawing } from '@/lib/domain/signature/strokes'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// The names under applications for 司法确认 (prisma/functions/192-signed-applications.sql). Rows are
// added and never changed.

const s = columnsOf('confirmation_signatures', 's')
const SIGNATURE = select({
  partyId: s.party_id,
  text: s.application_text,
  textSha256: s.text_sha256,
  drawing: s.drawing,
  reading: s.reading,
  helper: s.helper,
})

/** The signatures of an application; a confirmation that is older than signatures has none. */
export async function findConfirmationSignatures(
  db: Read,
  confirmationId: string,
): Promise<ConfirmationSignature[]> {
  const rows = await readRows(
    db,
    SIGNATURE,
    Prisma.sql`FROM confirmation_signatures s WHERE ${s.confirmation_id} = ${confirmationId}::uuid
      ORDER BY ${s.party_id}`,
  )
  return rows.map(({ drawing, reading, ...row }) => ({
    ...row,
    drawing: drawing as unknown as Drawing,
    reading: parseStoredEnum(READING_WAYS, reading, 'confirmation_signatures.reading'),
  }))
}

const TEXT = select({ text: s.application_text, sha256: s.text_sha256 })

/**
 * The text that was signed first of an application, which all others sign; null: no one has signed.
 */
export async function findSignedText(
  db: Read,
  confirmationId: string,
): Promise<{ readonly text: string; readonly sha256: string } | null> {
  const [first = null] = await readRows(
    db,
    TEXT,
    Prisma.sql`FROM confirmation_signatures s WHERE ${s.confirmation_id} = ${confirmationId}::uuid
      LIMIT 1`,
  )
  return first
}

const SIGNED = select({ partyId: s.party_id })

/** The parties for which a name was written. */
export async function findSignedParties(db: Read, confirmationId: string): Promise<string[]> {
  const rows = await readRows(
    db,
    SIGNED,
    Prisma.sql`FROM confirmation_signatures s WHERE ${s.confirmation_id} = ${confirmationId}::uuid`,
  )
  return rows.map(({ partyId }) => partyId)
}

/** Stores the name under a confirmation; the confirmation is there. */
export async function addConfirmationSignature(
  db: Db,
  _grant: Grant<'confirmation:agree'>,
  { id: caseId, courtId, holderId }: { readonly id: string; courtId: string; holderId: string },
  of: { readonly confirmationId: string; readonly partyId: string },
  signed: { readonly text: string; readonly sha256: string; readonly address: string | null },
  { drawing, read: reading, helper }: Handwriting,
): Promise<void> {
  await db.confirmationSignature.createMany({
    data: [
      {
        ...of,
        caseId,
        courtId,
        holderId,
        applicationText: signed.text,
        textSha256: signed.sha256,
        address: signed.address,
        drawing: drawing as unknown as Prisma.InputJsonObject,
        reading,
        helper,
      },
    ],
  })
}
