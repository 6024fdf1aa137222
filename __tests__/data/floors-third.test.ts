import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import { sealValue } from '@/lib/platform/sealed-value'
import { admit } from '../support/invited'
import { sendFiles } from '../support/message-files'
import {
  layAsyncConsent,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  type Talk,
} from '../support/talk'
import { layThird, proposeThirdTo, THIRD_PHONE } from '../support/thirds'
import { soundPdf } from '../support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 第三人：没有各方和本人的同意就没有第三人；加入以前的话，以其身份查任何表都没有；程序写错了，数据库也不让.

let world: World
let talk: Talk
let login: pg.Client
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterEach(() => login.end())
afterAll(closeWorld)

/** Works under this database role as this person, in a transaction that is rolled back. */
async function actingAs<T>(
  dbRole: 'heyi_app' | 'heyi_party',
  { id, role, institutionId }: Actor,
  work: () => Promise<T>,
): Promise<T> {
  await login.query('BEGIN')
  try {
    await login.query(`SET LOCAL ROLE ${dbRole}`)
    for (const [name, value] of Object.entries({
      role,
      actor_id: id,
      institution_id: institutionId,
    }))
      await login.query('SELECT set_config($1, $2, true)', [`heyi.${name}`, value ?? ''])
    return await work()
  } finally {
    await login.query('ROLLBACK')
  }
}

/** What the database answers to someone who joins by this proposal. */
async function joins(actor: Actor, invitedId: string, change = ''): Promise<boolean> {
  if (change !== '') await asOwner(change, [invitedId])
  const partyId = randomUUID()
  return actingAs('heyi_party', actor, async () => {
    const { rows } = await login.query<{ joined: boolean }>(
      `SELECT heyi_join_as_third($1, $2, $3, 'hash', now()) AS joined`,
      [invitedId, partyId, sealValue(THIRD_PHONE, 'parties.phone_sealed', partyId)],
    )
    return rows[0]!.joined
  })
}

test('只有各方都同意的本人，在期限以内、调解之中，才能加入', async () => {
  const id = await proposeThirdTo(world, talk.caseId)
  const third = await admit(world, talk, id, THIRD_PHONE)
  expect(await joins(third, id)).toBe(true)
  expect(await joins(talk.applicant, id)).toBe(false)
  const day = (shift: string) =>
    `UPDATE invited_persons SET last_day = current_date ${shift} WHERE id = $1`
  expect(await joins(third, id, day('- 2'))).toBe(false)
  await asOwner(day('+ 2'), [id])
  const status = (to: string) =>
    `UPDATE cases SET status = '${to}' WHERE id = (SELECT case_id FROM invited_persons
      WHERE id = $1)`
  expect(await joins(third, id, status('disclosure_review'))).toBe(false)
  await asOwner(status('in_mediation'), [id])
  expect(await joins(third, id)).toBe(true)
})

test('任何角色都不能自己写进一方当事人，也不能改加入和退出的时间', async () => {
  const insert = `INSERT INTO parties (id, case_id, court_id, holder_id, position, side, kind, name,
    joined_at)
    SELECT gen_random_uuid(), id, court_id, holder_id, 9, 'third', 'natural', '甲', now() FROM cases
      WHERE id = $1`
  const { mediatorA, adminA } = world.people
  for (const actor of [mediatorA, adminA])
    await expect(
      actingAs('heyi_app', actor, () => login.query(insert, [talk.caseId])),
    ).rejects.toThrow('row-level security')
  await expect(
    actingAs('heyi_party', talk.applicant, () => login.query(insert, [talk.caseId])),
  ).rejects.toThrow('permission denied')
  const leave = 'UPDATE parties SET left_at = now() WHERE case_id = $1'
  await expect(
    actingAs('heyi_app', mediatorA, () => login.query(leave, [talk.caseId])),
  ).rejects.toThrow('permission denied')
})

test('别人的号码、加入以前的名单，本人以外的读不到', async () => {
  const id = await proposeThirdTo(world, talk.caseId)
  const third = await admit(world, talk, id, THIRD_PHONE)
  const number = (actor: Actor) =>
    actingAs('heyi_party', actor, async () => {
      const { rows } = await login.query<{ number: string | null }>(
        'SELECT heyi_own_invited_number($1) AS number',
        [id],
      )
      return rows[0]!.number
    })
  expect(await number(third)).not.toBeNull()
  expect(await number(talk.applicant)).toBeNull()
})

const MARK = '记号三七二六'

/** Every table with the columns that parties may read, as text. */
const readableTables = () =>
  asOwner<{ name: string; row: string }>(
    `SELECT table_name::text AS name, string_agg(format('%I::text', column_name), ', ') AS row
     FROM information_schema.columns
     WHERE table_schema = 'public'
       AND has_column_privilege('heyi_party', format('%I', table_name), column_name, 'SELECT')
     GROUP BY 1`,
  )

test('加入以前的话和文件带着记号：第三人查任何表的任何一列、任何一条函数，都没有；原来的各方有', async () => {
  const { caseId, applicant } = talk
  const topicId = await openTopicIn(world, caseId)
  await asOwner(`UPDATE topics SET question = $2 WHERE id = $1`, [topicId, `${MARK}问题`])
  await sayAs(applicant, caseId, { topicId }, `${MARK}话`)
  await sendFiles(
    applicant,
    caseId,
    { topicId },
    {
      files: [{ name: `${MARK}.pdf`, bytes: soundPdf(1) }],
    },
  )
  await passTenSeconds(caseId)
  const { third, partyId } = await layThird(world, talk)
  await layAsyncConsent(world, caseId, partyId)
  const tables = await readableTables()
  const found = (actor: Actor) =>
    actingAs('heyi_party', actor, async () => {
      const names: string[] = []
      for (const [name, row, from] of [
        ...tables.map((table) => [table.name, table.row, `"${table.name}"`] as const),
        ['heyi_hear', 'h::text', `heyi_hear('${caseId}') h`] as const,
        ['heyi_hear_files', 'h::text', `heyi_hear_files('${caseId}') h`] as const,
      ]) {
        const { rows } = await login.query(
          `SELECT 1 FROM ${from} WHERE concat_ws(' ', ${row}) LIKE '%' || $1 || '%'`,
          [MARK],
        )
        if (rows.length > 0) names.push(name)
      }
      return names.sort()
    })
  expect(await found(third)).toEqual([])
  expect(await found(applicant)).toEqual(['heyi_hear', 'heyi_hear_files', 'topics'])
  const belongings = await actingAs('heyi_party', third, async () => {
    const { rows } = await login.query<{ count: number }>(
      `SELECT ((SELECT count(*) FROM message_files) + (SELECT count(*)
        FROM message_reads) + (SELECT count(*) FROM messages))::int AS count`,
    )
    return rows[0]!.count
  })
  expect(belongings).toBe(0)
})
