import { withActor } from '@/lib/data/door'
import { ACTS, WRITE_ACTS } from '@/lib/domain/access/acts'
import { ACT_MOVES, MOVES } from '@/lib/domain/case/moves'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { Decided } from '@/lib/domain/refusal'
import { watchStatements } from '../support/sent-statements'
import { tries } from '../support/tries'
import { asOwner, buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { AUTHORITY_STILL_ACTS } from './authority-still-acts'
import { CASE_ACTS } from './case-acts'
import { CHASE_STILL_ACTS } from './chase-still-acts'
import { COMPLAINT_ACTS } from './complaint-still-acts'
import { CONFIRMATION_STILL_ACTS } from './confirmation-still-acts'
import { SUPPLEMENTARY_STILL_ACTS } from './supplementary-still-acts'
import { RULING_STILL_ACTS } from './ruling-still-acts'
import { STAGE_STILL_ACTS } from './stage-still-acts'
import { DOCUMENT_ACTS } from './document-still-acts'
import { expected, expectedStill, WHO, type Who } from './expected-answers'
import { CHOICE_ACTS } from './choice-still-acts'
import { HELPER_ACTS } from './helper-still-acts'
import { IDENTITY_PHOTO_STILL_ACTS } from './identity-photo-still-acts'
import { INVITED_ACTS } from './invited-still-acts'
import { PARTICIPATION_ACTS } from './participation-still-acts'
import { STILL_ACTS } from './still-case-acts'
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

let world: World
let statements: string[]
beforeAll(async () => {
  world = await buildWorld()
  statements = await watchStatements()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await closeWorld()
})

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

type Existing = Awaited<ReturnType<typeof layCase>>
/** One act of one person on a case in any status. */
type Row = {
  readonly name: string
  readonly expected: (status: CaseStatus) => string
  readonly run: (existing: Existing, status: CaseStatus) => Promise<Decided<unknown>>
  readonly preparesOnce?: boolean | undefined
}

const refusing = new Map<string, Promise<Existing>>()

/**
 * A case in this status. Those who are refused the act share one for each act: a refusal leaves the
 * case as it is.
 */
function caseFor({ name, expected: answer, preparesOnce }: Row, status: CaseStatus) {
  if (answer(status) === 'done' || preparesOnce) return layCase(world, { status })
  const key = `${name} ${status}`
  const shared = refusing.get(key) ?? layCase(world, { status })
  refusing.set(key, shared)
  return shared
}

/** What a refusal sends that reads nothing: who acts, and what it leaves in the events. */
const READS_NOTHING = [
  /^(BEGIN|COMMIT)$/,
  /^SELECT (set_config\('[a-z._]+', \$\d+, true\),?)+$/,
  /^INSERT INTO "public"\."events" /,
]
const readsNothing = (text: string) => READS_NOTHING.some((pattern) => pattern.test(text))

/** The answer in one status, and whether it was given without reading anything. */
async function answerIn(row: Row, status: CaseStatus) {
  const existing = await caseFor(row, status)
  statements.length = 0
  const answer = await row.run(existing, status)
  const isUnread = statements.length > 0 && statements.every(readsNothing)
  if (answer.ok) return { code: 'done', isUnread }
  const [now] = await asOwner('SELECT status FROM cases WHERE id = $1', [existing.id])
  const { code } = answer.refusal
  return { code: now!.status === status ? code : `${code}, and is now ${now!.status}`, isUnread }
}

let oneOfEach: Promise<readonly string[]> | undefined
/** By person: whether the database shows them the case in any status. */
const seeing = new Map<Who, Promise<boolean>>()

async function findSeen(who: Who): Promise<boolean> {
  oneOfEach ??= Promise.all(
    CASE_STATUSES.map(async (status) => (await layCase(world, { status })).id),
  )
  const id = { in: [...(await oneOfEach)] }
  return (await withActor(world.people[who], (db) => db.case.count({ where: { id } }))) > 0
}

const seesAny = (who: Who) => {
  const known = seeing.get(who) ?? findSeen(who)
  seeing.set(who, known)
  return known
}

/**
 * The answers by status. Two are the same in every status, and one status is tried, which one
 * changes with the `turn`: FORBIDDEN where not one statement read anything, and NOT_FOUND for a
 * person to whom the database shows the case in no status. A long run tries all for these too.
 */
async function answersOf(row: Row, who: Who, turn: number): Promise<[CaseStatus, string][]> {
  const first = CASE_STATUSES[turn % CASE_STATUSES.length]!
  const wanted = row.expected(first)
  if (wanted === 'FORBIDDEN' || (wanted === 'NOT_FOUND' && tries(1) === 1)) {
    const { code, isUnread } = await answerIn(row, first)
    const isSame = wanted === 'FORBIDDEN' ? isUnread : code === wanted && !(await seesAny(who))
    if (isSame) return CASE_STATUSES.map((status) => [status, code])
  }
  const answers: [CaseStatus, string][] = []
  for (const status of CASE_STATUSES) answers.push([status, (await answerIn(row, status)).code])
  return answers
}

describe.each(WHO)('%s', (who) => {
  const rows: readonly Row[] = [
    ...CASE_ACTS.map(({ act, run }) => ({
      name: act,
      expected: (status: CaseStatus) => expected(who, act, status),
      run: async (existing: Existing, status: CaseStatus) => {
        if (act === 'reassign' && status === 'pending_assignment')
          await layFormerMediator(existing.id)
        return run(world.people[who], existing, world)
      },
    })),
    ...ALL_STILL.map((act) => ({
      name: act.name,
      expected: (status: CaseStatus) => expectedStill(who, act, status),
      run: (existing: Existing) => act.run(world.people[who], existing, world),
      preparesOnce: act.preparesOnce,
    })),
  ]
  test.each(rows.map((row, index) => ({ row, turn: WHO.indexOf(who) + index, name: row.name })))(
    '$name：每种状态下的回答与权限表一致',
    async ({ row, turn }) => {
      const wanted = CASE_STATUSES.map((status) => [status, row.expected(status)])
      expect(await answersOf(row, who, turn)).toEqual(wanted)
    },
  )
})

/**
 * Acts that concern no single case: announcements, people, rooms, phrases, templates, seals,
 * consultations, applications, drafts of referrals, an institution, an import, keys and staff of an
 * organisation.
 */
const NOT_ON_A_CASE =
  /^(announcement|mediator|training|institution|institution-seal|room|phrase|template|consultation|application|knowledge|referral|review|roster|court-key|staff):|^case:(check-)?import$|^complaint:state$/

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
