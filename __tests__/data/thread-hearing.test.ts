import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { findListener, type CaseParticipant } from '@/lib/domain/audience/audience'
import { hearingOf, type Hearing, type HeardMessage } from '@/lib/domain/thread/hearing'
import type { Actor } from '@/lib/domain/access/roles'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { layPart } from '../support/case-parts'
import { layHelper } from '../support/invited'
import { sendFiles } from '../support/message-files'
import {
  keepPending,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  type Talk,
} from '../support/talk'
import { soundPdf } from '../support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'
import { tries } from '../support/tries'

// 异步调解的保密：程序里的规则就是数据库里的规则；听不到的话，以任何角色查任何表都没有.

let world: World
let talk: Talk
let other: Talk
let topicId: string
let otherTopicId: string
/** Invited to help in the first topic. */
let helper: Actor
let login: pg.Client
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  other = await layTalk(world, ['19900008003', '19900008004'])
  topicId = await openTopicIn(world, talk.caseId)
  otherTopicId = await openTopicIn(world, talk.caseId)
  helper = (await layHelper(world, talk, [topicId])).helper
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

type DatabaseRole = 'heyi_app' | 'heyi_reader' | 'heyi_party'

/** Works as this person in a transaction that is rolled back. */
async function actingAs<T>(actor: Actor, dbRole: DatabaseRole, work: () => Promise<T>): Promise<T> {
  await login.query('BEGIN')
  try {
    await login.query(`SET LOCAL ROLE ${dbRole}`)
    for (const [name, value] of Object.entries({
      role: actor.role,
      actor_id: actor.id,
      court_id: actor.courtId,
      institution_id: actor.institutionId,
    }))
      await login.query('SELECT set_config($1, $2, true)', [`heyi.${name}`, value ?? ''])
    return await work()
  } finally {
    await login.query('ROLLBACK')
  }
}

/** A third person joined this long ago: what was said earlier is not for them. */
const JOINED_SECONDS_AGO = 600
const third = () => ({ ...talk.applicant, id: THIRD_ID })
const THIRD_ID = randomUUID()
async function layThird(): Promise<string> {
  const joinedAt = new Date(Date.now() - JOINED_SECONDS_AGO * 1000)
  const partyId = await layPart('parties', talk.caseId, {
    position: 9,
    side: 'third',
    kind: 'natural',
    name: '周明',
    joined_at: joinedAt,
  })
  await asOwner(`UPDATE participants SET account_id = $2 WHERE party_id = $1`, [partyId, THIRD_ID])
  return partyId
}
/** The other tests of this file go on without them. */
async function removeThird(partyId: string): Promise<void> {
  await asOwner('DELETE FROM participants WHERE party_id = $1', [partyId])
  await asOwner('DELETE FROM parties WHERE id = $1', [partyId])
}

const readers = (): Readonly<Record<string, Actor>> => ({
  ...world.people,
  third: third(),
  applicant: talk.applicant,
  respondent: talk.respondent,
  helper,
})
const roleOf = ({ role }: Actor): DatabaseRole => (role === 'party' ? 'heyi_party' : 'heyi_app')

type Row = { words: string | null; held_at: Date | null; taken_back_at: Date | null }

function toHearing(row: Row | undefined): Hearing {
  if (!row) return 'nothing'
  if (row.taken_back_at) return 'tombstone'
  return row.words === null ? 'held' : 'words'
}

