import { enterByInvitation } from '@/lib/auth/entry/enter-by-invitation'
import type { Actor } from '@/lib/domain/access/roles'
import { CODE_DIGITS, type InvitationChannel } from '@/lib/domain/invitation/invitation'
import { deriveDigits, deriveToken } from '@/lib/platform/derived-secret'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { issueInvitation } from '@/lib/use-cases/invitation/issue-invitation'
import { asOwner, type World } from './world'

/** The participant that mirrors this party, representative or agent. */
export async function participantOf(personId: string, kind = 'party'): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    'SELECT id FROM participants WHERE person_id = $1 AND kind = $2',
    [personId, kind],
  )
  return row!.id
}

/**
 * Issues an invitation: the mediator does, or the administrator `by` while no mediator has taken
 * the case.
 * @returns what opens it
 */
export async function invite(
  world: World,
  caseId: string,
  participantId: string,
  {
    phone = '19900008001',
    channel = 'paper' as InvitationChannel,
    by = world.people.mediatorA as Actor,
  } = {},
) {
  const issue = by.role === 'institution_admin' ? askParty : issueInvitation
  const issued = await issue(by, { caseId, participantId, channel, phone })
  if (!issued.ok) throw new Error(issued.refusal.code)
  const { invitationId: id } = issued.value
  return {
    id,
    link: deriveToken('invitation link', id),
    code: deriveDigits('invitation code', id, CODE_DIGITS),
    digits: phone.slice(-4),
  }
}

/** Comes in with a link. @returns the person as the session knows them */
export async function comeIn(
  { link, digits }: { readonly link: string; readonly digits: string },
  address = '203.0.113.5',
): Promise<Actor> {
  const entered = await enterByInvitation({ link, digits, address, device: 'wechat/android' })
  if (!entered.ok) throw new Error(entered.because)
  const [row] = await asOwner<{ id: string; name: string }>(
    `SELECT a.id, a.name FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.id = $1`,
    [entered.sessionId],
  )
  return { ...row!, role: 'party', courtId: null, institutionId: null }
}

/** One who takes part for this party and has come in. */
export async function layCome(
  world: World,
  caseId: string,
  partyId: string,
  phone = '19900008001',
): Promise<Actor> {
  return comeIn(await invite(world, caseId, await participantOf(partyId), { phone }))
}
