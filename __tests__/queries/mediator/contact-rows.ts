import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import type { ContactResult } from '@/lib/domain/case/vocabulary'
import { recordContact } from '@/lib/use-cases/contact/record-contact'

export function shanghaiMinute(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** 23:59 of today in Shanghai, or the next minute if that is later. */
function lateToday(): Date {
  const lastMinute = new Date(`${shanghaiMinute(new Date()).slice(0, 10)}T23:59+08:00`)
  return new Date(Math.max(lastMinute.getTime(), Date.now() + 60_000))
}

/**
 * Records a contact through the act itself, `minutesAgo` before now; a call back is agreed for
 * the last minute of today unless another moment is named.
 */
export async function contact(
  mediator: Actor,
  caseId: string,
  personId: string,
  result: ContactResult,
  {
    minutesAgo = 1,
    note,
    callbackAt = lateToday(),
  }: { minutesAgo?: number; note?: string; callbackAt?: Date } = {},
) {
  const happenedAt = shanghaiMinute(new Date(Date.now() - minutesAgo * 60_000))
  const done = await recordContact(mediator, {
    caseId,
    contactId: randomUUID(),
    channel: 'phone',
    personId,
    result,
    happenedAt,
    ...(result === 'call_back_later' && { callbackAt: shanghaiMinute(callbackAt) }),
    note,
  })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}
