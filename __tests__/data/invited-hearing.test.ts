import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import { hearingOf, type Hearing } from '@/lib/domain/thread/hearing'
import { newStorageKey } from '@/lib/files/file-store'
import { getHelping } from '@/lib/queries/party/get-helping'
import { getHelpingFile } from '@/lib/queries/party/get-helping-file'
import { FILE_HASH } from '../support/case-papers'
import { layPart } from '../support/case-parts'
import { layHelper } from '../support/invited'
import { layNote } from '../support/notes'
import {
  layOffer,
  layMessage,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  type Talk,
} from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 受邀的人：程序里的规则就是数据库里的规则；范围以外的，以其身份查任何表的任何一列，都没有.

let world: World
let talk: Talk
let topicId: string
let otherTopicId: string
let openId: string
let closedId: string
let helper: Actor
let invitedId: string
let login: pg.Client

const layMaterial = (caseId: string, title: string, position: number) =>
  layPart('materials', caseId, {
    position,
    title,
    file_name: `${title}.pdf`,
    media_type: 'application/pdf',
    size: 1024,
    sha256: FILE_HASH,
    storage_key: newStorageKey(),
    added_by: '林敏',
    added_at: new Date(),
  })

beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
  otherTopicId = await openTopicIn(world, talk.caseId)
  openId = await layMaterial(talk.caseId, '漏水的照片', 901)
  closedId = await layMaterial(talk.caseId, '没有选的材料', 902)
  const made = await layHelper(world, talk, [topicId, openId])
  helper = made.helper
  invitedId = made.invitedId
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

/** Works as the invited person in a transaction that is rolled back. */
async function asHelper<T>(work: () => Promise<T>): Promise<T> {
  await login.query('BEGIN')
  try {
    await login.query('SET LOCAL ROLE heyi_party')
    await login.query(`SELECT set_config('heyi.role', 'party', true)`)
    await login.query(`SELECT set_config('heyi.actor_id', $1, true)`, [helper.id])
    return await work()
  } finally {
    await login.query('ROLLBACK')
  }
}

type Row = { words: string | null; taken_back_at: Date | null }
const toHearing = (row: Row | undefined): Hearing => {
  if (!row) return 'nothing'
  return row.taken_back_at ? 'tombstone' : row.words === null ? 'held' : 'words'
}

test('每一种发言：选定的议题里的话和收回的痕迹，别的议题、方案、背靠背都没有，逐一与规则相同', async () => {
  const listener = { kind: 'invited', topicIds: [topicId] } as const
  const heard = new Set<string>()
  for (const place of ['topic', 'other topic', 'offer', 'caucus'] as const)
    for (const author of ['party', 'mediator'] as const)
      for (const sentAgo of [2, 60])
        for (const takenBackAfter of [null, 1, 30])
          for (const isHeld of [false, true]) {
            const id = randomUUID()
            const at = new Date()
            const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000)
            const isCaucus = place === 'caucus'
            const inTopic = isCaucus ? null : place === 'other topic' ? otherTopicId : topicId
            const visibleAt = ago(sentAgo - (isCaucus ? 0 : 10))
            const takenBackAt =
              takenBackAfter === null || takenBackAfter > sentAgo
                ? null
                : ago(sentAgo - takenBackAfter)
            const held = isHeld && !isCaucus
            await layMessage(world, talk.caseId, {
              id,
              ...(author === 'mediator'
                ? { author_kind: 'mediator', account_id: world.people.mediatorA.id }
                : {}),
              audience: isCaucus ? 'caucus' : 'case',
              caucus_party_id: isCaucus ? talk.applicantId : null,
              topic_id: inTopic,
              words: takenBackAt ? null : '话',
              sent_at: ago(sentAgo),
              visible_at: visibleAt,
              taken_back_at: takenBackAt,
              held_at: held ? at : null,
              hold_reason: held ? '请换个说法' : null,
              offer_until: place === 'offer' ? new Date(at.getTime() + 86_400_000) : null,
            })
            const { rows } = await asHelper(() =>
              login.query<Row>('SELECT words, taken_back_at FROM heyi_hear($1) WHERE id = $2', [
                talk.caseId,
                id,
              ]),
            )
            const message = {
              accountId: 'another',
              audience: isCaucus
                ? ({ kind: 'caucus', partyId: talk.applicantId } as const)
                : ({ kind: 'case' } as const),
              topicId: inTopic,
              isOffer: place === 'offer',
              sentAt: at,
              visibleAt,
              takenBackAt,
              isHeld: held,
            }
            const expected = hearingOf(message, { accountId: helper.id, listener }, at)
            expect([place, toHearing(rows[0])]).toEqual([place, expected])
            heard.add(`${expected} ${place}`)
          }
  expect([...heard].filter((each) => !each.startsWith('nothing')).sort()).toEqual([
    'held topic',
    'tombstone topic',
    'words topic',
  ])
})