test('任意的人、任意的一条发言：数据库给的就是规则给的', async () => {
  const thirdPartyId = await layThird()
  const [facts] = await asOwner<{ mediatorId: string; institutionId: string }>(
    `SELECT mediator_id AS "mediatorId", institution_id AS "institutionId" FROM cases
      WHERE id = $1`,
    [talk.caseId],
  )
  const participants = await asOwner<CaseParticipant>(
    `SELECT t.account_id AS "accountId", t.kind, t.party_id AS "partyId",
      t.ended_on IS NOT NULL AS "hasEnded", p.joined_at AS "joinedAt"
     FROM participants t LEFT JOIN parties p ON p.id = t.party_id WHERE t.case_id = $1`,
    [talk.caseId],
  ).then((rows) =>
    rows.map((row) => (row.kind === 'invited' ? { ...row, topicIds: [topicId] } : row)),
  )
  const [{ id: participantId }] = (await asOwner<{ id: string }>(
    'SELECT id FROM participants WHERE account_id = $1 AND case_id = $2',
    [talk.applicant.id, talk.caseId],
  )) as [{ id: string }]
  const writers = {
    applicant: {
      account_id: talk.applicant.id,
      author_kind: 'party',
      party_id: talk.applicantId,
      participant_id: participantId,
    },
    mediator: { account_id: world.people.mediatorA.id, author_kind: 'mediator' },
  }
  const question = fc.record({
    who: fc.oneof(fc.constantFrom(...Object.keys(readers())), fc.constant('third')),
    writer: fc.constantFrom<keyof typeof writers>('applicant', 'mediator'),
    to: fc.constantFrom('case', 'other topic', 'offer', talk.applicantId, talk.respondentId),
    // Far from the borders, which the clock of the machine would make a matter of luck.
    sentAgo: fc.constantFrom(2, 60, 3600),
    takenBackAfter: fc.constantFrom(null, 1, 30),
    isHeld: fc.boolean(),
  })
  const heard = new Set<Hearing>()
  const heardByThird = new Set<string>()
  await fc.assert(
    fc.asyncProperty(question, async ({ who, writer, to, sentAgo, takenBackAfter, isHeld }) => {
      const id = randomUUID()
      const at = new Date()
      const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000)
      const isCase = to === 'case' || to === 'other topic' || to === 'offer'
      const isOffer = to === 'offer'
      const inTopic = to === 'other topic' ? otherTopicId : isCase ? topicId : null
      const visibleAt = ago(sentAgo - (isCase ? 10 : 0))
      const sentAt = ago(sentAgo)
      const takenBackAt =
        takenBackAfter === null || takenBackAfter > sentAgo ? null : ago(sentAgo - takenBackAfter)
      const held = isHeld && isCase
      await layPart('messages', talk.caseId, {
        id,
        ...writers[writer],
        author_name: '许静',
        audience: isCase ? 'case' : 'caucus',
        topic_id: inTopic,
        offer_until: isOffer ? new Date(at.getTime() + 86_400_000) : null,
        caucus_party_id: isCase ? null : to,
        words: takenBackAt ? null : '话',
        digest: 'x',
        sent_at: sentAt,
        visible_at: visibleAt,
        is_late: false,
        taken_back_at: takenBackAt,
        held_at: held ? at : null,
        hold_reason: held ? '请换个说法' : null,
      })
      const reader = readers()[who]!
      const { rows } = await actingAs(reader, roleOf(reader), () =>
        login.query<Row>('SELECT words, held_at, taken_back_at FROM heyi_hear($1) WHERE id = $2', [
          talk.caseId,
          id,
        ]),
      )
      const message: HeardMessage = {
        accountId: writers[writer].account_id,
        audience: isCase ? { kind: 'case' } : { kind: 'caucus', partyId: to },
        topicId: inTopic,
        isOffer,
        sentAt,
        visibleAt,
        takenBackAt,
        isHeld: held,
      }
      const listener = findListener(reader, { ...facts!, coMediatorIds: [], participants })
      const expected = hearingOf(message, { accountId: reader.id, listener }, at)
      expect(toHearing(rows[0])).toBe(expected)
      heard.add(expected)
      if (who === 'third' && isCase) heardByThird.add(`${sentAgo > 600} ${expected === 'nothing'}`)
    }),
    // the same ones every time, so that each moment is surely among them
    { numRuns: tries(60), seed: 20_261_130 },
  )
  await removeThird(thirdPartyId)
  // Of what was said before they joined the third person hears nothing, of what came later
  // something.
  expect(heardByThird.has('true true')).toBe(true)
  expect(heardByThird.has('true false')).toBe(false)
  expect(heardByThird.has('false false')).toBe(true)
  // Had every answer been the same, the two rules would agree on nothing.
  expect([...heard].sort()).toEqual(['held', 'nothing', 'tombstone', 'words'])
})

const MARK = '记号九一七三'

