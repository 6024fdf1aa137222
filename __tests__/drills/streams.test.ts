import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { writeFileSync } from 'node:fs'
import type { Actor } from '@/lib/domain/access/roles'
import { streamTalk } from '@/lib/edge/route/stream-talk'
import { listOwnHeard } from '@/lib/queries/party/list-own-heard'
import { say } from '@/lib/use-cases/thread/say'
import { newId } from '@/lib/platform/ids'
import { seededRandom } from '../support/seeded-random'
import { layTalk, openTopicIn } from '../support/talk'
import { until } from '../support/until'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// Parties with an open stream each, while so many messages a second are said in their cases: each
// reader gets each message that it may hear once, in order, and no other; the memory of the process
// is bounded. The streams leave over real connections on 127.0.0.1; who says and who reads share
// one process. npm run drill:streams makes a long run of it: HEYI_STREAMS_PARTIES, _RATE, _SECONDS,
// _SEED, _FIGURES.

const PARTIES = Number(process.env.HEYI_STREAMS_PARTIES ?? 20)
const RATE = Number(process.env.HEYI_STREAMS_RATE ?? 10)
const SECONDS = Number(process.env.HEYI_STREAMS_SECONDS ?? 5)
const random = seededRandom(Number(process.env.HEYI_STREAMS_SEED ?? 1))
/** Of so many messages one is the mediator's to one party alone. */
const PRIVATE_OF = 5

jest.setTimeout(30 * 60 * 1000)

type Reader = {
  readonly actor: Actor
  readonly caseId: string
  readonly partyId: string
  readonly got: { readonly id: string; readonly at: number }[]
}
type Place = {
  readonly caseId: string
  readonly topicId: string
  readonly readers: readonly Reader[]
}

let world: World
let server: Server
const places: Place[] = []
const readers: Reader[] = []
beforeAll(async () => {
  world = await buildWorld()
  for (let made = 0; made < PARTIES; made += 2) {
    const number = (no: number) => `199${String(10_000_000 + made + no)}`
    const talk = await layTalk(world, [number(0), number(1)])
    const topicId = await openTopicIn(world, talk.caseId)
    const of = (actor: Actor, partyId: string) => ({ actor, caseId: talk.caseId, partyId, got: [] })
    const own = [of(talk.applicant, talk.applicantId), of(talk.respondent, talk.respondentId)]
    places.push({ caseId: talk.caseId, topicId, readers: own })
    readers.push(...own)
  }
  server = createServer((request, response) => {
    const { actor, caseId } = readers[Number(request.url!.slice(1))]!
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const incoming = new Request('http://127.0.0.1/stream', { signal: gone.signal })
    void streamTalk(listOwnHeard)(incoming, { actor, params: { caseId } }).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'text/event-stream' })
        Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
          .on('error', () => undefined)
          .pipe(response)
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await closeWorld()
})

/** Opens the stream of a reader. @returns once it answers */
function follow(reader: Reader, index: number): Promise<void> {
  const { port } = server.address() as AddressInfo
  return new Promise((answered, failed) => {
    const request = get(
      { host: '127.0.0.1', port, path: `/${index}`, agent: false },
      (response) => {
        if (response.statusCode !== 200) return failed(new Error(`answered ${response.statusCode}`))
        response.setEncoding('utf8')
        let rest = ''
        response.on('data', (text: string) => {
          const lines = (rest + text).split('\n')
          rest = lines.pop()!
          for (const line of lines)
            if (line.startsWith('id: ')) reader.got.push({ id: line.slice(4), at: Date.now() })
        })
        response.on('error', () => undefined)
        answered()
      },
    )
    request.on('error', () => undefined)
  })
}

/** One message: of a party to all, or of the mediator to one party alone. */
async function sayOne(): Promise<void> {
  const place = places[Math.floor(random() * places.length)]!
  const reader = place.readers[random() < 0.5 ? 0 : 1]!
  const isPrivate = random() < 1 / PRIVATE_OF
  const said = await say(isPrivate ? world.people.mediatorA : reader.actor, {
    caseId: place.caseId,
    messageId: newId(),
    words: '可以商量。',
    ...(isPrivate ? { partyId: reader.partyId } : { topicId: place.topicId }),
  })
  if (!said.ok) throw new Error(said.refusal.code)
}

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)

/**
 * Says the messages at their rate.
 * @returns how long it took, in seconds, and the memory at each quarter, in MB
 */
async function sayAll(count: number) {
  const began = Date.now()
  const memory = [megabytes()]
  const running = new Set<Promise<void>>()
  for (let no = 0; no < count; no += 1) {
    const early = began + (no * 1000) / RATE - Date.now()
    if (early > 0) await wait(early)
    const one = sayOne().finally(() => running.delete(one))
    running.add(one)
    if (running.size >= 20) await Promise.race(running)
    if ((no + 1) % Math.ceil(count / 4) === 0) memory.push(megabytes())
  }
  await Promise.all(running)
  return { seconds: (Date.now() - began) / 1000, memory }
}

/** What each reader may hear, in its order, with the moment from which on it is visible. */
async function findExpected() {
  const rows = await asOwner<{ reader: string; case: string; id: string; at: number }>(
    `SELECT t.account_id AS reader, m.case_id AS case, m.id,
      extract(epoch FROM m.visible_at)::float8 * 1000 AS at
     FROM messages m JOIN participants t ON t.case_id = m.case_id AND t.account_id IS NOT NULL
       AND t.account_id <> m.account_id AND (m.audience = 'case' OR m.caucus_party_id = t.party_id)
     ORDER BY m.visible_at, m.id`,
  )
  return (reader: Reader) =>
    rows.filter((row) => row.reader === reader.actor.id && row.case === reader.caseId)
}

test('每人每条一次、按先后、不多不少；内存有界', async () => {
  await Promise.all(readers.map(follow))
  const count = RATE * SECONDS
  const { seconds, memory } = await sayAll(count)
  const expectedOf = await findExpected()
  const expected = readers.map(expectedOf)
  const total = expected.reduce((sum, rows) => sum + rows.length, 0)
  const gotten = () => readers.reduce((sum, { got }) => sum + got.length, 0)
  await until(() => gotten() >= total)
  memory.push(megabytes())
  const late = readers.flatMap(({ got }, index) => {
    const visible = new Map(expected[index]!.map(({ id, at }) => [id, at]))
    return got.map(({ id, at }) => at - visible.get(id)!)
  })
  late.sort((a, b) => a - b)
  const lateAt = (share: number) => Math.round(late[Math.floor((late.length - 1) * share)]!)
  const figures = {
    said: count,
    perSecond: count / seconds,
    delivered: gotten(),
    due: total,
    late: { middle: lateAt(0.5), p99: lateAt(0.99), most: lateAt(1) },
    memory,
  }
  if (process.env.HEYI_STREAMS_FIGURES)
    writeFileSync(process.env.HEYI_STREAMS_FIGURES, JSON.stringify(figures))
  expect(readers.map(({ got }) => got.map(({ id }) => id))).toEqual(
    expected.map((rows) => rows.map(({ id }) => id)),
  )
  expect(total).toBeGreaterThan(count / 2)
})
