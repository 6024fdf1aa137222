import 'server-only'
import { ACTIVATION_TRIES } from '@/lib/domain/activation/activation-link'
import { ACCOUNT_ROLES, type Actor } from '@/lib/domain/access/roles'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, readValue, select } from '@/lib/data/typed-reads'
import { readSealed } from '@/lib/platform/sealed-value'

// Activation links as someone brings them (`withAccess`, no actor yet): through the functions of
// 230-activation-links.sql and in no other way.

const HELD = select({
  id: expression<string>(Prisma.sql`l.account_id`),
  role: expression<string>(Prisma.sql`l.role`),
  name: expression<string>(Prisma.sql`l.name`),
  courtId: expression<string | null>(Prisma.sql`l.court_id`),
  institutionId: expression<string | null>(Prisma.sql`l.institution_id`),
  phoneSealed: expression<string>(Prisma.sql`l.phone_sealed`),
})

/** Whether a link can be used: all that is known before anything is proven. */
export function isActivationOpen(db: Db, linkHash: string, at: Date): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_is_activation_open(${linkHash}, ${at}::timestamptz)`),
  )
}

/**
 * The account of a link that can be used, the link locked.
 * @returns `phone`: null where it cannot be read
 */
export async function holdActivation(
  db: Db,
  linkHash: string,
  at: Date,
): Promise<(Actor & { readonly phone: string | null }) | null> {
  const row = await readRow(
    db,
    HELD,
    Prisma.sql`FROM heyi_hold_activation(${linkHash}, ${at}::timestamptz) l`,
  )
  if (!row) return null
  const { phoneSealed, role, ...account } = row
  const phone = readSealed(phoneSealed, 'accounts.phone_sealed', account.id)
  return {
    ...account,
    role: parseStoredEnum(ACCOUNT_ROLES, role, 'accounts.role'),
    phone: phone === UNREADABLE ? null : phone,
  }
}

/** Counts wrong last digits of a link; the last that it bears ends it. */
export async function countWrongDigits(db: Db, linkHash: string, at: Date): Promise<void> {
  await db.$executeRaw`SELECT heyi_count_wrong_digits(${linkHash}, ${at}::timestamptz,
    ${ACTIVATION_TRIES}::integer)`
}

/**
 * Uses a link up: its account has this password, and every session of it ends.
 * @returns false where it was used, revoked or has expired meanwhile
 */
export function activateByLink(
  db: Db,
  linkHash: string,
  passwordHash: string,
  at: Date,
): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(
      Prisma.sql`heyi_activate(${linkHash}, ${passwordHash}, ${at}::timestamptz)`,
    ),
  )
}
