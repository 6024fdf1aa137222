// The work of npm run drill:device: one entry of minutes, one that is being typed, three photos. Each run has its own marker,
// by which what arrived is found wherever it is.
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { until } from './device-phone.mjs'

const WORDS =
  '甲方陈述所购家具交付后即有渗漏要求退还价款一千二百元并赔偿运费三百元另请求对方承担鉴定费用'
/** Milliseconds between two letters: a quick typist. */
const PACE = 60

const minutesPath = ({ caseId, minutesId }) => `/mediator/cases/${caseId}/minutes/${minutesId}`
const form = ({ page }) => page.getByRole('form', { name: '记下', exact: true })
const field = (phone) => form(phone).getByLabel('内容')
const press = (phone) => form(phone).getByRole('button', { name: '记下', exact: true }).click()

async function openForm(machine, phone) {
  await phone.visit(minutesPath(machine))
  await until('表单就绪', () =>
    phone.page.evaluate(() => indexedDB.databases().then((all) => all.length > 0)),
  )
  await field(phone).waitFor()
}

/** Types the words, and when the given letter is reached lets the fault happen. @returns when each was typed */
async function type(phone, text, at = -1, fault = async () => {}) {
  const typedAt = []
  await field(phone).focus()
  for (const [index, letter] of [...text].entries()) {
    if (index === at) {
      await fault(typedAt)
      return typedAt
    }
    await phone.page.keyboard.insertText(letter)
    typedAt.push(performance.now())
    await pause(PACE)
  }
  return typedAt
}

/** Seconds of typing that are missing: from the last letter that is there to the moment of the fault. */
function lostSeconds(typedAt, faultAt, found) {
  if (found >= typedAt.length) return 0
  return (faultAt - (typedAt[found] ?? faultAt)) / 1000
}

const entries = (machine, marker) =>
  machine.query('SELECT case_id AS "caseId", body FROM minutes_entries WHERE body LIKE $1', [
    `${marker}%`,
  ])
const materials = (machine, marker) =>
  machine.query('SELECT case_id AS "caseId", title AS body FROM materials WHERE title LIKE $1', [
    `${marker}%`,
  ])

/** What waits for its owner is sent again from the list, as the owner does. */
async function sendRefused(phone) {
  if (!(await phone.items()).some(({ state }) => state === 'refused')) return
  await phone.page.getByRole('button', { name: '查看', exact: true }).click()
  const sheet = phone.page.getByRole('dialog')
  for (const button of await sheet.getByRole('button', { name: '再次提交' }).all())
    await button.click().catch(() => {})
  await sheet.getByRole('button', { name: '关闭' }).click()
}

/** Opens the minutes after a fault, and goes on with what was typed, if the device has it. @returns the text in the field */
async function goOn(machine, phone) {
  const isOpen = await field(phone)
    .isVisible()
    .catch(() => false)
  const text = isOpen
    ? await field(phone)
        .inputValue()
        .catch(() => '')
    : ''
  if (text !== '') return text
  await openForm(machine, phone)
  const question = phone.page.getByRole('button', { name: '继续写' }).first()
  await question.waitFor({ timeout: 3_000 }).catch(() => {})
  if (!(await question.isVisible())) return ''
  await question.click()
  await until('恢复', async () => (await field(phone).inputValue()) !== '')
  return field(phone).inputValue()
}

async function arrival(machine, phone, read, marker, count) {
  await until(`送到 ${marker}`, async () => {
    await sendRefused(phone).catch(() => {})
    return (await read(machine, marker)).length >= count
  })
  // What would come twice comes now.
  await until('本机已空', async () => (await phone.items()).every(({ state }) => state === 'draft'))
  return read(machine, marker)
}

const outcome = (machine, rows, count, lost) => ({
  lost,
  duplicates: rows.length - count,
  wrong: rows.filter(({ caseId }) => caseId !== machine.caseId).length,
})

