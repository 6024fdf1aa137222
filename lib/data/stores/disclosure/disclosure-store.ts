import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Consent } from '@/lib/domain/case/consents'
import { DISCLOSURE_GROUNDS, type DisclosureGround } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { FiledDisclosure } from '../case/case-file-types'

/** What was disclosed in a case and is not decided on yet; null where nothing is open. */
export async function findOpenDisclosure(db: Db, caseId: string): Promise<FiledDisclosure | null> {
  const row = await db.disclosure.findFirst({
    where: { caseId, decidedAt: null },
    select: { grounds: true, statement: true, madeAt: true },
  })
  return (
    row && {
      ...row,
      grounds: row.grounds.map((ground) =>
        parseStoredEnum(DISCLOSURE_GROUNDS, ground, 'disclosures.grounds'),
      ),
    }
  )
}

/**
 * Stores a disclosure statement. Without a ground it is complete at once; with one it waits for the
 * institution's decision.
 */
export async function addDisclosure(
  db: Db,
  grant: Grant<'case:take' | 'case:disclose'>,
  record: CaseRecord,
  disclosure: { readonly grounds: readonly DisclosureGround[]; readonly statement: string | null },
  at: Date,
): Promise<void> {
  const isClear = disclosure.grounds.length === 0
  await db.disclosure.create({
    data: {
      caseId: record.id,
      courtId: record.courtId,
      holderId: record.holderId,
      mediatorId: grant.actor.id,
      grounds: [...disclosure.grounds],
      statement: disclosure.statement,
      madeAt: at,
      decision: isClear ? 'none_needed' : null,
      decidedAt: isClear ? at : null,
      decidedBy: isClear ? grant.actor.name : null,
    },
    select: { id: true },
  })
}

/** Records the institution's decision on the case's undecided disclosure. */
export async function settleDisclosure(
  db: Db,
  grant: Grant<'disclosure:allow' | 'disclosure:replace'>,
  caseId: string,
  decision:
    | { readonly decision: 'allowed'; readonly consents: readonly Consent[] }
    | { readonly decision: 'replaced' },
  at: Date,
): Promise<void> {
  await db.disclosure.updateMany({
    where: { caseId, decidedAt: null },
    data: {
      decision: decision.decision,
      decidedAt: at,
      decidedBy: grant.actor.name,
      ...(decision.decision === 'allowed' && {
        consents: decision.consents.map((consent) => ({ ...consent })),
      }),
    },
  })
}
