import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { joinAsThird } from '@/lib/use-cases/invited/join-as-third'
import { proposeThird } from '@/lib/use-cases/invited/propose-third'
import { layPart } from './case-parts'
import { admit, layProposal } from './invited'
import type { Talk } from './talk'
import { asOwner, type World } from './world'

export const THIRD_PHONE = '19900008041'

/** The form with which an interested person is proposed, complete. */
export const thirdOf = (caseId: string, change: object = {}) => ({
  caseId,
  invitedId: randomUUID(),
  partyKind: 'natural',
  organisation: '',
  name: '周明',
  phone: THIRD_PHONE,
  why: '漏水的房屋租给了周明居住。',
  lastDay: addDays(toLocalDate(new Date()), 3),
  ...change,
})

/** The mediator proposes an interested person. @returns the id of the proposal */
export async function proposeThirdTo(
  world: World,
  caseId: string,
  change: object = {},
): Promise<string> {
  const form = thirdOf(caseId, change)
  const proposed = await proposeThird(world.people.mediatorA, form)
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal))
  return form.invitedId
}

/** The form with which they join, complete. */
export const joinOf = (invitedId: string, change: object = {}) => ({
  invitedId,
  agreed: 'yes',
  name: '周明',
  ...change,
})

/** A third person who has joined. */
export async function layThird(
  world: World,
  talk: Talk,
  change: object = {},
): Promise<{ readonly invitedId: string; readonly partyId: string; readonly third: Actor }> {
  const invitedId = await proposeThirdTo(world, talk.caseId, change)
  const third = await admit(world, talk, invitedId, THIRD_PHONE)
  const joined = await joinAsThird(third, joinOf(invitedId))
  if (!joined.ok) throw new Error(JSON.stringify(joined.refusal))
  const [row] = await asOwner<{ id: string }>(
    'SELECT party_id AS id FROM invited_persons WHERE id = $1',
    [invitedId],
  )
  return { invitedId, partyId: row!.id, third }
}

/** The form with which a colleague is proposed as co-mediator, complete. */
export const colleagueOf = (world: World, caseId: string, change: object = {}) => ({
  caseId,
  invitedId: randomUUID(),
  colleagueId: world.people.mediatorA2.id,
  why: '双方都要求再请一位懂建筑的调解员。',
  lastDay: addDays(toLocalDate(new Date()), 3),
  ...change,
})

/**
 * One whom all parties have admitted and who has come in with this account, past every rule.
 * @returns the id
 */
export async function layAdmittedThird(
  world: World,
  caseId: string,
  accountId: string,
): Promise<string> {
  const participantId = await layPart('participants', caseId, {
    kind: 'invited',
    name: '周明',
    account_id: accountId,
    joined_at: new Date(),
  })
  return layProposal(world, caseId, {
    kind: 'third',
    name: '周明',
    party_kind: 'natural',
    participant_id: participantId,
    admitted_at: new Date(),
  })
}
