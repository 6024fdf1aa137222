import 'server-only'
import {
  ATTEMPT_OUTCOMES,
  DELIVERY_FAILURES,
  type AttemptOutcome,
  type DeliveryFailure,
} from '@/lib/domain/delivery/attempts'
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  type DeliveryChannel,
  type DeliveryState,
} from '@/lib/domain/delivery/delivery'
import { LEGAL_DOCUMENTS, type LegalDocument } from '@/lib/domain/delivery/documents'
import { REPORT_RESULTS, type ReportResult } from '@/lib/domain/delivery/reports'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { maskedElectronic, type Masked } from '@/lib/data/mappers/masked'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

/** One attempt to send a notice. */
export type FiledAttempt = {
  readonly no: number
  readonly at: Date
  readonly outcome: AttemptOutcome
  readonly code: string | null
  readonly providerId: string | null
}

/** What the provider reported of an attempt. */
export type FiledReport = {
  readonly result: ReportResult
  readonly code: string
  /** When the handset got it or the provider gave up, or when its report came. */
  readonly at: Date
}

/** A notice to a party with every attempt; its number is masked. */
export type FiledDelivery = {
  readonly id: string
  readonly partyId: string
  /** null: the party itself receives it. */
  readonly agentId: string | null
  /** Further parties for whom the same receiver gets it. */
  readonly alsoFor: readonly string[]
  /** Who receives it. */
  readonly receiver: string
  /** The parties for whom it is received as their agent; null: for the receiver alone. */
  readonly behalf: string | null
  readonly document: LegalDocument
  readonly meetingId: string | null
  readonly channel: DeliveryChannel
  readonly number: Masked
  readonly state: DeliveryState
  readonly failure: DeliveryFailure | null
  readonly leavesAt: Date
  readonly createdAt: Date
  readonly attempts: readonly FiledAttempt[]
  /** In the order in which they came. */
  readonly reports: readonly FiledReport[]
}

type AttemptRead = Omit<FiledAttempt, 'at' | 'outcome'> & { at: string; outcome: string }
type ReportRead = { at: string; result: string; code: string }

const d = columnsOf('deliveries', 'd')
const t = columnsOf('delivery_attempts', 't')
const r = columnsOf('delivery_reports', 'r')
const p = columnsOf('parties', 'p')
/** The names of the parties for whom `d` is received by an agent: 许静、王伟. */
export const behalf = expression<string | null>(Prisma.sql`
  (SELECT string_agg(${p.name}, '、' ORDER BY ${p.position}) FROM parties p
    WHERE ${p.case_id} = ${d.case_id}
    AND (${p.id} = ANY(${d.also_for}) OR (${d.agent_id} IS NOT NULL AND ${p.id} = ${d.party_id})))`)
const DELIVERY = select({
  id: d.id,
  partyId: d.party_id,
  agentId: d.agent_id,
  alsoFor: d.also_for,
  receiver: d.recipient_name,
  behalf,
  document: d.document,
  meetingId: d.meeting_id,
  channel: d.channel,
  numberSealed: d.number_sealed,
  state: d.state,
  failure: d.failure,
  leavesAt: d.leaves_at,
  createdAt: d.created_at,
  attempts: expression<AttemptRead[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('no', ${t.attempt_no}, 'at', ${t.attempted_at},
        'outcome', ${t.outcome}, 'code', ${t.code}, 'providerId', ${t.provider_id})
          ORDER BY ${t.attempt_no})
      FROM delivery_attempts t WHERE ${t.delivery_id} = ${d.id})`),
  reports: expression<ReportRead[] | null>(Prisma.sql`
    (SELECT jsonb_agg(jsonb_build_object('at', coalesce(${r.reported_at}, ${r.received_at}),
        'result', ${r.result}, 'code', ${r.code}) ORDER BY ${r.received_at}, ${r.result}, ${r.code})
      FROM delivery_reports r WHERE ${r.delivery_id} = ${d.id})`),
})

/** The notices to the parties of a case in the order in which they were made. */
export async function findDeliveries(db: Read, caseId: string): Promise<FiledDelivery[]> {
  const rows = await readRows(
    db,
    DELIVERY,
    Prisma.sql`FROM deliveries d WHERE ${d.case_id} = ${caseId}::uuid AND ${d.party_id} IS NOT NULL
        AND ${d.document} IN ${enumListLiteral(LEGAL_DOCUMENTS)}
      ORDER BY ${d.created_at}, ${d.recipient_name}, ${d.id}`,
  )
  return rows.map(({ numberSealed, attempts, reports, partyId, ...row }) => ({
    ...row,
    partyId: partyId!,
    document: parseStoredEnum(LEGAL_DOCUMENTS, row.document, 'deliveries.document'),
    channel: parseStoredEnum(DELIVERY_CHANNELS, row.channel, 'deliveries.channel'),
    number: maskedElectronic(numberSealed, 'deliveries.number_sealed', row.id),
    state: parseStoredEnum(DELIVERY_STATES, row.state, 'deliveries.state'),
    failure:
      row.failure === null
        ? null
        : parseStoredEnum(DELIVERY_FAILURES, row.failure, 'deliveries.failure'),
    attempts: (attempts ?? []).map((each) => ({
      ...each,
      at: new Date(each.at),
      outcome: parseStoredEnum(ATTEMPT_OUTCOMES, each.outcome, 'delivery_attempts.outcome'),
    })),
    reports: (reports ?? []).map((each) => ({
      ...each,
      at: new Date(each.at),
      result: parseStoredEnum(REPORT_RESULTS, each.result, 'delivery_reports.result'),
    })),
  }))
}
