import { randomUUID } from 'node:crypto'
import type { RuledMove } from '@/lib/domain/ruling/ruling'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { layPart } from './case-parts'
import { layAdmitted, layConfirmation } from './confirmations'
import type { Talk } from './talk'
import { asOwner, type World } from './world'

const STATUS = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  refuse_admission: 'not_admitted',
} as const satisfies Record<RuledMove, string>

/**
 * An application of the case that its court ended with this ruling, past every act.
 * @returns its id
 */
export async function layRuled(
  world: World,
  caseId: string,
  move: RuledMove = 'confirm',
  at: Date = new Date(),
): Promise<string> {
  const confirmationId = await layConfirmation(caseId, STATUS[move], { decided_on: at })
  const { judgeA } = world.people
  // Its keys have no default, and the row no id of its own.
  await asOwner(
    `INSERT INTO confirmation_decisions (confirmation_id, decision_no, case_id, court_id, holder_id,
      move, by_account, by_name, by_role, ground, refusal_ground, words, made_at)
     SELECT k.id, 1, k.case_id, k.court_id, k.holder_id, $2, $3, $4, 'court_judge', $5, $6, $7, $8
     FROM confirmations k WHERE k.id = $1`,
    [
      confirmationId,
      move,
      judgeA.id,
      judgeA.name,
      move === 'dismiss' ? 'unclear' : null,
      move === 'refuse_admission' ? 'scope' : null,
      move === 'confirm' ? null : '约定的内容不明确',
      at,
    ],
  )
  return confirmationId
}

/** An objection that no one decided yet. @returns its id */
export function layObjection(
  world: World,
  caseId: string,
  confirmationId: string,
): Promise<string> {
  const { clerkA } = world.people
  return layPart('ruling_objections', caseId, {
    id: randomUUID(),
    confirmation_id: confirmationId,
    kind: 'third',
    objector: '甲公司',
    interest: '抵押权',
    words: '协议处分了抵押给我方的房屋',
    lodged_on: new Date(),
    due_provisional: false,
    lodged_by: clerkA.id,
    lodged_by_name: clerkA.name,
    lodged_by_role: 'court_clerk',
    lodged_at: new Date(),
  })
}

/**
 * The court ruled by its act, and the jobs were done. The applicant had consented to electronic
 * service; the respondent has given no answer to it.
 * @returns the id of the application
 */
export async function layServed(
  world: World,
  talk: Talk,
  ruling: object = { ruling: 'confirm' },
): Promise<string> {
  await layPart('consents', talk.caseId, {
    party_id: talk.applicantId,
    party_name: '许静',
    entry_no: 90,
    scope: 'electronic_service',
    answer: 'given',
    way: 'written',
    given_on: '2026-11-20',
    recorded_at: new Date(),
    mediator_id: world.people.mediatorA.id,
  })
  const confirmationId = await layAdmitted(world, talk)
  const ruled = await ruleOnConfirmation(world.people.judgeA, { confirmationId, ...ruling })
  if (!ruled.ok) throw new Error(JSON.stringify(ruled.refusal))
  await workOutbox(new Date())
  return confirmationId
}
