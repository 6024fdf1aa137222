import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import { layTalk, openTopicIn, sayAs, type Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 异步调解的保密：没有角色能直接读发言；收回没有落定的，要看的人等它落定.

let world: World
let talk: Talk
let topicId: string
let login: pg.Client
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

test('发言的话，任何角色都没有直接读的权限；审阅人和系统也不能借函数读', async () => {
  const roles = await asOwner<{ role: string }>(
    `SELECT r AS role FROM unnest(ARRAY['heyi_app', 'heyi_party', 'heyi_job', 'heyi_access',
      'heyi_login', 'heyi_web', 'heyi_reader', 'heyi_public']) r
     WHERE has_column_privilege(r, 'messages', 'words', 'SELECT')
       OR has_column_privilege(r, 'messages', 'hold_reason', 'SELECT')
       OR has_column_privilege(r, 'message_files', 'file_name', 'SELECT')
       OR (r <> 'heyi_job' AND has_column_privilege(r, 'message_files', 'storage_key', 'SELECT'))
       OR (r NOT IN ('heyi_app', 'heyi_party')
         AND (has_function_privilege(r, 'heyi_hear(uuid)', 'EXECUTE')
         OR has_function_privilege(r, 'heyi_hear_files(uuid)', 'EXECUTE')))`,
  )
  expect(roles).toEqual([])
})

/** Waits until the database answers yes. */
async function until(sql: string, values: readonly unknown[]): Promise<void> {
  for (;;) {
    const [row] = await asOwner<{ yes: boolean }>(sql, values)
    if (row?.yes) return
  }
}

test('收回还没有落定，十秒已到：要看的人等它落定，不会先读到再说没人看过', async () => {
  const { caseId, applicant, respondent } = talk
  const messageId = await sayAs(applicant, caseId, { topicId }, '改主意')
  // Its ten seconds end in half a second.
  await asOwner(
    `UPDATE messages m SET sent_at = t.at - interval '9500 milliseconds',
      visible_at = t.at + interval '500 milliseconds'
     FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) t WHERE id = $1`,
    [messageId],
  )
  const reader = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  const begin = async (client: pg.Client, actor: Actor) => {
    await client.query('BEGIN')
    await client.query('SET LOCAL ROLE heyi_party')
    await client.query(`SELECT set_config('heyi.role', 'party', true)`)
    await client.query(`SELECT set_config('heyi.actor_id', $1, true)`, [actor.id])
  }
  await reader.connect()
  try {
    await begin(login, applicant)
    await login.query('UPDATE messages SET words = NULL, taken_back_at = now() WHERE id = $1', [
      messageId,
    ])
    await until('SELECT visible_at < clock_timestamp() AS yes FROM messages WHERE id = $1', [
      messageId,
    ])
    await begin(reader, respondent)
    const reading = reader.query('SELECT 1 FROM heyi_hear($1) WHERE id = $2', [caseId, messageId])
    const settled = await Promise.race([
      reading.then(() => 'read'),
      until(
        `SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) AS yes`,
        [],
      ).then(() => 'waits'),
    ])
    expect(settled).toBe('waits')
    await login.query('COMMIT')
    expect((await reading).rows).toEqual([])
  } finally {
    await login.query('ROLLBACK')
    await reader.end()
  }
})
