// 补充协议: a clause that says too little is mended by a text that both sign on their phones; the
// agreement itself is not changed.
import { drawName, readCode } from './walk-party.mjs'
import { mustSay } from './walk-person.mjs'

/** The first proposes how the clause reads from now on, and both sign it. */
export async function supplementClause(walk, phones, { clause, text, picture }) {
  const [{ page, own, look }] = phones
  await page.goto(`${own}/supplement/write`)
  await page.getByLabel(`${clause}改成`).fill(text)
  await look(`${picture}-write`)
  await page.getByRole('button', { name: '发给各方签' }).click()
  await mustSay(page, '已经发给各方，等各方签字。您也要签。', '提出补充协议')
  await look(`${picture}-proposed`)
  const answers = ['已经签好，等其他人签。', '各方都已签好，补充协议生效了。']
  for (const [no, phone] of phones.entries())
    await signSupplement(walk, phone, answers[no], `${picture}-${no}`)
}

async function signSupplement(walk, { page, own, look }, answer, picture) {
  await page.goto(`${own}/supplement`)
  await look(`${picture}-read`)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await mustSay(page, '验证码已经发出', '签补充协议的验证码')
  await page.getByRole('textbox', { name: '验证码' }).fill(await readCode(walk, 'sign'))
  await page.getByRole('radio', { name: '我自己从头看到了最后，自愿签' }).check()
  await drawName(page, page.getByRole('main'))
  await look(`${picture}-drawn`)
  await page.getByRole('button', { name: '签字', exact: true }).click()
  await mustSay(page, answer, '签补充协议')
  await look(`${picture}-signed`)
}
