// An entry of minutes on the phone of npm run drill:device: noted, or still being typed, when the
// fault comes.
import { setTimeout as pause } from 'node:timers/promises'
import { arrived, outcome, waiting } from './device-arrival.mjs'
import { until } from './until.mjs'

const WORDS =
  '甲方陈述所购家具交付后即有渗漏要求退还价款一千二百元并赔偿运费三百元另请求对方承担鉴定费用'.repeat(
    4,
  )
/** Milliseconds between two letters: a quick typist. */
const PACE = 60
/**
 * Letters whose typing takes longer than may be lost: a run that loses all of them breaks the
 * limit.
 */
const LONG = 100

const minutesPath = ({ caseId, minutesId }) => `/mediator/cases/${caseId}/minutes/${minutesId}`
const form = ({ page }) => page.getByRole('form', { name: '记下', exact: true })
const field = (phone) => form(phone).getByLabel('内容')
const isSending = (phone) =>
  form(phone)
    .getByRole('button', { disabled: true })
    .count()
    .then((count) => count > 0)
const press = (phone) => form(phone).getByRole('button', { name: '记下', exact: true }).click()

async function openForm(phone, place) {
  await phone.visit(minutesPath(place))
  // The writer of drafts, which is loaded after the page, opens the database of the queue.
  await until('表单就绪', () =>
    phone.page.evaluate(() => indexedDB.databases().then((all) => all.length > 0)),
  )
  await field(phone).waitFor()
}

/** Types the text. @returns when each letter was typed */
async function type(phone, text) {
  const typedAt = []
  await field(phone).focus()
  for (const letter of text) {
    await phone.page.keyboard.insertText(letter)
    typedAt.push(performance.now())
    await pause(PACE)
  }
  return typedAt
}

/**
 * Seconds of typing that are missing: from the first letter that is not there to the moment of the
 * fault.
 */
function lostSeconds(text, typedAt, faultAt, found) {
  let same = 0
  while (same < found.length && found[same] === text[same]) same += 1
  return same >= typedAt.length ? 0 : (faultAt - typedAt[same]) / 1000
}

const textInField = (phone) =>
  field(phone)
    .inputValue({ timeout: 1_000 })
    .catch(() => '')

/** Goes on with what was typed, if the page or the device has it. @returns the text in the field */
async function goOn({ phone, place, marker }) {
  const text = await textInField(phone)
  if (text !== '') return text
  await openForm(phone, place)
  const question = phone.page
    .locator('p', { hasText: marker })
    .locator('..')
    .getByRole('button', { name: '继续写' })
  await question.waitFor({ timeout: 5_000 }).catch(() => {})
  if (!(await question.isVisible())) return ''
  await question.click()
  await until('恢复', async () => (await textInField(phone)) !== '')
  return textInField(phone)
}

/**
 * Opens the minutes of the other case first.
 * @returns 1 if it offers or contains what was typed in this one
 */
async function isOfferedElsewhere({ machine, phone, place, marker }) {
  const other = machine.places.find((each) => each !== place)
  await openForm(phone, other)
  // The question about drafts comes after the form, and here it should not come.
  await pause(500)
  const shown = await phone.page.getByText(marker).count()
  return shown > 0 || (await textInField(phone)).includes(marker) ? 1 : 0
}

/** The fault passes; what it forbids and what another case shows counts as in the wrong case. */
async function passFault(run) {
  const { fault, phone, place, moment, random } = run
  // What was sent a moment before the fault may still be stored.
  const isForbidden = fault.forbids && moment !== '记下之后'
  const before = isForbidden ? (await arrived(run)).length : 0
  await pause(300 + Math.floor(random() * 1_500))
  const forbidden = isForbidden ? (await arrived(run)).length - before : 0
  await fault.end(run)
  if (!fault.closes && !fault.leaves) return forbidden
  const offered = await isOfferedElsewhere(run)
  await openForm(phone, place)
  return forbidden + offered
}

/** Its owner completes the text and notes it. @returns the seconds of typing that were missing */
async function complete(run, text, typedAt, faultAt) {
  const found = await goOn(run)
  if (found !== text) await field(run.phone).fill(text)
  await press(run.phone)
  return lostSeconds(text, typedAt, faultAt, found)
}

/** Whether what was noted is with the server or in the queue; false: its owner has to go on. */
async function isHandedOver(run) {
  const isThere = async () => (await arrived(run)).length + (await waiting(run)).length > 0
  // Where the device keeps nothing, the form may still be waiting for the server.
  const isOver = async () => (await isThere()) || !(await isSending(run.phone))
  await until('表单有了结果', isOver, 15).catch(() => {})
  return isThere()
}

/**
 * An entry is typed and noted; the fault comes before the press, right after it, or while the
 * answer is on its way.
 */
export async function entry(run) {
  const { fault, phone, place, marker, moment, random } = run
  await openForm(phone, place)
  const isBefore = moment === '记下之前'
  const text = marker + WORDS.slice(0, LONG + Math.floor(random() * 30))
  const typedAt = await type(phone, text)
  if (isBefore || fault.fills) await fault.begin(run)
  let faultAt = performance.now()
  if (!(isBefore && fault.closes)) {
    const answer = moment === '答复途中' ? await phone.holdAnswers() : null
    await press(phone).catch(() => {})
    await answer?.held()
    faultAt = performance.now()
    if (!isBefore && !fault.fills) await fault.begin(run)
    await answer?.drop()
  }
  const wrong = await passFault(run)
  const lost = (await isHandedOver(run)) ? 0 : await complete(run, text, typedAt, faultAt)
  return outcome(run, [text], { lost, wrong })
}

/**
 * The fault comes while an entry is being typed: soon after its beginning, or when much of it is
 * there.
 */
export async function draft(run) {
  const { fault, phone, place, marker, moment, random } = run
  await openForm(phone, place)
  const text = marker + WORDS
  const from = moment === '开头之后' ? 20 : LONG
  const typedAt = await type(phone, text.slice(0, from + Math.floor(random() * 40)))
  const faultAt = performance.now()
  await fault.begin(run)
  const wrong = await passFault(run)
  const lost = await complete(run, text, typedAt, faultAt)
  return outcome(run, [text], { lost, wrong })
}
