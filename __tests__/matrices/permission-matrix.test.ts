import { ACTS, WRITE_ACTS } from '@/lib/domain/access/acts'
import { ACT_MOVES, MOVES, type ActMove } from '@/lib/domain/case/moves'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { AUTHORITY_STILL_ACTS } from './authority-still-acts'
import { CASE_ACTS } from './case-acts'
import { CHASE_STILL_ACTS } from './chase-still-acts'
import { COMPLAINT_ACTS } from './complaint-still-acts'
import { CONFIRMATION_STILL_ACTS } from './confirmation-still-acts'
import { SUPPLEMENTARY_STILL_ACTS } from './supplementary-still-acts'
import { RULING_STILL_ACTS } from './ruling-still-acts'
import { STAGE_STILL_ACTS } from './stage-still-acts'
import { DOCUMENT_ACTS } from './document-still-acts'
import { LAWFUL } from './lawful-statuses'
import { CHOICE_ACTS } from './choice-still-acts'
import { HELPER_ACTS } from './helper-still-acts'
import { IDENTITY_PHOTO_STILL_ACTS } from './identity-photo-still-acts'
import { INVITED_ACTS } from './invited-still-acts'
import { PARTICIPATION_ACTS } from './participation-still-acts'
import { STILL_ACTS, type StillAct } from './still-case-acts'
import { RECORDING_ACTS } from './recording-still-acts'
import { CONFERENCE_ACTS } from './conference-still-acts'
import { THREAD_ACTS } from './thread-still-acts'

// Role × act × status × relation, on the real database. The expected answers are written here by
// hand, from domain.md 9 and the lifecycle, and not taken from the code.

const ALL_STILL = [
  ...STILL_ACTS,
  ...DOCUMENT_ACTS,
  ...AUTHORITY_STILL_ACTS,
  ...IDENTITY_PHOTO_STILL_ACTS,
  ...HELPER_ACTS,
  ...CHOICE_ACTS,
  ...INVITED_ACTS,
  ...PARTICIPATION_ACTS,
  ...THREAD_ACTS,
  ...CONFERENCE_ACTS,
  ...RECORDING_ACTS,
  ...COMPLAINT_ACTS,
  ...CONFIRMATION_STILL_ACTS,
  ...SUPPLEMENTARY_STILL_ACTS,
  ...CHASE_STILL_ACTS,
  ...RULING_STILL_ACTS,
  ...STAGE_STILL_ACTS,
]

type Who = keyof World['people']

const ADMIN_ACTS: readonly ActMove[] = [
  'accept',
  'decline',
  'assign',
  'reassign',
  'allow_disclosed',
  'replace_disclosed',
  'replace_mediator',
  'request_change',
  'grant_change',
  'refuse_change',
  'add_co_mediator',
  'end_co_mediator',
  'end_declined',
  'undo_accept',
  'undo_assign',
  'hand_over',
]
const MEDIATOR_ACTS: readonly ActMove[] = [
  'take',
  'disclose',
  'request_change',
  'declare_co_mediator',
  'record_contact',
  'record_consent',
  'check_identity',
  'explain_rights',
  'confirm_address',
  'schedule_meeting',
  'move_meeting',
  'cancel_meeting',
  'hold_meeting',
  'mark_unavailable',
  'record_service',
  'open_minutes',
  'supplement_minutes',
  'submit_minutes',
  'answer_minutes',
  'reopen_minutes',
  'record_fact',
  'confirm_facts',
  'withdraw_fact',
  'save_agreement',
  'finish_agreement',
  'sign_agreement',
  'void_agreement',
  'record_follow_up',
  'pause',
  'resume',
  'extend',
  'withdraw',
  'close',
  'hand_over',
]

const COURT_ACTS: readonly ActMove[] = ['answer_suspicion']
const CLERK_ACTS: readonly ActMove[] = [
  'recall',
  'refer_again',
  'end_returned',
  'undo_recall',
  'undo_refer_again',
  'undo_end_returned',
  'receive_transfer',
  'send_transfer_back',
  'file_suit',
  'resume_trial',
  'record_agreement',
  'end_suit',
]
const JUDGE_ACTS: readonly ActMove[] = ['issue_paper']
/**
 * One who takes part in no case finds none; what those do who take part is in
 * __tests__/use-cases/fact.
 */
const PARTY_ACTS: readonly ActMove[] = ['answer_minutes', 'confirm_facts']

/** An undo says what it found: nothing of the kind there, or that something followed. */
const UNDOING: Partial<Readonly<Record<ActMove, { readonly nothingDone: readonly CaseStatus[] }>>> =
  {
    undo_accept: { nothingDone: ['pending_acceptance'] },
    undo_assign: { nothingDone: ['pending_acceptance', 'pending_assignment'] },
    // Only where the last act was theirs is there a referral that was not taken.
    undo_recall: { nothingDone: CASE_STATUSES },
    undo_refer_again: { nothingDone: CASE_STATUSES },
    undo_end_returned: { nothingDone: [] },
  }

/**
 * Who sees a case of court A with institution A and mediator A in this status, so that a refusal
 * may say why.
 */
function sees(who: Who, status: CaseStatus): boolean {
  const isReturned = status === 'returned' || status === 'returned_settled'
  const carries = [
    'pending_mediator',
    'disclosure_review',
    'in_mediation',
    'closed',
    'archived',
  ].includes(status)
  if (who === 'adminA' || who === 'adminA2') return !isReturned
  if (who === 'mediatorA') return carries
  return who === 'clerkA' || who === 'judgeA' || who === 'courtSystemA'
}

