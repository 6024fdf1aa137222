// The parties' side of 司法确认: both confirm on their own phones, answer a correction, receive the
// ruling.
import { paperFile } from './paper-photo.mjs'
import { DOCUMENTS } from './walk-begin.mjs'
import { drawName, identify } from './walk-party.mjs'
import { fill, mustSay } from './walk-person.mjs'

/** The page of the application; who was not identified today is so first. */
async function openApplication(phone, document) {
  const { page, own } = phone
  await page.goto(`${own}/confirm`)
  const link = page.getByRole('link', { name: '去核对身份' })
  if ((await link.count()) === 0) return
  await identify(phone, { name: phone.name, number: document }, null)
  await page.goto(`${own}/confirm`)
}

/** One after the other they confirm; what the first one reads meanwhile is that it waits. */
export async function applyBoth(walk, phones, picture) {
  const answers = ['已经记下，等对方确认。', '各方都已确认，申请已交给法院。']
  for (const [no, phone] of phones.entries()) {
    const { page, look } = phone
    await openApplication(phone, DOCUMENTS[no])
    await look(picture && `${picture}-${no}-before`)
    await page.getByLabel('我看过了，以上都属实。').check()
    await page.getByRole('radio', { name: '我自己从头看到了最后，自愿签' }).check()
    await drawName(page, page.getByRole('main'))
    await look(picture && `${picture}-${no}-drawn`)
    await page.getByRole('button', { name: '签名并确认申请', exact: true }).click()
    await mustSay(page, answers[no], '确认申请')
    await look(picture && `${picture}-${no}-confirmed`)
  }
}

/** One of them requests a later day for the correction. */
export async function requestLaterDay({ page, own, look }, { on, reason, picture }) {
  await page.goto(`${own}/confirm`)
  await page.locator('summary', { hasText: '来不及，想晚几天' }).click()
  await fill(page, { 想延到哪一天: on, 为什么来不及: reason })
  await look(`${picture}-request`)
  await page.getByRole('button', { name: '请法院推后（顺延）', exact: true }).click()
  await mustSay(page, '等法院决定。', '请求顺延')
  await look(`${picture}-requested`)
}

/** One of them sends a photo and an answer, and with it the correction is made. */
export async function correct(phone, { title, text, words, picture }) {
  const { page, own, look, context } = phone
  await page.goto(`${own}/confirm`)
  await look(`${picture}-ordered`)
  const form = page.getByRole('form', { name: '要交的材料' })
  await form.getByRole('radio', { name: '其他材料' }).check()
  await form
    .locator('input[type=file]')
    .setInputFiles(await paperFile(context.browser(), title, text))
  await form.getByRole('button', { name: '发这一份' }).click()
  await mustSay(page, '已经收到这一份。', '补正的材料')
  await look(`${picture}-paper`)
  await page.getByLabel('您的答复').fill(words)
  await page.getByRole('button', { name: '交给法院', exact: true }).click()
  await mustSay(page, '已经交给法院。', '补正的答复')
  await look(`${picture}-answered`)
}

/** What the ruling says, and that it was received, where the phone is a way to serve it. */
export async function readRuling({ page, own, look }, picture) {
  await page.goto(`${own}/confirm`)
  await look(`${picture}-ruling`)
  const receive = page.getByRole('button', { name: '我收到裁定书了' })
  if ((await receive.count()) === 0) return false
  await receive.click()
  await mustSay(page, '已经记下，您收到了裁定书。', '签收裁定书')
  await look(`${picture}-received`)
  return true
}

/** What may be enforced, and until when. */
export async function readEnforcement({ page, own, look }, picture) {
  await page.goto(`${own}/confirm/enforce`)
  await mustSay(page, '申请执行最晚', '申请执行的期限')
  await look(picture)
}

/** 异议 of a party within fifteen days of the service. */
export async function object({ page, own, look }, { words, picture }) {
  await page.goto(`${own}/confirm`)
  await page.locator('summary', { hasText: '写异议' }).click()
  await fill(page, { '哪里不对，为什么': words })
  await look(`${picture}-objection`)
  await page.getByRole('button', { name: '把异议交给法院' }).click()
  await mustSay(page, '异议已交给法院，等法官审查。', '异议')
  await look(`${picture}-objected`)
}
