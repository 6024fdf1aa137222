import 'server-only'
import type { Db } from '@/lib/data/door'
import { addStaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { sendActivationLink } from '@/lib/data/stores/activation/activation-link-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import type { Handover } from '@/lib/domain/activation/activation-link'
import type { MobileNumber } from '@/lib/domain/identity/phone'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import type { StaffRole } from '@/lib/domain/setup/staff-accounts'
import { byLink, prepareHandover, type HandedOver } from './handover'
import { sealedAccount } from './sealed-account'

type Tenant = { readonly id: string; readonly name: string }
export type Tenants = { readonly court: Tenant | null; readonly institution: Tenant | null }

export type CreatedStaffAccount = {
  readonly accountId: string
  readonly role: StaffRole
  readonly name: string
  readonly phone: string
  readonly tenant: string | null
} & HandedOver

type NewStaff = {
  readonly role: StaffRole
  readonly name: string
  readonly phone: MobileNumber
  readonly handover: Handover
}

/**
 * Writes a decided account of a court, an institution or the platform, with its event. The operator
 * hands over initial passwords alone.
 */
export async function writeStaffAccount(
  db: Db,
  by: Grant<'account:create' | 'staff:create'> | 'operator',
  { role, name, phone, handover }: NewStaff,
  { court, institution }: Tenants,
  actor: Actor | null,
  at: Date,
): Promise<Decided<CreatedStaffAccount>> {
  const tenant = { courtId: court?.id ?? null, institutionId: institution?.id ?? null }
  // Hashed before a row is written, because hashing is slow.
  const { passwordHash, ...handed } = await prepareHandover(
    by === 'operator' ? 'slip' : handover,
    at,
  )
  const account = { ...sealedAccount(phone, passwordHash, at), role, name, ...tenant }
  if (!(await addStaffAccount(db, by, account)))
    return refuse('PHONE_TAKEN', {}, { phone: 'PHONE_TAKEN' })
  await appendEvent(db, {
    event: {
      kind: 'account.created',
      data: { accountId: account.id, role, name, ...byLink(handed) },
    },
    subject: tenant,
    by: actor,
    at,
  })
  const place = court?.name ?? institution?.name ?? null
  if (by !== 'operator' && handed.initialPassword === null)
    await sendActivationLink(db, by, { ...account, phone, tenant: place ?? '' }, at)
  return allow({
    accountId: account.id,
    role,
    name,
    phone,
    tenant: place,
    ...handed,
  })
}