function acts(who: Who): readonly ActMove[] {
  if (who === 'adminA' || who === 'adminA2' || who === 'adminB') return ADMIN_ACTS
  if (who === 'clerkA' || who === 'clerkB') return [...COURT_ACTS, ...CLERK_ACTS]
  if (who === 'judgeA') return [...COURT_ACTS, ...JUDGE_ACTS]
  if (who === 'partyX') return PARTY_ACTS
  return who.startsWith('mediator') ? MEDIATOR_ACTS : []
}

function expected(who: Who, act: ActMove, status: CaseStatus): string {
  // The role is checked before anything is read: whether the case exists makes no difference.
  if (!acts(who).includes(act)) return 'FORBIDDEN'
  if (!sees(who, status)) return 'NOT_FOUND'
  if (LAWFUL[act].includes(status)) return 'done'
  // What is handed over is looked at before the table of moves.
  if (act === 'hand_over') return 'PACK_NOT_DUE'
  const undoing = UNDOING[act]
  if (!undoing) return 'STATUS_DOES_NOT_ALLOW'
  return undoing.nothingDone.includes(status) ? 'UNDO_NOTHING_DONE' : 'UNDO_SOMETHING_FOLLOWED'
}

/** An act that moves nothing: the role first, then whether the case exists for this person. */
function expectedStill(who: Who, { roles, answer }: StillAct, status: CaseStatus): string {
  const role = roles.find((each) => who.startsWith(each))
  if (!role) return 'FORBIDDEN'
  return sees(who, status) ? answer(role, status) : 'NOT_FOUND'
}

const WHO: readonly Who[] = [
  'adminA',
  'adminB',
  'mediatorA',
  'mediatorA2',
  'mediatorB',
  'clerkA',
  'clerkB',
  'judgeA',
  'reviewerA',
  'partyX',
  'system',
  'security',
  'courtAdminA',
  'auditor',
  'courtSystemA',
  'courtSystemB',
]

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** The case had a mediator who left for health, which bars from nothing. */
async function layFormerMediator(caseId: string): Promise<void> {
  const { id, name } = world.people.mediatorA
  await (
    await ownerClient()
  ).query(
    `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name, assigned_at,
       assigned_by, rank, rank_score, ended_at, ended_because, end_reason)
     SELECT id, court_id, holder_id, $2, $3, referred_at, '林敏', 1, 80, now(), 'withdrawn', 'health'
       FROM cases WHERE id = $1`,
    [caseId, id, name],
  )
}

const refusedTo = new Map<string, Promise<Awaited<ReturnType<typeof layCase>>>>()

/**
 * A case in this status. Those whose role may not act at all share one for each act: it is refused
 * before anything of the case is read, and the case stays as it is.
 */
function caseFor(act: string, status: CaseStatus, answer: string | null) {
  if (answer !== 'FORBIDDEN') return layCase(world, { status })
  const key = `${act} ${status}`
  const shared = refusedTo.get(key) ?? layCase(world, { status })
  refusedTo.set(key, shared)
  return shared
}

describe.each(WHO)('%s', (who) => {
  test.each(CASE_ACTS.map(({ act }) => act))('%s：每种状态下的回答与权限表一致', async (act) => {
    const { run } = CASE_ACTS.find((entry) => entry.act === act)!
    const wrong: string[] = []
    for (const status of CASE_STATUSES) {
      const existing = await caseFor(act, status, expected(who, act, status))
      if (act === 'reassign' && status === 'pending_assignment')
        await layFormerMediator(existing.id)
      const answer = await run(world.people[who], existing, world)
      const actual = answer.ok ? 'done' : answer.refusal.code
      if (actual !== expected(who, act, status))
        wrong.push(`${status}: expected ${expected(who, act, status)}, was ${actual}`)
    }
    expect(wrong).toEqual([])
  })

  test.each(ALL_STILL)('$name：每种状态下的回答与权限表一致', async (act) => {
    const answers = new Map<CaseStatus, string>()
    for (const status of CASE_STATUSES) {
      const answerOf = act.preparesOnce ? null : expectedStill(who, act, status)
      const existing = await caseFor(act.name, status, answerOf)
      const answer = await act.run(world.people[who], existing, world)
      answers.set(status, answer.ok ? 'done' : answer.refusal.code)
    }
    expect([...answers]).toEqual(CASE_STATUSES.map((each) => [each, expectedStill(who, act, each)]))
  })
})

/**
 * Acts that concern no single case: people, rooms, phrases, templates, seals, consultations,
 * applications, drafts of referrals, an institution, an import, keys and staff of an organisation.
 */
const NOT_ON_A_CASE =
  /^(mediator|training|institution|institution-seal|room|phrase|template|consultation|application|knowledge|referral|review|roster|court-key|staff):|^case:(check-)?import$|^complaint:state$/

test('矩阵完整：不改变案件状态的行为也都在其中', () => {
  const covered = new Set<string>([
    ...ACT_MOVES.map((move) => MOVES[move].act),
    ...ALL_STILL.map(({ act }) => act),
  ])
  const onCases = WRITE_ACTS.filter(
    (act) => ACTS[act].relation === 'related' && !NOT_ON_A_CASE.test(act),
  )
  expect(onCases.filter((act) => !covered.has(act))).toEqual([])
})

test('矩阵完整：每个人、每个行为都在其中，每个行为都有人能办', () => {
  const acts: readonly string[] = ACT_MOVES
  expect(CASE_ACTS.map(({ act }) => act).sort()).toEqual([...acts].sort())
  expect(
    Object.keys(world.people).filter((who) => !(WHO as readonly string[]).includes(who)),
  ).toEqual(['adminA2'])
  // An act that no one may do anywhere would agree with code that refuses it everywhere.
  const possible = ACT_MOVES.filter((act) =>
    WHO.some((who) => CASE_STATUSES.some((status) => expected(who, act, status) === 'done')),
  )
  expect(possible).toEqual([...ACT_MOVES])
})
