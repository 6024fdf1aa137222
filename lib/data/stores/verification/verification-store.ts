import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import type { PrintedNumber } from '@/lib/domain/verification/printed-number'

/** All that someone without an account learns of a document or bound volume. */
export type VerifiedFile = {
  /** Of a bound volume; null for a document. */
  readonly volume: number | null
  readonly issuer: string
  readonly issuedAt: Date
  readonly pages: number
  readonly voidedAt: Date | null
  /** How many sign it. */
  readonly signers: number
  readonly sha256: string
  /** Of the signed copy, where there is one. */
  readonly signedSha256: string | null
  /** Of the manifest of a bound volume. */
  readonly manifestSha256: string | null
}

/** Columns of the function heyi_verify. */
const VERIFIED = select({
  volume: expression<number | null>(Prisma.sql`v.volume`),
  issuer: expression<string>(Prisma.sql`v.issuer`),
  issuedAt: expression<Date>(Prisma.sql`v.issued_at`),
  pages: expression<number>(Prisma.sql`v.pages`),
  voidedAt: expression<Date | null>(Prisma.sql`v.voided_at`),
  signers: expression<number>(Prisma.sql`v.signers`),
  sha256: expression<string>(Prisma.sql`v.sha256`),
  signedSha256: expression<string | null>(Prisma.sql`v.signed_sha256`),
  manifestSha256: expression<string | null>(Prisma.sql`v.manifest_sha256`),
})

/** What has exactly this number and this code; null where nothing has. Needs `withAccess`. */
export function findVerified(
  db: Read,
  { kind, year, number }: PrintedNumber,
  code: string,
): Promise<VerifiedFile | null> {
  return readRow(
    db,
    VERIFIED,
    Prisma.sql`FROM heyi_verify(${kind}, ${year}::int, ${number}::int, ${code}) v`,
  )
}
