import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { SERVICE_RESULTS } from '@/lib/domain/delivery/services'
import {
  RULING_SERVICE_WAYS,
  SERVICE_FAILURES,
  type RulingService,
} from '@/lib/domain/ruling/service'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

// Service of a ruling. Who reads and writes what is decided by the policies
// (prisma/functions/185-after-ruling.sql).

const s = columnsOf('ruling_services', 's')
const PLAIN = {
  id: s.id,
  paperId: s.paper_id,
  partyId: s.party_id,
  party: s.party_name,
  way: s.way,
  result: s.result,
  on: s.served_on,
  failure: s.failure,
  by: s.by_name,
  at: s.recorded_at,
}
const NONE = expression<string | null>(Prisma.sql`NULL::text`)
const SERVICE = select({ ...PLAIN, recipient: s.recipient, note: s.note })
/** For those who take part, who do not read who signed for another party. */
const OWN_SERVICE = select({ ...PLAIN, recipient: NONE, note: NONE })

async function read(
  db: Read,
  selection: typeof SERVICE,
  confirmationId: string,
): Promise<RulingService[]> {
  const rows = await readRows(
    db,
    selection,
    Prisma.sql`FROM ruling_services s WHERE ${s.confirmation_id} = ${confirmationId}::uuid
      ORDER BY ${s.recorded_at}, ${s.id}`,
  )
  return rows.map(({ way, result, on, failure, ...row }) => ({
    ...row,
    way: parseStoredEnum(RULING_SERVICE_WAYS, way, 'ruling_services.way'),
    result: parseStoredEnum(SERVICE_RESULTS, result, 'ruling_services.result'),
    on: toDay(on),
    failure:
      failure === null
        ? null
        : parseStoredEnum(SERVICE_FAILURES, failure, 'ruling_services.failure'),
  }))
}

/**
 * The services of an application's papers in the order in which they were recorded, for its court
 * and for the system.
 */
export function findRulingServices(db: Read, confirmationId: string): Promise<RulingService[]> {
  return read(db, SERVICE, confirmationId)
}

/** The same for those who take part: without who signed and what was noted. */
export function findOwnRulingServices(db: Read, confirmationId: string): Promise<RulingService[]> {
  return read(db, OWN_SERVICE, confirmationId)
}

type NewService = Omit<RulingService, 'by' | 'at'>
type Recorder = { readonly id: string | null; readonly name: string; readonly role: string }

/**
 * Adds a service; of two that take effect at once the second is left out.
 * @returns whether it was added
 */
async function add(
  db: Db,
  { id: confirmationId, caseId, courtId, holderId }: Confirmation,
  { on, party, ...service }: NewService,
  by: Recorder,
  at: Date,
): Promise<boolean> {
  const { count } = await db.rulingService.createMany({
    data: [
      {
        ...service,
        confirmationId,
        caseId,
        courtId,
        holderId,
        partyName: party,
        servedOn: fromDay(on),
        byAccount: by.id,
        byName: by.name,
        byRole: by.role,
        recordedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/**
 * What the staff of a court, or a party on its phone, records.
 * @returns false: another act was faster
 */
export function addRulingService(
  db: Db,
  { actor }: Grant<'ruling:serve' | 'ruling:receive'>,
  confirmation: Confirmation,
  service: NewService,
  at: Date,
): Promise<boolean> {
  return add(db, confirmation, service, actor, at)
}

/** What the system did by itself. */
export function addSystemService(
  db: Db,
  confirmation: Confirmation,
  service: NewService,
  at: Date,
): Promise<boolean> {
  return add(db, confirmation, service, { id: null, name: '', role: 'system' }, at)
}