/** Every table with the columns that the role may read, as text: `"a"::text, "b"::text`. */
const readableTables = (dbRole: DatabaseRole) =>
  asOwner<{ name: string; row: string }>(
    `SELECT table_name::text AS name, string_agg(format('%I::text', column_name), ', ') AS row
     FROM information_schema.columns
     WHERE table_schema = 'public' AND has_column_privilege($1, format('%I', table_name),
       column_name, 'SELECT')
     GROUP BY 1`,
    [dbRole],
  )

test('听不到的话带着记号：任何人以任何角色查任何表的任何一列，都没有；只有听得到的人从自己的对话里读到', async () => {
  const { caseId, applicant, applicantId } = talk
  const named = (name: string) => ({ files: [{ name: `${MARK}${name}.pdf`, bytes: soundPdf(1) }] })
  const takenFile = await sendFiles(applicant, caseId, { topicId }, named('收回'))
  const heldFile = await sendFiles(applicant, caseId, { topicId }, named('辱骂'))
  await sendFiles(applicant, caseId, { partyId: applicantId }, named('底线'))
  await sendFiles(world.people.mediatorA, caseId, { partyId: applicantId }, named('劝说'))
  const taken = await sayAs(applicant, caseId, { topicId }, `${MARK}收回`)
  const held = await sayAs(applicant, caseId, { topicId }, `${MARK}辱骂`)
  await sayAs(applicant, caseId, { partyId: applicantId }, `${MARK}底线`)
  await sayAs(world.people.mediatorA, caseId, { partyId: applicantId }, `${MARK}劝说`)
  await passTenSeconds(caseId)
  const { mediatorA } = world.people
  for (const messageId of [taken, takenFile.messageId])
    expect(await takeMessageBack(applicant, { caseId, messageId })).toMatchObject({ ok: true })
  for (const messageId of [held, heldFile.messageId])
    expect(
      await holdMessage(mediatorA, { caseId, messageId, reason: `${MARK}理由` }),
    ).toMatchObject({ ok: true })
  await keepPending(await sayAs(applicant, caseId, { topicId }, `${MARK}十秒`))
  await keepPending((await sendFiles(applicant, caseId, { topicId }, named('十秒'))).messageId)

  const found: string[] = []
  const everyone = { ...readers(), elsewhere: other.applicant }
  for (const dbRole of ['heyi_app', 'heyi_reader', 'heyi_party'] as const) {
    const tables = await readableTables(dbRole)
    for (const [who, actor] of Object.entries(everyone))
      await actingAs(actor, dbRole, async () => {
        for (const { name, row } of tables) {
          const { rows } = await login.query(
            `SELECT 1 FROM "${name}" WHERE concat_ws(' ', ${row}) LIKE '%' || $1 || '%'`,
            [MARK],
          )
          if (rows.length > 0) found.push(`${who} ${dbRole} ${name}`)
        }
      })
  }
  expect(found).toEqual([])

  const heard: string[] = []
  const names: string[] = []
  for (const [who, actor] of Object.entries(everyone))
    await actingAs(actor, roleOf(actor), async () => {
      const files = await login.query<{ name: string }>(
        `SELECT file_name AS name FROM heyi_hear_files($1) WHERE file_name LIKE '%' || $2 || '%'`,
        [caseId, MARK],
      )
      if (files.rows.length > 0)
        names.push(`${who} ${files.rows.map(({ name }) => name.slice(MARK.length, -4)).join(' ')}`)
      const { rows } = await login.query<{ words: string; hold_reason: string | null }>(
        `SELECT words, hold_reason FROM heyi_hear($1) WHERE words <> ''
          AND concat(words, hold_reason) LIKE '%' || $2 || '%'`,
        [caseId, MARK],
      )
      if (rows.length > 0)
        heard.push(`${who} ${rows.map(({ words }) => words.replace(MARK, '')).join(' ')}`)
    })
  expect(heard).toEqual(['mediatorA 辱骂 底线 劝说', 'applicant 辱骂 底线 劝说 十秒'])
  expect(names).toEqual(['mediatorA 辱骂 底线 劝说', 'applicant 辱骂 底线 劝说 十秒'])
})
