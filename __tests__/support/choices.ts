import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { answerChoice } from '@/lib/use-cases/mediator-choice/answer-choice'
import { openChoice } from '@/lib/use-cases/mediator-choice/open-choice'
import { comeIn, invite, participantOf } from './invitations'
import { layPart } from './case-parts'
import { asOwner, layCase, ownerClient, type World } from './world'

export type Choosing = {
  readonly caseId: string
  readonly choiceId: string
  readonly applicantId: string
  readonly respondentId: string
  readonly applicant: Actor
  readonly respondent: Actor
}

/** A case without a mediator whose two parties were let in by the institution. */
export async function layWithoutMediator(world: World): Promise<Omit<Choosing, 'choiceId'>> {
  const {
    id: caseId,
    applicantId,
    respondentId,
  } = await layCase(world, { status: 'pending_assignment', acceptedDaysAgo: 0 })
  const by = world.people.adminA
  const come = async (partyId: string, phone: string) =>
    comeIn(await invite(world, caseId, await participantOf(partyId), { phone, by }))
  return {
    caseId,
    applicantId,
    respondentId,
    applicant: await come(applicantId, '19900008001'),
    respondent: await come(respondentId, '19900008002'),
  }
}

/** The same, with a choice that runs. */
export async function layChoosing(world: World): Promise<Choosing> {
  const without = await layWithoutMediator(world)
  const choiceId = randomUUID()
  const opened = await openChoice(world.people.adminA, { caseId: without.caseId, choiceId })
  if (!opened.ok) throw new Error(`${opened.refusal.code} ${JSON.stringify(opened.refusal.facts)}`)
  return { ...without, choiceId }
}

/** What a party answers: mediators by the order of its wish, or `institution`. */
export function answerAs(
  actor: Actor,
  { caseId }: Pick<Choosing, 'caseId'>,
  partyId: string,
  wishes: readonly string[] | 'institution' | 'withdrawn',
  revision = 0,
) {
  const named = typeof wishes === 'string' ? [] : wishes
  return answerChoice(actor, {
    caseId,
    partyId,
    reply: typeof wishes === 'string' ? wishes : 'named',
    wish1: named[0] ?? '',
    wish2: named[1] ?? '',
    wish3: named[2] ?? '',
    revision,
  })
}

/** A choice that runs, inserted past every rule, with the two mediators of institution A. */
export async function layChoiceRow(world: World, caseId: string): Promise<string> {
  const id = randomUUID()
  await layPart('mediator_choices', caseId, {
    id,
    opened_by: world.people.adminA.id,
    opened_by_name: world.people.adminA.name,
    opened_at: new Date(),
    due_at: new Date(Date.now() + 40 * 3_600_000),
  })
  const db = await ownerClient()
  for (const [position, who] of [world.people.mediatorA, world.people.mediatorA2].entries())
    await db.query(
      `INSERT INTO choice_candidates (choice_id, position, case_id, mediator_id, name, specialties)
       VALUES ($1, $2, $3, $4, $5, '{tort}')`,
      [id, position, caseId, who.id, who.name],
    )
  return id
}

/** Its time is over. */
export const letLapse = (choiceId: string) =>
  asOwner(`UPDATE mediator_choices SET due_at = now() - interval '1 second' WHERE id = $1`, [
    choiceId,
  ])

/** What is stored of the lists. */
export const storedWishes = () =>
  asOwner<{ mediator_id: string }>('SELECT mediator_id FROM choice_wishes ORDER BY party_id, place')
