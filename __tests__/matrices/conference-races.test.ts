import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { idsOf, layJoint, look, marksOf, type Room } from '../support/conferences'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 同时休会和请进来、同时单独谈和请进来：没有被请进去的人，一刻也不在里面。docs/decisions/0143。

/** A thousand on demand, which takes minutes; the suite is to stay short. */
const ROUNDS = Number(process.env.HEYI_CONFERENCE_ROUNDS ?? 40)

let world: World
let room: Room
beforeEach(async () => {
  world = await buildWorld()
  room = (await layJoint(world)).room
})
afterAll(closeWorld)

const stored = async () =>
  (
    await asOwner<{ state: string; hall: string; caucus: string | null }>(
      `SELECT c.state, s.hall, s.caucus_party_id AS caucus FROM conference_seats s
       JOIN conferences c ON c.id = s.conference_id WHERE s.account_id = $1`,
      [room.respondent.id],
    )
  )[0]!

/** The respondent waits, with an open page, in an open conference without a private talk. */
async function layWaiting(): Promise<void> {
  await asOwner(`UPDATE conferences SET state = 'open', caucus_party_id = NULL`)
  await asOwner(
    `UPDATE conference_seats SET seen_at = now() + interval '1 minute', caucus_party_id = NULL,
      hall = CASE WHEN account_id = $1 THEN 'waiting' ELSE 'joint' END, returns = false`,
    [room.respondent.id],
  )
}

test(`休会 × 请进来，${ROUNDS}次：休会以后没有人在里面，过程里没有休会中被请进来的`, async () => {
  const { seat } = (await look(room.respondent, room))!.own!
  const answers = { admitted: 0, refused: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    await layWaiting()
    const admit = () => admitSeat(room.host, { ...idsOf(room), seatId: seat })
    const pause = () => pauseConference(room.host, idsOf(room))
    const [admitted, paused] =
      round % 2 === 0
        ? await Promise.all([admit(), pause()])
        : await Promise.all([pause(), admit()]).then(([p, a]) => [a, p] as const)
    expect(paused.ok).toBe(true)
    if (!admitted.ok) expect(admitted.refusal.code).toBe('CONFERENCE_NOT_OPEN')
    answers[admitted.ok ? 'admitted' : 'refused']++
    expect(await stored()).toEqual({ state: 'paused', hall: 'waiting', caucus: null })
  }
  // Between one break and the next at most one was let in, before the break.
  expect((await marksOf(room)).filter((kind) => kind === 'admitted')).toHaveLength(
    2 + answers.admitted,
  )
  expect(answers.admitted + answers.refused).toBe(ROUNDS)
})

test(`单独谈 × 请进来，${ROUNDS}次：对方要么先进来、再等候，要么没有进来`, async () => {
  const { seat } = (await look(room.respondent, room))!.own!
  for (let round = 0; round < ROUNDS; round++) {
    await layWaiting()
    const [admitted, separated] = await Promise.all([
      admitSeat(room.host, { ...idsOf(room), seatId: seat }),
      separateSide(room.host, { ...idsOf(room), partyId: room.applicantId }),
    ])
    expect(separated.ok).toBe(true)
    if (!admitted.ok) expect(admitted.refusal.code).toBe('PRIVATE_TALK_RUNS')
    expect(await stored()).toEqual({ state: 'open', hall: 'waiting', caucus: null })
  }
})
