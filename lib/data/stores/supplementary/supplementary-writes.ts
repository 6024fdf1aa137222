import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Supplementary, SupplementaryStatus } from '@/lib/domain/supplementary/supplementary'
import type { SigningSupplementary } from '@/lib/domain/supplementary/decide-settle'
import type { Db } from '@/lib/data/door'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'

// 补充协议: what its parties and the mediator write. Policies and a trigger hold every step
// (191-supplementary-agreements.sql).

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }
type Act = 'supplementary:propose' | 'supplementary:revoke' | 'supplementary:sign'

/** Adds a text that waits for signatures; the case is locked. */
export async function addSupplementary(
  db: Db,
  { actor }: Grant<'supplementary:propose'>,
  { id: caseId, courtId, holderId }: OfCase,
  {
    clauses,
    partyIds,
    partyId,
    ...columns
  }: Pick<Supplementary, 'id' | 'agreementNo' | 'clauses' | 'sha256' | 'partyIds'> & {
    readonly partyId: string | null
    readonly replaces: string | null
  },
  proposedAt: Date,
): Promise<void> {
  await db.supplementaryAgreement.createMany({
    data: [
      {
        ...columns,
        caseId,
        courtId,
        holderId,
        clauses: clauses as unknown as Prisma.InputJsonArray,
        partyIds: [...partyIds],
        proposedBy: actor.id,
        proposedByName: actor.name,
        proposedByRole: actor.role,
        proposedFor: partyId,
        proposedAt,
      },
    ],
  })
}

/** Ends an open text. @returns false: another act was faster */
export async function settleSupplementary<A extends Act>(
  db: Db,
  { actor }: Grant<A>,
  { id }: Pick<Supplementary, 'id'>,
  step: {
    readonly status: Exclude<SupplementaryStatus, 'open'>
    /** Of one that comes into force. */
    readonly number?: number
  },
  settledAt: Date,
): Promise<boolean> {
  const { count } = await db.supplementaryAgreement.updateMany({
    where: { id, status: 'open' },
    data: { ...step, settledBy: actor.id, settledByName: actor.name, settledAt },
  })
  return count === 1
}

/** As a certificate authority certified it (lib/channels/certificate-authority.ts). */
type Certification = {
  readonly authority: string
  readonly certificates: string
  readonly signature: string
  readonly serial: string
}

/** Adds the signature of one party with what proves it. */
export async function addSupplementarySignature(
  db: Db,
  { actor }: Grant<'supplementary:sign'>,
  { id: caseId, courtId, holderId }: OfCase,
  { id: supplementaryId, sha256 }: Pick<Supplementary, 'id' | 'sha256'>,
  { partyId, person, participantId, drawing, identity, own, read, helper }: SigningSupplementary,
  {
    party,
    certification,
    ...origin
  }: {
    readonly party: string
    readonly device: string | null
    readonly address: string | null
    readonly certification: Certification | null
  },
  signedAt: Date,
): Promise<void> {
  if (!identity || !drawing || !read) throw new Error('a signature without its proofs')
  await db.supplementarySignature.createMany({
    data: [
      {
        ...origin,
        supplementaryId,
        partyId,
        caseId,
        courtId,
        holderId,
        participantId,
        accountId: actor.id,
        partyName: party,
        personKind: person.kind,
        personName: person.name,
        seenSha256: sha256,
        drawing: drawing as unknown as Prisma.InputJsonObject,
        reading: read,
        helper,
        identityWay: identity.way,
        identityDocument: identity.document,
        identityOn: fromDay(identity.on),
        confirmedAt: own?.confirmedAt ?? null,
        certificateAuthority: certification?.authority ?? null,
        certificates: certification?.certificates ?? null,
        certificateSignature: certification?.signature ?? null,
        certificateSerial: certification?.serial ?? null,
        signedAt,
      },
    ],
  })
}
