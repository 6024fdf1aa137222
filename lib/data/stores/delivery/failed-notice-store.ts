import 'server-only'
import { DELIVERY_FAILURES, type DeliveryFailure } from '@/lib/domain/delivery/attempts'
import { isOfCourt, LEGAL_DOCUMENTS, type LegalDocument } from '@/lib/domain/delivery/documents'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, nullable, readRows, select } from '@/lib/data/typed-reads'

/** A notice that did not arrive and that no one has seen to yet. */
export type FailedNotice = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly mediatorName: string | null
  readonly partyId: string
  readonly partyName: string
  readonly document: LegalDocument
  readonly meetingId: string | null
  readonly startsAt: Date | null
  readonly failure: DeliveryFailure
}

const d = columnsOf('deliveries', 'd')
/** Those of a court are the court's to serve. */
const LEGAL = enumListLiteral(LEGAL_DOCUMENTS.filter((document) => !isOfCourt(document)))
const e = columnsOf('deliveries', 'e')
const o = columnsOf('deliveries', 'o')
const s = columnsOf('services', 's')
const c = columnsOf('cases', 'c')
const m = columnsOf('meetings', 'm')
/** The same notice reached the party or went to an agent of it; `d` is the failed one. */
const isReachedOtherwise = Prisma.sql`EXISTS (SELECT 1 FROM deliveries o
  WHERE ${o.case_id} = ${d.case_id} AND (${o.party_id} = ${d.party_id}
    OR ${d.party_id} = ANY(${o.also_for}))
    AND ${o.document} = ${d.document} AND ${o.meeting_id} IS NOT DISTINCT FROM ${d.meeting_id}
    AND ${o.created_at} = ${d.created_at} AND ${o.state} <> 'failed')`
const FAILED = select({
  id: d.id,
  caseId: c.id,
  caseNo: c.case_no,
  mediatorName: c.mediator_name,
  partyId: d.party_id,
  partyName: d.recipient_name,
  document: d.document,
  meetingId: d.meeting_id,
  startsAt: nullable(m.starts_at),
  failure: d.failure,
})

/**
 * The failed notices of an institution's or of a mediator's cases that still need a person
 * (lib/domain/delivery/open-failures.ts), those of the next meetings first.
 */
export async function findFailedNotices(
  db: Read,
  of: { readonly institutionId: string } | { readonly mediatorId: string },
  now: Date,
  atMost: number,
): Promise<FailedNotice[]> {
  const whose =
    'institutionId' in of
      ? Prisma.sql`${d.holder_id} = ${of.institutionId}::uuid`
      : Prisma.sql`${c.mediator_id} = ${of.mediatorId}::uuid`
  const rows = await readRows(
    db,
    FAILED,
    Prisma.sql`FROM deliveries d JOIN cases c ON ${c.id} = ${d.case_id}
      LEFT JOIN meetings m ON ${m.id} = ${d.meeting_id}
      WHERE ${whose} AND ${d.state} = 'failed' AND ${d.party_id} IS NOT NULL
        AND ${d.document} IN ${LEGAL}
        AND ${d.agent_id} IS NULL AND NOT ${isReachedOtherwise}
        AND ${c.status} IN ('in_mediation', 'closed')
        AND (${d.meeting_id} IS NULL OR ${m.starts_at} > ${now})
        AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE ${e.case_id} = ${d.case_id}
          AND ${e.party_id} = ${d.party_id} AND ${e.meeting_id} IS NOT DISTINCT FROM ${d.meeting_id}
          AND ${e.document} IN ${LEGAL} AND ${e.created_at} > ${d.created_at}
          AND (${d.meeting_id} IS NOT NULL OR ${e.document} = ${d.document}))
        AND NOT EXISTS (SELECT 1 FROM services s WHERE ${s.case_id} = ${d.case_id}
          AND ${s.party_id} = ${d.party_id} AND ${s.meeting_id} IS NOT DISTINCT FROM ${d.meeting_id}
          AND ${s.result} = 'served' AND ${s.recorded_at} >= ${d.created_at}
          AND ${s.document} = CASE ${d.document} WHEN 'case_closed' THEN 'case_closed'
            WHEN 'agreement_copy' THEN 'agreement' ELSE 'meeting_notice' END)
      ORDER BY ${m.starts_at}, ${d.created_at}, ${d.id} ${limitLiteral(atMost)}`,
  )
  return rows.map(({ partyId, failure, ...row }) => ({
    ...row,
    partyId: partyId!,
    document: parseStoredEnum(LEGAL_DOCUMENTS, row.document, 'deliveries.document'),
    failure: parseStoredEnum(DELIVERY_FAILURES, failure ?? '', 'deliveries.failure'),
  }))
}
