import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, type CaseRecord } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { revokeInvitation } from '@/lib/data/stores/invitation/invitation-store'

type RevokingGrant = Parameters<typeof revokeInvitation>[1]
type RevokeReason = Parameters<typeof revokeInvitation>[3]

/**
 * Revokes an invitation with its event: by the mediator, or by the institution before there is one.
 */
export async function writeRevocation(
  db: Db,
  grant: RevokingGrant,
  record: CaseRecord,
  participant: { readonly id: string; readonly name: string },
  { invitationId, reason }: { readonly invitationId: string; readonly reason: RevokeReason },
  at: Date,
): Promise<void> {
  await revokeInvitation(db, grant, invitationId, reason, at)
  await appendEvent(db, {
    event: {
      kind: 'invitation.revoked',
      data: { participantId: participant.id, person: participant.name },
    },
    subject: eventSubjectOf(record),
    by: grant.actor,
    at,
  })
}
