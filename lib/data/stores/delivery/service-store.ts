import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  SERVED_DOCUMENTS,
  SERVICE_RESULTS,
  SERVICE_WAYS,
  type ServiceEntry,
} from '@/lib/domain/delivery/services'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

/** A service by hand, with who recorded it. */
export type FiledService = ServiceEntry & {
  readonly id: string
  readonly partyName: string
  readonly mediatorName: string
  readonly note: string | null
  readonly recordedAt: Date
}

const s = columnsOf('services', 's')
const SERVICE = select({
  id: s.id,
  partyId: s.party_id,
  partyName: s.party_name,
  mediatorName: s.mediator_name,
  document: s.document,
  meetingId: s.meeting_id,
  way: s.way,
  result: s.result,
  on: s.served_on,
  note: s.note,
  recordedAt: s.recorded_at,
})

/** The services by hand of a case in the order in which they were recorded. */
export async function findServices(db: Read, caseId: string): Promise<FiledService[]> {
  const rows = await readRows(
    db,
    SERVICE,
    Prisma.sql`FROM services s WHERE ${s.case_id} = ${caseId}::uuid ORDER BY ${s.entry_no}`,
  )
  return rows.map((row) => ({
    ...row,
    document: parseStoredEnum(SERVED_DOCUMENTS, row.document, 'services.document'),
    way: parseStoredEnum(SERVICE_WAYS, row.way, 'services.way'),
    result: parseStoredEnum(SERVICE_RESULTS, row.result, 'services.result'),
    on: toDay(row.on),
  }))
}

/**
 * Adds a service behind the `recorded` ones. The case is locked: the database refuses two of one
 * number.
 */
export async function addService(
  db: Db,
  { actor }: Grant<'service:record'>,
  { id, courtId, holderId }: CaseRecord,
  { on, ...entry }: ServiceEntry,
  {
    recorded,
    ...shared
  }: {
    readonly recorded: number
    readonly partyName: string
    readonly note: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.service.create({
    data: {
      ...entry,
      ...shared,
      servedOn: fromDay(on),
      entryNo: recorded + 1,
      mediatorId: actor.id,
      mediatorName: actor.name,
      caseId: id,
      courtId,
      holderId,
    },
    select: { id: true },
  })
}
