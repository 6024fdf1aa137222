// What would write something, sent by hand by someone who may not: every action of the build and
// every route with the methods that write, with bodies that no page sends.
import { readFileSync } from 'node:fs'
import { inProject } from '../setup/project.mjs'
import { actionForm, actionIdOf, readActions } from './action-form.mjs'

const AT_ONCE = 4
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE']

const read = (file) => JSON.parse(readFileSync(inProject('.next', file), 'utf8'))

/**
 * An address of a page or route: route groups are no part of it, and parameters get an id that
 * names nothing.
 */
const addressOf = (path) =>
  path
    .replace(/^app(?=\/)|\/page$/g, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\[[^\]]+\]/g, () => crypto.randomUUID()) || '/'

/** Arguments of an action that are no form. */
const FORMLESS = ['[]', '[{}]', '["$undefined",{}]', '[{"status":"idle"},"text"]', '[[],[[]]]']

const CASE = '00000000-0000-4000-8000-000000000000'
const FORMS = [
  [],
  [['', '']],
  [
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['$ACTION_ID_x', 'x'],
  ],
  [
    ['caseId', CASE],
    ['caseId', CASE],
    ['case', `${CASE}:${CASE}`],
    ['on', '2026-13-45'],
    ['version', '1e99'],
    ['note', '\u0000\uD800'.repeat(300)],
  ],
  [
    ['caseId', new Blob(['x'])],
    ['file', new Blob(['x'])],
  ],
]

/** A form without a script names its action by a field, and is its only argument. */
function scriptlessBody(id) {
  const body = new FormData()
  body.append(`$ACTION_ID_${id}`, '')
  return body
}

/**
 * One call of an action by an address of a page that has it: from another page Next hands it on,
 * and answers without its result.
 */
function callsOfAction(id, { workers, exportedName, filename }) {
  const path = addressOf(Object.keys(workers)[0])
  const name = `${exportedName} ${filename}`
  const headers = { 'next-action': id }
  return [
    ...FORMLESS.map((body) => ({
      name: `${name} ${body}`,
      path,
      options: { method: 'POST', body, headers: { ...headers, 'content-type': 'text/plain' } },
    })),
    ...FORMS.map((fields, no) => ({
      name: `${name} form ${no}`,
      path,
      options: { method: 'POST', body: actionForm(fields), headers },
    })),
    {
      name: `${name} scriptless`,
      path,
      options: { method: 'POST', body: scriptlessBody(id), headers: {} },
    },
  ]
}

/** They would end the session, and with it the drill. */
const ENDS_SESSION = /^signOutAction$|^\/api\/auth\/|^\/api\/party\/leave$/

function listCalls() {
  const actions = Object.entries(readActions())
    .filter(([, { exportedName }]) => !ENDS_SESSION.test(exportedName))
    .flatMap(([id, action]) => callsOfAction(id, action))
  const routes = Object.values(read('app-path-routes-manifest.json'))
    .filter((path) => path.startsWith('/api/') && !ENDS_SESSION.test(path))
    .flatMap((path) =>
      WRITING.map((method) => ({
        name: `${method} ${path}`,
        path: addressOf(path),
        options: { method, body: '{}', headers: { 'content-type': 'application/json' } },
      })),
    )
  return [...actions, ...routes]
}

/**
 * Sends all of it with this cookie.
 * @returns how many calls were made, how often each status was answered, and the calls that were
 *   answered by an exception
 */
export async function callEverything(url, cookie) {
  const calls = listCalls()
  const made = calls.length
  const done = new Map()
  const failed = []
  async function work() {
    for (let call = calls.shift(); call !== undefined; call = calls.shift()) {
      const { name, path, options } = call
      const answer = await fetch(url + path, {
        ...options,
        headers: { ...options.headers, cookie, origin: url },
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
      })
      await answer.body?.cancel()
      done.set(answer.status, (done.get(answer.status) ?? 0) + 1)
      if (answer.status >= 500) failed.push(`${answer.status} ${name}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { made, failed, statuses: [...done].sort(([one], [other]) => one - other) }
}

/**
 * Sends one sound form as all of the above were sent.
 * @throws Error where it did not arrive: then nothing is proved by what they left
 */
export async function sendSoundForm(url, cookie, { path, action, fields }) {
  const answer = await fetch(url + path, {
    method: 'POST',
    body: actionForm(fields),
    headers: { 'next-action': actionIdOf(action), cookie, origin: url },
    redirect: 'manual',
  })
  const text = await answer.text()
  if (!text.includes('"status":"done"'))
    throw new Error(`${action}：${answer.status} ${text.slice(0, 300)}`)
}
