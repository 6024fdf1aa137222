import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/setup/staff-accounts'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readValue } from '@/lib/data/typed-reads'

// Accounts of those who run the platform, of courts and of institutions' administrators.

export type NewStaffAccount = {
  readonly id: string
  readonly role: StaffRole
  readonly name: string
  readonly phoneSealed: string
  readonly phoneHash: string
  readonly courtId: string | null
  readonly institutionId: string | null
  /** null: it is activated by a link, or handed over later. */
  readonly passwordHash: string | null
  readonly initialPasswordExpiresAt: Date | null
  readonly createdAt: Date
}

/**
 * Adds an account with an initial password.
 * @returns false where the phone already has an account; nothing is written then
 */
export async function addStaffAccount(
  db: Db,
  _by: Grant<'account:create' | 'staff:create' | 'organisation:import'> | 'operator',
  account: NewStaffAccount,
): Promise<boolean> {
  const { count } = await db.account.createMany({
    data: [{ ...account, status: 'active', mustChangePassword: true, version: 1 }],
    skipDuplicates: true,
  })
  return count === 1
}

/**
 * Adds the account of one of the three administrators by a confirmed proposal.
 * @returns false where the phone or the document number already has an account
 */
export async function addPowerAccount(
  db: Db,
  _by: Grant<'proposal:confirm'>,
  account: Omit<NewStaffAccount, 'courtId' | 'institutionId'> & { readonly identityHash: string },
): Promise<boolean> {
  const { count } = await db.account.createMany({
    data: [{ ...account, status: 'active', mustChangePassword: true, version: 1 }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Whether an account of the staff has this phone, among those the actor sees. */
export async function isStaffPhoneTaken(db: Db, phoneHash: string): Promise<boolean> {
  const where = { phoneHash, role: { not: 'party' }, endedOn: null }
  return (await db.account.count({ where })) > 0
}

export type StaffAccount = {
  readonly id: string
  readonly role: StaffRole
  readonly name: string
  readonly phoneSealed: string
  readonly isActive: boolean
  readonly mustChangePassword: boolean
  readonly initialPasswordExpiresAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly courtId: string | null
  readonly institutionId: string | null
  /** Name of the court or institution. */
  readonly tenant: string | null
  /** Has 两步验证, as far as the actor may see it. */
  readonly hasSecondFactor: boolean
}

const staffSelect = {
  id: true,
  role: true,
  name: true,
  phoneSealed: true,
  status: true,
  mustChangePassword: true,
  initialPasswordExpiresAt: true,
  version: true,
  createdAt: true,
  courtId: true,
  institutionId: true,
  court: { select: { name: true } },
  institution: { select: { name: true } },
  secondFactor: { select: { confirmedAt: true } },
} as const

type StaffRow = Prisma.AccountGetPayload<{ select: typeof staffSelect }>

function toStaff({
  role,
  status,
  court,
  institution,
  secondFactor,
  ...account
}: StaffRow): StaffAccount {
  return {
    ...account,
    role: parseStoredEnum(STAFF_ROLES, role, 'accounts.role'),
    isActive: status === 'active',
    tenant: court?.name ?? institution?.name ?? null,
    hasSecondFactor: secondFactor?.confirmedAt != null,
  }
}

type RenewGrant = Grant<'account:renew-password' | 'staff:renew-password' | 'proposal:confirm'>

type Slice = {
  readonly where: object
  readonly orderBy: Prisma.AccountOrderByWithRelationInput[]
  readonly take: number
}

/** One page of staff accounts in the order given. */
export async function findStaffAccounts(
  db: Db,
  { where, orderBy, take }: Slice,
): Promise<StaffAccount[]> {
  const rows = await db.account.findMany({
    where: { AND: [{ role: { in: [...STAFF_ROLES] } }, where] },
    orderBy,
    take,
    select: staffSelect,
  })
  return rows.map(toStaff)
}

export async function countStaffAccounts(db: Db): Promise<number> {
  return db.account.count({ where: { role: { in: [...STAFF_ROLES] } } })
}

/** A staff account; null where there is none, or it is a mediator's or a party's. */
export async function findStaffAccount(db: Db, accountId: string): Promise<StaffAccount | null> {
  const row = await db.account.findFirst({
    where: { id: accountId, role: { in: [...STAFF_ROLES] } },
    select: staffSelect,
  })
  return row && toStaff(row)
}

/**
 * Replaces the password by an initial one, or by none (null) where a link is sent. Conditional on
 * the version read, so that two simultaneous renewals give out one password.
 */
export async function renewStaffPassword(
  db: Db,
  _by: RenewGrant,
  account: Pick<StaffAccount, 'id' | 'version'>,
  passwordHash: string | null,
  expiresAt: Date | null,
): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: account.id, version: account.version, role: { in: [...STAFF_ROLES] } },
    data: {
      passwordHash,
      mustChangePassword: true,
      initialPasswordExpiresAt: expiresAt,
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** Signs an account out everywhere. */
export async function endStaffSessions(
  db: Db,
  _by: RenewGrant,
  accountId: string,
  at: Date,
): Promise<void> {
  await readValue(
    db,
    expression<number>(Prisma.sql`heyi_end_staff_sessions(${accountId}::uuid, ${at}::timestamptz)`),
  )
}
