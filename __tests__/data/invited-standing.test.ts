import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import {
  AUDIENCES,
  findListener,
  mayHear,
  type Audience,
  type CaseParticipant,
} from '@/lib/domain/audience/audience'
import { standingOf, type InvitedEnd } from '@/lib/domain/invited/standing'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { layHelper } from '../support/invited'
import { layTalk, openTopicIn, type Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// 受邀的人何时在参与、听得到什么：程序里的规则和数据库里的规则逐一相同.

let world: World
let talk: Talk
let topicId: string
let otherTopicId: string
let helper: Actor
let invitedId: string
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
  otherTopicId = await openTopicIn(world, talk.caseId)
  ;({ helper, invitedId } = await layHelper(world, talk, [topicId]))
})
afterAll(closeWorld)

/** Changes something as the owner, works as this account, and takes all of it back. */
async function after<T>(
  change: (db: pg.Client) => Promise<unknown>,
  { id }: Pick<Actor, 'id'>,
  work: (db: pg.Client) => Promise<T>,
): Promise<T> {
  const db = await ownerClient()
  await db.query('BEGIN')
  try {
    await change(db)
    await db.query(`SET LOCAL ROLE heyi_party; SET LOCAL heyi.role = 'party'`)
    await db.query(`SELECT set_config('heyi.actor_id', $1, true)`, [id])
    return await work(db)
  } finally {
    await db.query('ROLLBACK')
  }
}

test('承诺、撤销、最后一天、案件的状态，每一种组合：数据库说在参与的，正是规则说在参与的', async () => {
  const today = toLocalDate(new Date())
  const helping: string[] = []
  for (const hasPromised of [true, false])
    for (const ended of [null, 'revoked'] as readonly (InvitedEnd | null)[])
      for (const days of [-1, 0, 1])
        for (const status of ['in_mediation', 'disclosure_review'] as const) {
          const lastDay = addDays(today, days)
          const inDatabase = await after(
            async (db) => {
              await db.query(
                `UPDATE invited_persons SET last_day = $2::date, ended_at = CASE WHEN $3
                  THEN now() END, ended_because = CASE WHEN $3
                    THEN 'revoked' END, ended_by_name = CASE WHEN $3 THEN '谢岚' END,
                   end_words = CASE WHEN $3 THEN '不再需要' END,
                   promised_at = CASE WHEN $4 THEN now() END, promise_version = CASE WHEN $4
                     THEN 1 END, identity_document = CASE WHEN $4 THEN 'id_card' END
                 WHERE id = $1`,
                [invitedId, lastDay, ended !== null, hasPromised],
              )
              await db.query('UPDATE cases SET status = $2 WHERE id = $1', [talk.caseId, status])
            },
            helper,
            async (db) => {
              const { rows } = await db.query<{ helps: boolean }>(
                'SELECT helps_now AS helps FROM heyi_own_invited() WHERE id = $1',
                [invitedId],
              )
              return rows[0]!.helps
            },
          )
          const mark = { lastDay, isAdmitted: true, hasPromised, ended }
          const standing = standingOf(mark, { status, today })
          expect([standing, inDatabase]).toEqual([standing, standing === 'helping'])
          if (inDatabase) helping.push(String(days))
        }
  expect(helping).toEqual(['0', '1'])
})

test('每一种受众、每一个议题、每一个账号：heyi_may_hear 答的就是 mayHear 答的', async () => {
  const rows = await asOwner<CaseParticipant>(
    `SELECT account_id AS "accountId", kind, party_id AS "partyId",
      ended_on IS NOT NULL AS "hasEnded"
     FROM participants WHERE case_id = $1`,
    [talk.caseId],
  )
  const participants = rows.map((row) =>
    row.kind === 'invited' ? { ...row, topicIds: [topicId] } : row,
  )
  const heard: string[] = []
  for (const [name, actor] of Object.entries({
    helper,
    applicant: talk.applicant,
    stranger: world.people.partyX,
  })) {
    const listener = findListener(actor, {
      mediatorId: null,
      coMediatorIds: [],
      institutionId: null,
      participants,
    })
    for (const kind of AUDIENCES)
      for (const [place, topic] of [
        ['选定的', topicId],
        ['别的', otherTopicId],
        ['没有', null],
      ] as const) {
        const audience: Audience =
          kind === 'caucus' ? { kind, partyId: talk.applicantId } : { kind }
        const inDatabase = await after(
          async () => undefined,
          actor,
          async (db) => {
            const { rows: answers } = await db.query<{ hears: boolean }>(
              'SELECT heyi_may_hear($1, $2, $3, $4, now()) AS hears',
              [talk.caseId, kind, kind === 'caucus' ? talk.applicantId : null, topic],
            )
            return answers[0]!.hears
          },
        )
        expect([name, kind, place, inDatabase]).toEqual([
          name,
          kind,
          place,
          mayHear(listener, audience, topic),
        ])
        if (inDatabase) heard.push(`${name} ${kind} ${place}`)
      }
  }
  expect(heard.filter((each) => each.startsWith('helper'))).toEqual(['helper case 选定的'])
  expect(heard.filter((each) => each.startsWith('applicant'))).toHaveLength(6)
  expect(heard.filter((each) => each.startsWith('stranger'))).toEqual([])
})
