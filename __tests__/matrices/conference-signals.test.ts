import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import { hasMedia, mayReach } from '@/lib/domain/conference/halls'
import type { ConferenceState, Hall } from '@/lib/domain/conference/conference'
import { SILENCE_MS } from '@/lib/domain/conference/presence'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { enter, idsOf, layJoint, loseFor, type Room } from '../support/conferences'
import { layCoMediator } from '../support/lay-co-mediator'
import { comeInFor } from '../support/offers'
import { seededRandom } from '../support/seeded-random'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 信令：每一种消息、每一个人、每一间厅，数据库答的与规则逐一相同；一万条伪造的，一条也不收。docs/decisions/0143。

const FORGED = 10_000

let world: World
let room: Room
let login: pg.Client
let people: Readonly<Record<string, Actor>>
beforeEach(async () => {
  world = await buildWorld()
  room = (await layJoint(world)).room
  const lawyer = await comeInFor(
    world,
    room,
    room.applicantId,
    { kind: 'agent', authority: 'special' },
    '19900008009',
  )
  await layCoMediator(world, room.caseId, { declared_at: new Date() })
  await enter(world.people.mediatorA2, room)
  await enter(lawyer, room)
  people = {
    主持人: room.host,
    协同调解员: world.people.mediatorA2,
    申请人: room.applicant,
    申请人的代理人: lawyer,
    被申请人: room.respondent,
    不在案件里的调解员: world.people.mediatorB,
    不在案件里的当事人: world.people.partyX,
  }
  login = new pg.Client({ connectionString: process.env.HEYI_DATABASE_URL })
  await login.connect()
})
afterEach(() => login.end())
afterAll(closeWorld)

type Sent = {
  readonly meeting: string
  readonly connection: string
  readonly epoch: number
  readonly seat: string
  readonly to_epoch: number
  readonly kind: string
  readonly body: string
}

const TO_SEATS = `heyi_send_signal(r.meeting, r.connection, r.epoch, r.seat, r.to_epoch, r.kind,
  r.body)`
const TO_FORWARDER = `EXISTS (SELECT 1 FROM heyi_may_forward(r.meeting, r.connection, r.epoch))`

/** As this person, past the program: which of these the database takes. */
async function sendAll(
  actor: Actor,
  all: readonly Sent[],
  takes: string = TO_SEATS,
): Promise<boolean[]> {
  await login.query('BEGIN')
  try {
    await login.query(`SET LOCAL ROLE ${actor.role === 'party' ? 'heyi_party' : 'heyi_app'}`)
    await login.query(
      `SELECT set_config('heyi.role', $2, true), set_config('heyi.actor_id', $1, true)`,
      [actor.id, actor.role],
    )
    const { rows } = await login.query<{ taken: boolean }>(
      `SELECT ${takes} AS taken
       FROM jsonb_to_recordset($1::jsonb) AS r(n int, meeting uuid, connection uuid, epoch int,
        seat uuid, to_epoch int, kind text, body text) ORDER BY r.n`,
      [JSON.stringify(all.map((each, n) => ({ n, ...each })))],
    )
    return rows.map(({ taken }) => taken)
  } finally {
    await login.query('COMMIT')
  }
}

type StoredSeat = {
  readonly id: string
  readonly account: string
  readonly meeting: string
  readonly state: ConferenceState
  readonly hall: Hall
  readonly caucusPartyId: string | null
  readonly epoch: number
  readonly connection: string
  readonly isConnected: boolean
}
const seats = () =>
  asOwner<StoredSeat>(
    `SELECT s.id, s.account_id AS account, c.meeting_id AS meeting, c.state, s.hall,
      s.caucus_party_id AS "caucusPartyId", s.epoch, s.connection_id AS connection,
      s.seen_at > now() - make_interval(secs => $1) AS "isConnected"
     FROM conference_seats s JOIN conferences c ON c.id = s.conference_id ORDER BY s.id`,
    [SILENCE_MS / 1_000],
  )
const toSend = (from: StoredSeat | undefined, to: StoredSeat, kind: string): Sent => ({
  meeting: room.meetingId,
  connection: from?.connection ?? randomUUID(),
  epoch: from?.epoch ?? 1,
  seat: to.id,
  to_epoch: to.epoch,
  kind,
  body: '{}',
})

const SITUATIONS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['共同会议室', () => Promise.resolve()],
  ['和申请人单独谈', () => separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })],
  [
    '和被申请人单独谈，协同调解员也在',
    async () => {
      const chosen = (await seats()).find(({ account }) => account === world.people.mediatorA2.id)
      await separateSide(room.host, {
        ...idsOf(room),
        partyId: room.respondentId,
        chosenIds: [chosen!.id],
      })
    },
  ],
  ['休会', () => pauseConference(room.host, idsOf(room))],
  ['被申请人掉线', () => loseFor(room.respondent, room, 1 + SILENCE_MS / 1_000)],
  ['结束', () => endConference(room.host, { ...idsOf(room), reason: 'finished' })],
]

