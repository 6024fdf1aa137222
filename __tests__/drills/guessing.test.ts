import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { enterByInvitation } from '@/lib/auth/entry/enter-by-invitation'
import { FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { atInstant, now } from '@/lib/platform/clock'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'
import { comeIn, invite, participantOf } from '../support/invitations'
import { aheadOf, middleOf } from '../support/rank'
import { seededRandom } from '../support/seeded-random'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// Codes and links of invitations guessed at the door: none opens, every network is shut out after
// its free tries, and how long an answer takes does not tell a used, revoked or expired link from
// one that never was. npm run drill:guessing makes a long run of it: HEYI_GUESSING_GUESSES,
// HEYI_GUESSING_TIMINGS, HEYI_GUESSING_SEED.

const GUESSES = Number(process.env.HEYI_GUESSING_GUESSES ?? 2_000)
const TIMINGS = Number(process.env.HEYI_GUESSING_TIMINGS ?? 200)
const random = seededRandom(Number(process.env.HEYI_GUESSING_SEED ?? 1))
const OPEN_INVITATIONS = 20

jest.setTimeout(60 * 60 * 1000)

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const digit = () => String(Math.floor(random() * 10))
const digits = (count: number) => Array.from({ length: count }, digit).join('')
const link = () => randomBytes(16).toString('base64url')
const device = 'wechat/android'
/** As many networks as there may be, so that the throttle does not end the guessing early. */
const network = (no: number) => `198.${18 + (no >> 16)}.${(no >> 8) & 255}.${no & 255}`

/** Open invitations whose numbers all end alike: the guesser knows the last four digits. */
async function layInvitations(): Promise<void> {
  for (let made = 0; made < OPEN_INVITATIONS; made += 1) {
    const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
    await invite(world, id, await participantOf(applicantId), { phone: '19900008001' })
  }
}

type Answers = Record<string, number>

/**
 * Guesses from one network until it is shut out, then from the next.
 * @returns how often each answer came
 */
async function guess(count: number): Promise<Answers> {
  const answers: Answers = {}
  for (let done = 0, from = 0; done < count; from += 1) {
    const address = network(from)
    for (let tried = 0; tried <= FREE_WRONG_ENTRIES && done < count; tried += 1, done += 1) {
      const brought = done % 2 === 0 ? { code: digits(8) } : { link: link() }
      const answer = await enterByInvitation({ ...brought, digits: '8001', address, device })
      const words = answer.ok ? 'entered' : answer.because
      answers[words] = (answers[words] ?? 0) + 1
    }
  }
  return answers
}

/** Four links that open nothing, each for its own reason. */
async function layDeadLinks(): Promise<Readonly<Record<string, string>>> {
  const fresh = async () => {
    const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
    return { id, made: await invite(world, id, await participantOf(applicantId)) }
  }
  const [used, revoked] = [await fresh(), await fresh()]
  await comeIn(used.made)
  await revokeInvitation(world.people.mediatorA, {
    caseId: revoked.id,
    invitationId: revoked.made.id,
  })
  const eightDaysAgo = new Date(now().getTime() - 8 * 86_400_000)
  const expired = await atInstant(eightDaysAgo, fresh)
  return {
    never: link(),
    used: used.made.link,
    revoked: revoked.made.link,
    expired: expired.made.link,
  }
}

/**
 * Milliseconds until the answer. The kinds take turns and another one begins every round, so that
 * nothing meets one of them alone.
 */
async function timeAnswers(dead: Readonly<Record<string, string>>) {
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(dead).map((kind) => [kind, []]),
  )
  const kinds = Object.entries(dead)
  for (let round = 0; round < TIMINGS; round += 1)
    for (let turn = 0; turn < kinds.length; turn += 1) {
      const [kind, each] = kinds[(round + turn) % kinds.length]!
      const address = network(60_000 + round)
      const startedAt = performance.now()
      const answer = await enterByInvitation({ link: each, digits: '8001', address, device })
      times[kind]!.push(performance.now() - startedAt)
      expect(answer).toEqual({ ok: false, because: 'wrong' })
    }
  return times
}

test('猜邀请码和链接：一个也进不去，每个网络错够次数就不再核对；答复的快慢说明不了什么', async () => {
  await layInvitations()
  const answers = await guess(GUESSES)
  const times = await timeAnswers(await layDeadLinks())
  const timings = Object.entries(times).map(([kind, of]) => ({
    kind,
    middle: middleOf(of),
    ahead: aheadOf(times.never!, of),
  }))
  const [came] = await asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM invitations WHERE used_at IS NOT NULL`,
  )
  const file = process.env.HEYI_GUESSING_FIGURES
  if (file)
    writeFileSync(
      file,
      JSON.stringify({ answers, timings, networks: Math.ceil(GUESSES / (FREE_WRONG_ENTRIES + 1)) }),
    )
  expect(answers.entered ?? 0).toBe(0)
  // One entered: the control that makes the used link.
  expect(came).toEqual({ n: 1 })
  expect(answers.throttled).toBe(Math.floor(GUESSES / (FREE_WRONG_ENTRIES + 1)))
})
