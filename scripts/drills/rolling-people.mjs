// People who work while the processes behind the proxy are restarted: they read, write, save a
// draft, mistype a password and follow their notices. Whatever is not answered as it should be is
// lost.
import { randomUUID } from 'node:crypto'
import { request } from 'node:https'
import { actionForm, actionIdOf } from './action-form.mjs'
import { signInThrough } from './own-proxy.mjs'

const READERS = 4
const WRITERS = 2
const STREAMS = 6
/** The browser's own, until the server names another. */
const RETRY_MS = 3_000
/** A person thinks between two pages; the machine is not to be measured here. */
const PAUSE_MS = 40

const MISTYPED = '13900000001'

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const expectStatus = (wanted, what) => (answer) => {
  if (answer.status !== wanted)
    throw new Error(`${what}：${answer.status} ${answer.body.slice(0, 200)}`)
  return answer
}

/** Repeats `work` until it is to end; what fails is kept in `lost`. */
async function repeat(state, work) {
  while (!state.isOver) {
    state.sent += 1
    try {
      await work()
    } catch (error) {
      state.lost.push(error.message)
    }
    await pause(PAUSE_MS)
  }
}

/** A mediator's contact with a party of an own case, as the phone sends it. */
function writeContact(proxy, { cookie, account, caseId, personId }) {
  const id = randomUUID()
  const fields = {
    channel: 'phone',
    personId,
    result: 'agreed',
    happenedAt: new Date(Date.now() - 3_600_000 * 9).toISOString().slice(0, 16),
  }
  const item = {
    id,
    account,
    caseId,
    kind: 'contact',
    madeAt: new Date().toISOString(),
    body: JSON.stringify(fields),
  }
  return proxy
    .send('/api/mediator/items', {
      method: 'POST',
      headers: { cookie, origin: proxy.url, 'content-type': 'application/json' },
      body: JSON.stringify(item),
    })
    .then(expectStatus(200, '登记联系'))
    .then(() => id)
}

/** Calls an action of the build as its page does. @throws Error where it does not lead on */
async function callAction(proxy, { cookie, path, action, fields }) {
  const encoded = new Response(actionForm(Object.entries(fields)))
  const answer = await proxy.send(path, {
    method: 'POST',
    headers: {
      cookie,
      origin: proxy.url,
      accept: 'text/x-component',
      'next-action': actionIdOf(action),
      'content-type': encoded.headers.get('content-type'),
    },
    body: Buffer.from(await encoded.arrayBuffer()),
  })
  if (!answer.headers['x-action-redirect'])
    throw new Error(`${action}：${answer.status} ${answer.body.slice(0, 300)}`)
}

/** A clerk's draft of a referral, saved again and again: what was answered last is in it. */
async function openDraft(proxy, cookie) {
  const draftId = randomUUID()
  const path = `/court/refer/${draftId}/materials`
  const call = (action, fields, at = path) =>
    callAction(proxy, { cookie, path: at, action, fields })
  await call('startDraftAction', { draftId }, '/court/refer')
  let saves = 0
  let title = ''
  return {
    async save() {
      const next = `演练的材料第 ${saves + 1} 次`
      await call('saveDraftAction', { draftId, step: 'unsent', title: next, slot: 'other' })
      saves += 1
      title = next
    },
    saves: () => saves,
    async isKept() {
      const { body } = await proxy.send(path, { headers: { cookie } })
      return body.includes(title)
    },
  }
}

/** A wrong password of a telephone number that no one has, each time from the same network. */
async function mistype(proxy) {
  const token = await proxy.send('/api/auth/csrf')
  const { csrfToken } = JSON.parse(token.body)
  const cookie = token.headers['set-cookie'].map((line) => line.split(';')[0]).join('; ')
  const fields = {
    phone: MISTYPED,
    password: 'Wrong-password-2026',
    answer: '',
    csrfToken,
    json: 'true',
  }
  return proxy
    .send('/api/auth/callback/credentials', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie,
        origin: proxy.url,
      },
      body: new URLSearchParams({ ...fields, callbackUrl: '/' }).toString(),
    })
    .then(expectStatus(401, '输错密码'))
}

