import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { addStaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCourtsByCode } from '@/lib/data/stores/court/court-store'
import { findInstitutionByCode } from '@/lib/data/stores/institution/new-institution-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { findTenantMistakes, type StaffRole } from '@/lib/domain/setup/staff-accounts'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { asOperator } from '../as-operator'
import { defineUseCase } from '../define-use-case'
import { CreateStaffAccountInput } from './create-staff-account.input'
import { sealedAccount } from './sealed-account'

type Input = z.output<typeof CreateStaffAccountInput>
type Tenant = { readonly id: string; readonly name: string }
type Tenants = { readonly court: Tenant | null; readonly institution: Tenant | null }

export type CreatedStaffAccount = {
  readonly accountId: string
  readonly role: StaffRole
  readonly name: string
  readonly phone: string
  readonly tenant: string | null
  /** Only this answer carries it. */
  readonly initialPassword: string
  readonly expiresAt: Date
}

/**
 * 添加账号: an account of a court's user, an institution's administrator, an auditor or a further
 * system administrator. The phone is the account's name, with a random initial password.
 */
export const createStaffAccount = defineUseCase({
  act: 'account:create',
  input: CreateStaffAccountInput,
  load: (db, input) => findTenants(db, input),
  scope: () => ({}),
  target: () => null,
  subject: () => ({}),
  decide: (tenants, input) => decideTenant(tenants, input),
  write: (db, grant, _decision, tenants, input, { actor, now }) =>
    writeAccount(db, grant, input, tenants, actor, now),
})

/** The same by the operator (`npm run account:create`). */
export function createStaffAccountAsOperator(
  rawInput: unknown,
): Promise<Decided<CreatedStaffAccount>> {
  return asOperator(
    'create an account',
    CreateStaffAccountInput,
    rawInput,
    async (db, input, at) => {
      const tenants = await findTenants(db, input)
      const decided = decideTenant(tenants, input)
      return decided.ok ? writeAccount(db, 'operator', input, tenants, null, at) : decided
    },
  )
}

async function findTenants(db: Db, { court, institution }: Input): Promise<Tenants> {
  const [found] = court ? await findCourtsByCode(db, [court]) : []
  return {
    court: found ?? null,
    institution: institution ? await findInstitutionByCode(db, institution) : null,
  }
}

function decideTenant(tenants: Tenants, input: Input): Decided<null> {
  const mistakes = {
    ...(input.court && !tenants.court && { court: 'COURT_UNKNOWN' }),
    ...(input.institution && !tenants.institution && { institution: 'INSTITUTION_UNKNOWN' }),
    ...findTenantMistakes(input.role, input),
  }
  return Object.keys(mistakes).length > 0 ? refuse('INPUT_INVALID', {}, mistakes) : allow(null)
}

async function writeAccount(
  db: Db,
  by: Grant<'account:create'> | 'operator',
  { role, name, phone }: Input,
  { court, institution }: Tenants,
  actor: Actor | null,
  at: Date,
): Promise<Decided<CreatedStaffAccount>> {
  const initialPassword = newInitialPassword()
  const tenant = { courtId: court?.id ?? null, institutionId: institution?.id ?? null }
  // Hashed before a row is written, because hashing is slow.
  const passwordHash = await hashPassword(initialPassword)
  const account = { ...sealedAccount(phone, passwordHash, at), role, name, ...tenant }
  if (!(await addStaffAccount(db, by, account)))
    return refuse('PHONE_TAKEN', {}, { phone: 'PHONE_TAKEN' })
  await appendEvent(db, {
    event: { kind: 'account.created', data: { accountId: account.id, role, name } },
    subject: tenant,
    by: actor,
    at,
  })
  return allow({
    accountId: account.id,
    role,
    name,
    phone,
    tenant: court?.name ?? institution?.name ?? null,
    initialPassword,
    expiresAt: account.initialPasswordExpiresAt,
  })
}