const MARK = '记号六四一八'

test('范围以外的每一处都带记号：以其身份查任何表的任何一列、自己的页面，都没有；范围以内的有', async () => {
  const { caseId, applicant, applicantId } = talk
  await asOwner(
    `UPDATE cases SET claim = claim || $2, facts = facts || $2, cause = cause || $2 WHERE id = $1`,
    [caseId, MARK],
  )
  await asOwner(`UPDATE parties SET name = name || $2 WHERE case_id = $1`, [caseId, MARK])
  await asOwner(
    `UPDATE participants SET name = name || $2 WHERE case_id = $1 AND kind <> 'invited'`,
    [caseId, MARK],
  )
  await asOwner(`UPDATE invited_persons SET why = why || $2 WHERE case_id = $1`, [caseId, MARK])
  await asOwner(`UPDATE topics SET title = title || $2 WHERE id = $1`, [otherTopicId, MARK])
  await asOwner(`UPDATE materials SET title = title || $2 WHERE id = $1`, [closedId, MARK])
  await asOwner(`UPDATE invited_scope SET title = title || '围内' WHERE invited_id = $1`, [
    invitedId,
  ])
  await layNote(caseId, { words: MARK })
  await sayAs(applicant, caseId, { topicId: otherTopicId }, MARK)
  await sayAs(applicant, caseId, { partyId: applicantId }, MARK)
  await layOffer(world, caseId, { topic_id: topicId, author_name: MARK })
  await layPart('meetings', caseId, {
    meeting_no: 1,
    form: 'on_site',
    mediator_id: world.people.mediatorA.id,
    mediator_name: MARK,
    starts_at: new Date(),
    ends_at: new Date(Date.now() + 3_600_000),
    place: MARK,
    state: 'planned',
    recorded_at: new Date(),
  })
  await passTenSeconds(caseId)
  const tables = await asOwner<{ name: string; row: string }>(
    `SELECT table_name::text AS name, string_agg(format('%I::text', column_name), ', ') AS row
     FROM information_schema.columns
     WHERE table_schema = 'public'
       AND has_column_privilege('heyi_party', format('%I', table_name), column_name, 'SELECT')
     GROUP BY 1`,
  )
  const found: string[] = []
  await asHelper(async () => {
    for (const { name, row } of tables) {
      const { rows } = await login.query(
        `SELECT 1 FROM "${name}" WHERE concat_ws(' ', ${row}) LIKE '%' || $1 || '%'`,
        [MARK],
      )
      if (rows.length > 0) found.push(name)
    }
    const { rows } = await login.query('SELECT h::text AS row FROM heyi_hear($1) h', [caseId])
    if (JSON.stringify(rows).includes(MARK)) found.push('heyi_hear')
  })
  expect(found).toEqual([])
  const page = JSON.stringify(await getHelping(helper, { caseId: talk.caseId }))
  expect(page).not.toContain(MARK)
  expect(page).toContain('围内')
})

test('看得到的只有这些行：自己的参加、选定的议题和材料', async () => {
  const seen = await asHelper(async () => {
    const ids = async (table: string) =>
      (await login.query<{ id: string }>(`SELECT id FROM ${table}`)).rows.map(({ id }) => id)
    return {
      cases: await ids('cases'),
      parties: await ids('parties'),
      participants: (await ids('participants')).length,
      topics: await ids('topics'),
      materials: await ids('materials'),
      invited: await ids('invited_persons'),
      meetings: await ids('meetings'),
    }
  })
  expect(seen).toEqual({
    cases: [],
    parties: [],
    participants: 1,
    topics: [topicId],
    materials: [openId],
    invited: [],
    meetings: [],
  })
})

test('材料只打得开选定的；作废的打不开；打开一次，记录一次', async () => {
  const open = (materialId: string) => getHelpingFile(helper, { caseId: talk.caseId, materialId })
  expect(await open(openId)).toMatchObject({ ok: true })
  expect((await open(closedId)).ok).toBe(false)
  const reads = await asOwner(
    `SELECT 1 FROM events WHERE kind = 'material.read' AND actor_id = $1`,
    [helper.id],
  )
  expect(reads).toHaveLength(1)
  await asOwner(
    `UPDATE materials SET voided_at = now(), voided_by = '林敏', void_reason = '重复' WHERE id = $1`,
    [openId],
  )
  expect((await open(openId)).ok).toBe(false)
})