test.each(SITUATIONS)('%s：谁能发给谁，与规则逐一相同', async (_title, arrange) => {
  await arrange()
  const all = await seats()
  expect(all.length).toBe(5)
  const found: string[] = []
  const expected: string[] = []
  for (const [name, actor] of Object.entries(people)) {
    const from = all.find(({ account }) => account === actor.id)
    const sent = all.flatMap((to) =>
      ['description', 'candidate', 'words'].map((kind) => ({ to, kind })),
    )
    const taken = await sendAll(
      actor,
      sent.map(({ to, kind }) => toSend(from, to, kind)),
    )
    sent.forEach(({ to, kind }, index) => {
      const line = `${name} ${kind} ${to.account}`
      if (taken[index]) found.push(line)
      if (kind !== 'words' && from && mayReach(from, from, to)) expected.push(line)
    })
  }
  expect(found).toEqual(expected)
  // The forwarder takes from each who has media now; not in one from each to each.
  const toForwarder = async () => {
    const taken: string[] = []
    for (const [name, actor] of Object.entries(people)) {
      const from = all.find(({ account }) => account === actor.id)
      const [isTaken] = await sendAll(actor, [toSend(from, all[0]!, '')], TO_FORWARDER)
      if (isTaken) taken.push(name)
    }
    return taken
  }
  expect(await toForwarder()).toEqual([])
  await asOwner(`UPDATE conferences SET transport = 'forwarded'`)
  const withMedia = Object.entries(people).filter(([, { id }]) => {
    const from = all.find(({ account }) => account === id)
    return from !== undefined && hasMedia(from, from) && from.isConnected
  })
  expect(await toForwarder()).toEqual(withMedia.map(([name]) => name))
})

test('一万条伪造的：别人的连接、旧的连接、不对的次序、别的厅、别的会议，一条也不收，什么都不存', async () => {
  const other = await layJoint(world, ['19900008003', '19900008004'])
  const old = (await seats()).find(({ account }) => account === room.applicant.id)!
  await enter(room.applicant, room)
  await separateSide(room.host, { ...idsOf(room), partyId: room.applicantId })
  const all = await seats()
  const random = seededRandom(143)
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const outside = [
    room.respondent,
    people.协同调解员!,
    people.不在案件里的调解员!,
    people.不在案件里的当事人!,
    other.room.respondent,
    other.room.applicant,
  ]
  const forge = (actor: Actor): Sent => {
    const own = all.find(({ account }) => account === actor.id)
    const victim = oneOf(all.filter(({ meeting }) => meeting === room.meetingId))
    return {
      meeting: room.meetingId,
      connection:
        oneOf([own?.connection, old.connection, victim.connection, randomUUID()]) ??
        victim.connection,
      epoch: oneOf([own?.epoch ?? 1, victim.epoch, 1, 2, 3, 4, 5]),
      seat: oneOf([victim.id, victim.id, oneOf(all).id, randomUUID()]),
      to_epoch: oneOf([victim.epoch, victim.epoch, 1, 2, 3]),
      kind: oneOf(['description', 'candidate', 'track', 'name', '']),
      body: oneOf(['{}', '{"sdp":"v=0"}', 'x'.repeat(70_000), '']),
    }
  }
  await asOwner(`UPDATE conferences SET transport = 'forwarded'`)
  let taken = 0
  for (const [index, actor] of outside.entries()) {
    const count = Math.floor(FORGED / 7) + (index === 0 ? FORGED % 7 : 0)
    const sent = Array.from({ length: count }, () => forge(actor))
    taken += (await sendAll(actor, sent)).filter(Boolean).length
    taken += (await sendAll(actor, sent, TO_FORWARDER)).filter(Boolean).length
  }
  // One who is inside: a message that would be taken, with one thing wrong.
  const of = (actor: Actor) =>
    all.find(({ account, meeting }) => account === actor.id && meeting === room.meetingId)!
  const [mine, host, respondent] = [room.applicant, room.host, room.respondent].map(of)
  const sound = toSend(mine, host!, 'description')
  const wrong = (): Partial<Sent> =>
    oneOf([
      { connection: oneOf([old.connection, host!.connection, randomUUID()]) },
      { epoch: mine!.epoch + oneOf([-2, -1, 1, 2, 9]) },
      { to_epoch: host!.epoch + oneOf([-2, -1, 1, 2, 9]) },
      { seat: oneOf([respondent!.id, randomUUID()]), to_epoch: respondent!.epoch },
      { seat: mine!.id, to_epoch: mine!.epoch },
      { kind: oneOf(['track', 'name', '']) },
      { body: 'x'.repeat(70_000) },
      { meeting: oneOf([other.room.meetingId, randomUUID()]) },
    ])
  const near = Array.from({ length: Math.floor(FORGED / 7) }, () => ({ ...sound, ...wrong() }))
  taken += (await sendAll(room.applicant, near)).filter(Boolean).length
  const isOwn = ({ meeting, connection, epoch }: Sent) =>
    meeting === sound.meeting && connection === sound.connection && epoch === sound.epoch
  const nearForwarder = near.filter((sent) => !isOwn(sent))
  taken += (await sendAll(room.applicant, nearForwarder, TO_FORWARDER)).filter(Boolean).length
  expect(taken).toBe(0)
  expect(await asOwner('SELECT 1 FROM conference_signals')).toEqual([])
  expect(await sendAll(room.applicant, [sound])).toEqual([true])
  expect(await sendAll(room.applicant, [sound], TO_FORWARDER)).toEqual([true])
})