/** An entry is typed and noted; the fault comes before or right after the press. */
async function entry(machine, phone, marker, fault, moment) {
  await openForm(machine, phone)
  const text = marker + WORDS.slice(0, 12)
  const typedAt = await type(phone, text)
  let faultAt = performance.now()
  if (moment === 'before') await fault.begin(machine, phone)
  const isClosed = fault.closes && moment === 'before'
  if (!isClosed) await press(phone).catch(() => {})
  if (moment === 'after') {
    faultAt = performance.now()
    await fault.begin(machine, phone)
  }
  await pause(500)
  await fault.end(machine, phone)
  if (fault.closes || fault.leaves) await openForm(machine, phone)
  const left =
    (await entries(machine, marker)).length +
    (await phone.items()).filter(({ state }) => state !== 'draft').length
  let lost = 0
  if (left === 0) {
    const found = await goOn(machine, phone)
    lost = lostSeconds(typedAt, faultAt, found.length)
    if (found.length < text.length) await field(phone).fill(text)
    await press(phone)
  }
  return outcome(machine, await arrival(machine, phone, entries, marker, 1), 1, lost)
}

/** The fault comes while an entry is being typed. */
async function draft(machine, phone, marker, fault) {
  await openForm(machine, phone)
  const text = marker + WORDS
  let faultAt = 0
  const typedAt = await type(phone, text, marker.length + 30, async () => {
    faultAt = performance.now()
    await fault.begin(machine, phone)
  })
  await pause(300)
  await fault.end(machine, phone)
  if (fault.leaves) await openForm(machine, phone)
  const found = await goOn(machine, phone)
  const lost = lostSeconds(typedAt, faultAt, found.length)
  await field(phone).fill(text)
  await press(phone)
  return outcome(machine, await arrival(machine, phone, entries, marker, 1), 1, lost)
}

/** Three photos are saved; the fault comes at once, or in the middle of the upload. */
async function photos(machine, phone, marker, fault, moment) {
  await phone.visit(`/mediator/cases/${machine.caseId}/materials/add`)
  await phone.setUpload(2_000_000)
  const files = await Promise.all([1, 2, 3].map((no) => makePhoto(`${marker}-${no}.jpg`)))
  await phone.page.getByLabel('选取照片').setInputFiles(files)
  for (const no of [1, 2, 3]) await phone.page.getByLabel(`第${no}张的名称`).fill(`${marker}_${no}`)
  const isFull = fault.fills
  if (isFull) await fault.begin(machine, phone)
  await phone.page.getByRole('button', { name: '保存 3 张' }).click()
  await phone.page.getByText(/3 张照片已存到/).waitFor()
  if (moment === 'middle' && !isFull)
    await until('传到一半', async () => {
      const [{ count }] = await machine.query(
        'SELECT count(*)::int AS count FROM upload_parts p JOIN uploads u ON u.id = p.upload_id WHERE u.title LIKE $1',
        [`${marker}%`],
      )
      return count > 0 || (await materials(machine, marker)).length > 0
    })
  if (!isFull) await fault.begin(machine, phone)
  await pause(500)
  await fault.end(machine, phone)
  await phone.setUpload(-1)
  await phone.visit(`/mediator/cases/${machine.caseId}`)
  return outcome(machine, await arrival(machine, phone, materials, marker, 3), 3, 0)
}

/** Points at random: about 3 MB, two parts. */
async function makePhoto(name) {
  const side = 1500
  const noise = { type: 'gaussian', mean: 128, sigma: 60 }
  const buffer = await sharp({
    create: { width: side, height: side, channels: 3, background: '#808080', noise },
  })
    .jpeg({ quality: 95 })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}

/** Every kind of work with the moments at which a fault can come. */
export const WORKS = {
  新记录: { run: entry, moments: ['before', 'after'] },
  草稿: { run: draft, moments: ['typing'] },
  照片: { run: photos, moments: ['start', 'middle'] },
}
