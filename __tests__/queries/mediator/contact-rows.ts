import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import type { ContactResult } from '@/lib/domain/case/vocabulary'
import { recordContact } from '@/lib/use-cases/contact/record-contact'

export function shanghaiMinute(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** Records a contact through the act itself, `minutesAgo` before now. */
export async function contact(
  mediator: Actor,
  caseId: string,
  personId: string,
  result: ContactResult,
  { minutesAgo = 1, note }: { minutesAgo?: number; note?: string } = {},
) {
  const happenedAt = shanghaiMinute(new Date(Date.now() - minutesAgo * 60_000))
  const done = await recordContact(mediator, {
    caseId,
    contactId: randomUUID(),
    channel: 'phone',
    personId,
    result,
    happenedAt,
    note,
  })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}
