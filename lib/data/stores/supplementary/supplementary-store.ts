import 'server-only'
import { PERSON_KINDS } from '@/lib/domain/case/preparations'
import {
  SUPPLEMENTARY_STATUSES,
  type Supplementary,
  type SupplementaryClause,
  type SupplementarySignature,
  type SupplementaryText,
} from '@/lib/domain/supplementary/supplementary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 补充协议. Who reads which is decided by the policies
// (prisma/functions/191-supplementary-agreements.sql).

const s = columnsOf('supplementary_agreements', 's')
const g = columnsOf('supplementary_signatures', 'g')

const text = {
  agreementNo: s.agreement_no,
  number: s.number,
  clauses: s.clauses,
  status: s.status,
  settledBy: s.settled_by_name,
  settledAt: s.settled_at,
}
const TEXT = select(text)
const SUPPLEMENTARY = select({
  ...text,
  id: s.id,
  caseId: s.case_id,
  sha256: s.sha256,
  partyIds: s.party_ids,
  proposerId: s.proposed_by,
  proposer: s.proposed_by_name,
  proposerRole: s.proposed_by_role,
  proposedAt: s.proposed_at,
  materialId: s.material_id,
})
const SIGNATURE = select({
  supplementaryId: g.supplementary_id,
  partyId: g.party_id,
  party: g.party_name,
  person: g.person_name,
  personKind: g.person_kind,
  at: g.signed_at,
})

const PROPOSERS = ['party', 'mediator'] as const

type StoredText = {
  readonly clauses: unknown
  readonly status: string
  readonly settledBy: string | null
  readonly settledAt: Date | null
}

function toText<R extends StoredText>({ clauses, status, settledBy, settledAt, ...row }: R) {
  return {
    ...row,
    clauses: clauses as readonly SupplementaryClause[],
    status: parseStoredEnum(SUPPLEMENTARY_STATUSES, status, 'supplementary_agreements.status'),
    settled: settledAt && { by: settledBy ?? '', at: settledAt },
  }
}

/** The texts of a case as far as they decide how its agreements read. */
export async function findSupplementaryTexts(
  db: Read,
  caseId: string,
): Promise<SupplementaryText[]> {
  const rows = await readRows(
    db,
    TEXT,
    Prisma.sql`FROM supplementary_agreements s WHERE ${s.case_id} = ${caseId}::uuid`,
  )
  return rows.map(toText)
}

/**
 * The supplementary agreements of a case that this actor reads, with their signatures, the latest
 * first.
 */
export async function findSupplements(db: Read, caseId: string): Promise<Supplementary[]> {
  const rows = await readRows(
    db,
    SUPPLEMENTARY,
    Prisma.sql`FROM supplementary_agreements s WHERE ${s.case_id} = ${caseId}::uuid
      ORDER BY ${s.proposed_at} DESC, ${s.id}`,
  )
  if (rows.length === 0) return []
  const signatures = await readRows(
    db,
    SIGNATURE,
    Prisma.sql`FROM supplementary_signatures g WHERE ${g.case_id} = ${caseId}::uuid
      ORDER BY ${g.signed_at}, ${g.party_id}`,
  )
  return rows.map((row) => ({
    ...toText(row),
    proposerRole: parseStoredEnum(
      PROPOSERS,
      row.proposerRole,
      'supplementary_agreements.proposed_by_role',
    ),
    signatures: signatures
      .filter(({ supplementaryId }) => supplementaryId === row.id)
      .map(({ supplementaryId: _of, personKind, ...signature }): SupplementarySignature => ({
        ...signature,
        personKind: parseStoredEnum(
          PERSON_KINDS,
          personKind,
          'supplementary_signatures.person_kind',
        ),
      })),
  }))
}
