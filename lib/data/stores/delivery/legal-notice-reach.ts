import 'server-only'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'

/**
 * Does a legal notice of a case that was written at this moment reach the person behind an account?
 * As the party or the agent to whom it goes, or at the number of the account, which a guardian has
 * in common with a child.
 */
export async function isReachedByNotice(
  db: Db,
  { caseId, accountId }: { readonly caseId: string; readonly accountId: string },
  writtenAt: Date,
): Promise<boolean> {
  const notices = await db.delivery.findMany({
    where: { caseId, createdAt: writtenAt, partyId: { not: null }, channel: { not: 'none' } },
    select: { id: true, partyId: true, agentId: true, numberSealed: true },
  })
  if (notices.length === 0) return false
  const parts = await db.participant.findMany({
    where: { caseId, accountId, endedOn: null },
    select: { kind: true, partyId: true, personId: true },
  })
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { phoneSealed: true },
  })
  const phone = account && readSealed(account.phoneSealed, 'accounts.phone_sealed', accountId)
  return notices.some(({ id, partyId, agentId, numberSealed }) => {
    const isTheirs = parts.some((part) =>
      agentId === null
        ? part.kind === 'party' && part.partyId === partyId
        : part.kind === 'agent' && part.personId === agentId,
    )
    if (isTheirs) return true
    const number = numberSealed && readSealed(numberSealed, 'deliveries.number_sealed', id)
    return number !== null && number !== UNREADABLE && number === phone
  })
}
