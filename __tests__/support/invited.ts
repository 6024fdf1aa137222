import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { answerInvited } from '@/lib/use-cases/invited/answer-invited'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { proposeInvited } from '@/lib/use-cases/invited/propose-invited'
import { sealValue } from '@/lib/platform/sealed-value'
import { layPart } from './case-parts'
import { comeIn, invite } from './invitations'
import { asOwner, type World } from './world'
import { layTopic, type Talk } from './talk'

export const HELPER_PHONE = '19900008031'

/** The form of a proposal, complete. */
export const proposalOf = (caseId: string, scope: readonly string[], change: object = {}) => ({
  caseId,
  invitedId: randomUUID(),
  name: '周敏',
  phone: HELPER_PHONE,
  kind: 'expert',
  why: '请懂装修的人看看漏水的原因。',
  scope,
  lastDay: addDays(toLocalDate(new Date()), 3),
  ...change,
})

/** The mediator proposes someone for these topics and materials. @returns the id of the proposal */
export async function propose(
  world: World,
  caseId: string,
  scope: readonly string[],
  change: object = {},
): Promise<string> {
  const form = proposalOf(caseId, scope, change)
  const proposed = await proposeInvited(world.people.mediatorA, form)
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal))
  return form.invitedId
}

/** A party answers on its own phone. */
export const answerAs = (
  actor: Actor,
  caseId: string,
  invitedId: string,
  partyId: string,
  reply = 'agrees',
) => answerInvited(actor, { caseId, invitedId, partyId, reply })

/**
 * Both parties consent, and the person comes in.
 * @returns who they are then; they have promised nothing yet
 */
export async function admit(
  world: World,
  talk: Talk,
  invitedId: string,
  phone = HELPER_PHONE,
): Promise<Actor> {
  const { caseId } = talk
  for (const [actor, partyId] of [
    [talk.applicant, talk.applicantId],
    [talk.respondent, talk.respondentId],
  ] as const) {
    const answered = await answerAs(actor, caseId, invitedId, partyId)
    if (!answered.ok) throw new Error(JSON.stringify(answered.refusal))
  }
  const [row] = await asOwner<{ id: string }>(
    'SELECT participant_id AS id FROM invited_persons WHERE id = $1',
    [invitedId],
  )
  return comeIn(await invite(world, caseId, row!.id, { phone }))
}

/** The form of the promise, complete. */
export const promiseOf = (invitedId: string, change: object = {}) => ({
  invitedId,
  agreed: 'yes',
  name: '周敏',
  document: 'id_card',
  number: '819999199003070014',
  ...change,
})

/** One who helps in these topics and materials of a case. */
export async function layHelper(
  world: World,
  talk: Talk,
  scope: readonly string[],
  change: object & { readonly phone?: string } = {},
): Promise<{ readonly invitedId: string; readonly helper: Actor }> {
  const invitedId = await propose(world, talk.caseId, scope, change)
  const helper = await admit(world, talk, invitedId, change.phone)
  const promised = await promiseConfidence(helper, promiseOf(invitedId))
  if (!promised.ok) throw new Error(JSON.stringify(promised.refusal))
  return { invitedId, helper }
}

/** A proposal for a topic, past every rule. @returns its id */
export async function layProposal(
  world: World,
  caseId: string,
  columns: object = {},
): Promise<string> {
  const id = randomUUID()
  await layPart('invited_persons', caseId, {
    id,
    kind: 'expert',
    name: '周敏',
    phone_sealed: sealValue(HELPER_PHONE, 'invited_persons.phone_sealed', id),
    why: '请懂装修的人看看漏水的原因。',
    last_day: addDays(toLocalDate(new Date()), 3),
    digest: 'x',
    proposed_by: world.people.mediatorA.id,
    proposed_by_name: world.people.mediatorA.name,
    proposed_at: new Date(),
    ...columns,
  })
  await asOwner(
    `INSERT INTO invited_scope (invited_id, item_no, case_id, court_id, holder_id, topic_id, title)
     SELECT $1, 1, id, court_id, holder_id, $3, '赔多少' FROM cases WHERE id = $2`,
    [id, caseId, await layTopic(world, caseId)],
  )
  return id
}

/**
 * One whom all parties have admitted and who has come in with this account, past every rule.
 * @returns the id
 */
export async function layAdmitted(
  world: World,
  caseId: string,
  accountId: string,
): Promise<string> {
  const participantId = await layPart('participants', caseId, {
    kind: 'invited',
    name: '周敏',
    account_id: accountId,
    joined_at: new Date(),
  })
  return layProposal(world, caseId, { participant_id: participantId, admitted_at: new Date() })
}
