import 'server-only'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, select } from '@/lib/data/typed-reads'

const REFERRED = select({
  document: expression<string | null>(Prisma.sql`r.document_kind`),
  hash: expression<string | null>(Prisma.sql`r.document_hash`),
})

/** Kind and keyed hash of the own document in the referral, both null where it names none. */
export async function findReferredDocument(
  db: Read,
  participantId: string,
): Promise<{ readonly document: DocumentKind | null; readonly hash: string | null }> {
  const row = await readRow(
    db,
    REFERRED,
    Prisma.sql`FROM heyi_referred_document(${participantId}::uuid) r`,
  )
  return {
    hash: row?.hash ?? null,
    document:
      row?.document == null
        ? null
        : parseStoredEnum(DOCUMENT_KINDS, row.document, 'parties.document_kind'),
  }
}
