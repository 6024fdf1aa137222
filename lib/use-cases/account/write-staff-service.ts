import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  setStaffService,
  type StaffServiceRecord,
} from '@/lib/data/stores/access/staff-service-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { DomainEvent } from '@/lib/domain/audit/events'
import { allow, type Decided } from '@/lib/domain/refusal'

/** Writes a decided 停用 or 启用 of a staff account and its event. The record is locked. */
export async function writeStaffService(
  db: Db,
  grant: Grant<'account:disable' | 'account:enable' | 'staff:disable' | 'staff:enable'>,
  record: StaffServiceRecord,
  to: 'active' | 'disabled',
  event: DomainEvent,
  at: Date,
): Promise<Decided<{ readonly name: string }>> {
  await setStaffService(db, grant, record, to, at)
  const { courtId, institutionId } = record
  await appendEvent(db, { event, subject: { courtId, institutionId }, by: grant.actor, at })
  return allow({ name: record.name })
}