/** Follows the notices as a browser does: it comes back after every end, and to nothing else. */
function followNotices(proxy, cookie) {
  const stream = { opened: 0, refused: [], counts: [], close: () => undefined }
  let retryMs = RETRY_MS
  let isOver = false
  const open = () => {
    if (isOver) return
    const again = () => setTimeout(open, retryMs)
    const sent = request(
      `${proxy.url}/api/notices/stream`,
      { ca: proxy.certificate, agent: false, headers: { cookie } },
      (answer) => {
        // a browser gives up where it is answered anything else
        if (answer.statusCode !== 200) return stream.refused.push(answer.statusCode)
        stream.opened += 1
        answer.setEncoding('utf8').on('data', (part) => {
          for (const [, ms] of part.matchAll(/^retry: (\d+)$/gm)) retryMs = Number(ms)
          for (const [, count] of part.matchAll(/^data: (\d+)$/gm))
            stream.counts.push(Number(count))
        })
        answer.on('error', () => undefined)
        answer.on('close', again)
      },
    )
    sent.on('error', again)
    sent.end()
    stream.close = () => {
      isOver = true
      sent.destroy()
    }
  }
  open()
  return stream
}

/** A case in mediation with its mediator and a party of it. */
async function findWork(machine) {
  const [found] = await machine.query(
    `SELECT c.id AS "caseId", c.case_no AS "caseNo", a.id AS account, a.name,
       (SELECT p.id FROM parties p WHERE p.case_id = c.id ORDER BY p.id LIMIT 1) AS "personId"
     FROM cases c JOIN accounts a ON a.id = c.mediator_id
     WHERE c.status = 'in_mediation' ORDER BY c.id LIMIT 1`,
  )
  return found
}

/** Signs everyone in. @returns what they do until `stop`, and what must be there afterwards */
export async function beginWork(machine, proxy) {
  const signIn = (wanted) => signInThrough(proxy, machine.accountOf(wanted))
  const admin = await signIn({ role: 'institution_admin' })
  const clerk = await signIn({ role: 'court_clerk' })
  const work = await findWork(machine)
  const mediator = { ...work, cookie: await signIn({ role: 'mediator', name: work.name }) }
  const draft = await openDraft(proxy, clerk)
  const streams = Array.from({ length: STREAMS }, () => followNotices(proxy, mediator.cookie))
  const state = { isOver: false, sent: 0, lost: [], written: [], mistyped: 0 }
  const read = () =>
    proxy
      .send('/institution/cases?tab=all', { headers: { cookie: admin } })
      .then(expectStatus(200, '案件列表'))
  const write = async () => state.written.push(await writeContact(proxy, mediator))
  const wrong = async () => {
    await mistype(proxy)
    state.mistyped += 1
  }
  const people = [
    ...Array.from({ length: READERS }, () => repeat(state, read)),
    ...Array.from({ length: WRITERS }, () => repeat(state, write)),
    repeat(state, draft.save),
    repeat(state, wrong),
  ]
  return {
    state,
    draft,
    streams,
    cookies: [admin, clerk, mediator.cookie],
    mediatorId: work.account,
    /** A notice to the mediator whom the streams belong to, as the jobs write it. */
    sendNotice: () =>
      machine.query(
        `WITH added AS (INSERT INTO notices (account_id, case_id, case_no, kind, facts, created_at)
           VALUES ($1, $2, $3, 'case.urged', '{"by": "演练"}', now()) RETURNING account_id)
         SELECT pg_notify('heyi_notices', account_id::text) FROM added`,
        [work.account, work.caseId, work.caseNo],
      ),
    async stop() {
      state.isOver = true
      await Promise.all(people)
    },
  }
}
