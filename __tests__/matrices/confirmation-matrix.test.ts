import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import {
  CONFIRMATION_STATUSES,
  type ConfirmationStatus,
} from '@/lib/domain/confirmation/confirmation-status'
import type { Decided } from '@/lib/domain/refusal'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { answerExtension } from '@/lib/use-cases/confirmation/answer-extension'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { appointHearing } from '@/lib/use-cases/confirmation/appoint-hearing'
import { cancelHearing } from '@/lib/use-cases/confirmation/cancel-hearing'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { recordHearing } from '@/lib/use-cases/confirmation/record-hearing'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { requestExtension } from '@/lib/use-cases/confirmation/request-extension'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { withdrawConfirmation } from '@/lib/use-cases/confirmation/withdraw-confirmation'
import {
  absentOf,
  layAgreed,
  layConfirmation,
  layHearing,
  newNumber,
} from '../support/confirmations'
import type { Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 司法确认：每种状态 × 每件事 × 每种角色，一格一答.

let world: World
let talk: Talk
beforeAll(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

type Who = 'party' | 'clerk' | 'judge'
type Of = { readonly confirmationId: string; readonly caseId: string; readonly hearingId: string }
type Row = readonly [
  name: string,
  roles: readonly Who[],
  /** By hand: the statuses in which it can be done. */
  from: readonly ConfirmationStatus[],
  run: (actor: Actor, of: Of) => Promise<Decided<unknown>>,
]
const inDays = (days: number) => addDays(toLocalDate(new Date()), days)
const reason = '写明了的理由和经过'
const item = 'identity|补交身份证'
const COURT = ['clerk', 'judge'] as const

const ROWS: readonly Row[] = [
  [
    '撤回',
    ['party'],
    ['waiting_parties', 'submitted', 'correcting', 'admitted'],
    (actor, { caseId, confirmationId }) => withdrawConfirmation(actor, { caseId, confirmationId }),
  ],
  [
    '补正',
    ['party'],
    ['correcting'],
    (actor, { caseId, confirmationId }) =>
      correctConfirmation(actor, { caseId, confirmationId, words: reason }),
  ],
  [
    '补充',
    ['party'],
    ['admitted'],
    (actor, { caseId, confirmationId }) =>
      supplementConfirmation(actor, { caseId, confirmationId, words: reason }),
  ],
  [
    '受理',
    COURT,
    ['submitted'],
    (actor, { confirmationId }) =>
      acceptConfirmation(actor, { confirmationId, number: newNumber() }),
  ],
  [
    '通知补正',
    COURT,
    ['submitted'],
    (actor, { confirmationId }) =>
      requestConfirmationCorrection(actor, { confirmationId, items: item, dueOn: inDays(7) }),
  ],
  [
    '要求补充',
    COURT,
    ['admitted'],
    (actor, { confirmationId }) =>
      requestSupplement(actor, { confirmationId, items: item, dueOn: inDays(7) }),
  ],
  [
    '不予受理',
    ['judge'],
    ['submitted'],
    (actor, { confirmationId }) =>
      refuseConfirmation(actor, { confirmationId, refusalGround: 'scope', reason }),
  ],
  [
    '裁定有效',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId }) => ruleOnConfirmation(actor, { confirmationId, ruling: 'confirm' }),
  ],
  [
    '裁定驳回',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId }) =>
      ruleOnConfirmation(actor, {
        confirmationId,
        ruling: 'dismiss',
        dismissalGround: 'unclear',
        reason,
      }),
  ],
  [
    '答复撤回',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId }) => answerWithdrawal(actor, { confirmationId, answer: 'permit' }),
  ],
  [
    '按撤回处理',
    ['judge'],
    ['correcting', 'admitted'],
    (actor, { confirmationId }) => deemWithdrawn(actor, { confirmationId, reason }),
  ],
  [
    '提请延长',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId }) =>
      requestExtension(actor, { confirmationId, extraDays: '10', reason }),
  ],
  [
    '批准延长',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId }) => answerExtension(actor, { confirmationId, answer: 'approve' }),
  ],
  [
    '通知到场',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId }) =>
      appointHearing(actor, {
        confirmationId,
        hearingId: randomUUID(),
        way: 'telephone',
        startsAt: `${inDays(3)}T14:30`,
      }),
  ],
  [
    '取消到场',
    ['judge'],
    ['admitted'],
    (actor, { confirmationId, hearingId }) =>
      cancelHearing(actor, { confirmationId, hearingId, reason }),
  ],
  [
    '记录到场',
    COURT,
    ['admitted'],
    async (actor, { confirmationId, hearingId }) =>
      recordHearing(actor, {
        confirmationId,
        hearingId,
        parties: await absentOf(confirmationId),
      }),
  ],
]

/** What each act finds, so that nothing but status and role decides. */
const COLUMNS: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  补充: () => ({ supplement_due_on: inDays(7) }),
  答复撤回: () => ({ withdrawal_requested_at: new Date() }),
  按撤回处理: () => ({ correction_due_on: inDays(-1), supplement_due_on: inDays(-1) }),
  批准延长: () => ({ extension_days: 10, extension_by: randomUUID() }),
}
const NEEDS_HEARING = ['取消到场', '记录到场']
const OF_HEARING = [...NEEDS_HEARING, '通知到场']

function expectedOf([name, roles, from]: Row, who: Who, status: ConfirmationStatus): string {
  if (!roles.includes(who)) return 'FORBIDDEN'
  const isUnseen = status === 'waiting_parties' || status === 'lapsed'
  if (who !== 'party' && isUnseen) return 'NOT_FOUND'
  if (from.includes(status)) return 'done'
  return OF_HEARING.includes(name) ? 'CONFIRMATION_NOT_IN_REVIEW' : 'CONFIRMATION_STATUS'
}

test.each(CONFIRMATION_STATUSES)('在 %s', async (status) => {
  const actors = {
    party: talk.applicant,
    clerk: world.people.clerkA,
    judge: world.people.judgeA,
  } as const
  const answers: [string, string, string][] = []
  const expected: typeof answers = []
  for (const row of ROWS)
    for (const who of ['party', 'clerk', 'judge'] as const) {
      const [name, , , run] = row
      const columns = COLUMNS[name]?.() ?? {}
      const confirmationId = await layConfirmation(talk.caseId, status, columns)
      const hearingId = NEEDS_HEARING.includes(name)
        ? await layHearing(confirmationId)
        : randomUUID()
      const answer = await run(actors[who], { confirmationId, caseId: talk.caseId, hearingId })
      answers.push([name, who, answer.ok ? 'done' : answer.refusal.code])
      expected.push([name, who, expectedOf(row, who, status)])
    }
  expect(answers).toEqual(expected)
})

test('调解员、机构、审阅人员、别的法院，什么也办不了', async () => {
  const { mediatorA, adminA, reviewerA, clerkB } = world.people
  const confirmationId = await layConfirmation(talk.caseId, 'admitted')
  const of = { confirmationId, caseId: talk.caseId, hearingId: randomUUID() }
  for (const [name, , , run] of ROWS)
    for (const actor of [mediatorA, adminA, reviewerA, clerkB]) {
      const answer = await run(actor, of)
      expect([name, answer.ok ? 'done' : answer.refusal.code]).toEqual([
        name,
        expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/),
      ])
    }
  const [row] = await asOwner<{ revision: number }>(
    'SELECT revision FROM confirmations WHERE id = $1',
    [confirmationId],
  )
  expect(row).toEqual({ revision: 1 })
})
