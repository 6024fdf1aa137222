// How a case of a walk ends without an agreement, and what its court reads then.
import { fill, mustSay, press } from './walk-person.mjs'

/** 结案 on a failing ground, with the four records of 第21条. */
export async function closeFailed(mediator, file, { ground, account, reason, picture }) {
  const { page } = mediator
  await page.goto(`${file}/close`)
  await fill(page, { 终结事由: ground })
  await mediator.photograph(`${picture}-close`)
  const none = page.getByRole('button', { name: '填“无”' })
  const write = async (name, text) => {
    const box = page.locator(`textarea[name="${name}"]`)
    if ((await box.inputValue()).trim() === '') await box.fill(text)
  }
  await write('account', account)
  await write('failureReason', reason)
  for (let left = await none.count(); left > 0; left -= 1) await none.nth(left - 1).click()
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await mustSay(page, '请核对后结案', '结案前的核对')
  await mediator.photograph(`${picture}-close-confirm`)
  await press(page, '确认结案')
  await mustSay(page, '已结案', '结案')
  await mediator.look(`${picture}-closed`)
}

/** 结案 with the agreement in force. */
export async function closeAgreed(mediator, file, picture) {
  const { page } = mediator
  await page.goto(`${file}/close`)
  await mediator.look(picture && `${picture}-close`)
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await mustSay(page, '请核对后结案', '结案前的核对')
  await mediator.photograph(picture && `${picture}-close-confirm`)
  await press(page, '确认结案')
  await mustSay(page, '已结案', '结案')
}

/** The court reads the undisputed fact, and what was conceded or said in confidence nowhere. */
export async function readAsCourt(court, { caseNo }, { fact, secret, picture }) {
  const { page } = court
  await page.goto(`/court/cases?tab=all&q=${encodeURIComponent(caseNo)}`)
  await page.getByRole('row').filter({ hasText: caseNo }).getByRole('link').first().click()
  await mustSay(page, fact, '法院查看无争议事实')
  await court.look(picture)
  const seen = await page.locator('body').innerText()
  if (seen.includes(secret)) throw new Error('法院看到了调解中的让步')
}
