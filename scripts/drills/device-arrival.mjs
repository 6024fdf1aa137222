// What arrived of a run of npm run drill:device: once, nothing left on the device, and in the right
// case.
import { until } from './until.mjs'

const entriesOf = (machine, marker) =>
  machine.query('SELECT case_id AS "caseId", body FROM minutes_entries WHERE body LIKE $1', [
    `${marker}%`,
  ])
const materialsOf = (machine, marker) =>
  machine.query('SELECT case_id AS "caseId", title AS body FROM materials WHERE title LIKE $1', [
    `${marker}%`,
  ])

/** Every row, of any case, that this run made. */
export const arrived = async ({ machine, marker }) => [
  ...(await entriesOf(machine, marker)),
  ...(await materialsOf(machine, marker)),
]

/** What was handed over and has not left the device. */
export const waiting = async ({ phone }) =>
  (await phone.items()).filter(({ state }) => state !== 'draft')

/** What waits for its owner is sent again from the list, as the owner does. */
async function sendRefused(phone) {
  if (!(await phone.items()).some(({ state }) => state === 'refused')) return
  await phone.page.getByRole('button', { name: '查看', exact: true }).click()
  const sheet = phone.page.getByRole('dialog')
  for (const button of await sheet.getByRole('button', { name: '再次提交' }).all())
    await button.click().catch(() => {})
  await sheet.getByRole('button', { name: '关闭' }).click()
}

/**
 * Waits until the device has nothing to send, since what would come twice has come by then, and
 * counts.
 * @param {readonly string[]} expected the texts or titles that should be there, each once
 * @param {{ lost: number, wrong: number }} figures what was found before
 */
export async function outcome(run, expected, { lost, wrong }) {
  await until('本机已空', async () => {
    await sendRefused(run.phone).catch(() => {})
    return (await waiting(run)).length === 0
  })
  // Where the device keeps nothing, the form itself is being sent.
  await until('送到', async () => (await arrived(run)).length >= expected.length, 10).catch(
    () => {},
  )
  const rows = await arrived(run)
  const isThere = (text) => rows.some(({ body }) => body === text)
  return {
    lost,
    duplicates: Math.max(0, rows.length - expected.length),
    missing: expected.filter((text) => !isThere(text)).length,
    wrong: wrong + rows.filter(({ caseId }) => caseId !== run.place.caseId).length,
  }
}
