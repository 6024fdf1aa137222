// A second web process of the installation, on the database of the test that starts it
// (recovery/several-processes.test.ts). It says its port, and does what is requested of it by HTTP:
// the name of an act in the path, what it needs as JSON. It ends by a signal, as the server does.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import type { Actor } from '@/lib/domain/access/roles'
import { SCHEDULED_JOB_NAMES } from '@/lib/domain/jobs/recurring-jobs'
import { streamUnread } from '@/lib/edge/route/stream-unread'
import { workSchedule, type ScheduledWork } from '@/lib/jobs/schedule/work-scheduled'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { now } from '@/lib/platform/clock'
import { finishBeforeEnd } from '@/lib/platform/ending'
import { startUp } from '@/lib/platform/start-up'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { signOut } from '@/lib/use-cases/session/sign-out'
import './end-with-parent.mjs'

type Requested = {
  readonly phone: string
  readonly password: string
  readonly address: string
  readonly actor: Actor
  readonly sessionId: string
  readonly caseId: string
}

/** What is held until it is released. */
let release: () => void = () => undefined
const held = new Promise<void>((resolve) => {
  release = resolve
})

/** Scheduled jobs that take a while, so that two processes meet in them. */
const work = Object.fromEntries(
  SCHEDULED_JOB_NAMES.map((job) => [
    job,
    () => new Promise<void>((done) => setTimeout(done, 5 + Math.random() * 10)),
  ]),
) as unknown as ScheduledWork

const ACTS: Readonly<Record<string, (requested: Requested) => unknown>> = {
  'sign-in': ({ phone, password, address }) =>
    attemptSignIn({
      phone,
      password,
      address,
      answer: null,
      device: 'chrome/windows',
      deviceCookie: null,
    }),
  'sign-out': ({ actor, sessionId }) => signOut(actor, { sessionId }),
  urge: ({ actor, caseId }) => urgeMediator(actor, { caseId }),
  outbox: () => workOutbox(now()),
  schedule: () => workSchedule(now, work),
  hold: () => held,
  /** A job that is over some time after the last answer. */
  job: () => void finishBeforeEnd(held.then(() => workOutbox(now()))),
  release: () => release(),
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const act = request.url!.slice(1)
  const requested = (await json(request)) as Requested
  if (act === 'follow') {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const incoming = new Request('http://127.0.0.1/', { signal: gone.signal })
    const { body, headers } = await streamUnread(incoming, { actor: requested.actor })
    response.writeHead(200, Object.fromEntries(headers))
    Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]).pipe(response)
    return
  }
  const answered = await ACTS[act]!(requested)
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answered ?? null))
}

startUp()
const server = createServer((request, response) => void answer(request, response))
// As the start command has it: a proxy closes what is not in use, the server does not.
server.keepAliveTimeout = 75_000
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
