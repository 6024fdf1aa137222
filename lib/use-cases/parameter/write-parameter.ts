import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addParameterVersion,
  type NewVersion,
} from '@/lib/data/stores/parameter/parameter-version-store'
import type { Grant } from '@/lib/domain/access/policy'

type Version = Omit<NewVersion, 'courtId'> & {
  readonly court: { readonly id: string; readonly name: string } | null
  /** The value that it replaces on its day. */
  readonly before: number
}

/** Writes a new value with its event, which is the court's where the value is. */
export async function writeParameter(
  db: Db,
  grant: Grant<'parameter:set' | 'proposal:confirm'>,
  { key, no, value, from, reason, proposal, court, before }: Version,
  at: Date,
): Promise<void> {
  const courtId = court?.id ?? null
  await addParameterVersion(db, grant, { key, no, courtId, value, from, reason, proposal }, at)
  await appendEvent(db, {
    event: {
      kind: 'parameter.set',
      data: {
        key,
        no,
        before,
        after: value,
        from,
        reason,
        ...(court && { court: court.name }),
        ...(proposal && { proposedBy: proposal.by }),
      },
    },
    subject: { courtId },
    by: grant.actor,
    at,
  })
}
