// Someone who helps an old party in the walk: recorded by the mediator, in by a letter of their
// own, speaks for the party and binds it to nothing.
import { comeIn, sayToAll } from './walk-party.mjs'
import { mustSay, press } from './walk-person.mjs'

/**
 * @param {{ party: string, name: string, number: string }} who for whom, and the helper's own
 * telephone
 * @returns the helper's phone
 */
export async function bringHelper(walk, file, { party, name, number }, picture) {
  const { page } = walk.mediator
  await page.goto(`${file}/assistants`)
  await page.getByRole('link', { name: '登记一位帮忙的人' }).click()
  await page
    .getByRole('group', { name: /为哪一位当事人/ })
    .getByText(party)
    .first()
    .click()
  await page.getByLabel('姓名').fill(name)
  for (const choice of ['子女', '代为念读和打字', '自己的手机', '口头表示'])
    await page.getByRole('radio', { name: choice }).check()
  await page.getByLabel('其本人的手机号').fill(number)
  await walk.mediator.photograph(`${picture}-record`)
  await press(page, '登记')
  const helper = await comeIn(walk, walk.mediator, file, name, picture)
  await mustSay(helper.page, '您不能替本人签字', '帮忙的人不能做什么')
  return helper
}

/**
 * What the helper writes is said for the party; there is no document for them to sign and no offer
 * to make.
 */
export async function writeForParty(helper, words, picture) {
  const { page, own, look } = helper
  await sayToAll(helper, words)
  if ((await page.getByRole('link', { name: '提一个方案' }).count()) > 0)
    throw new Error('帮忙的人可以提方案')
  await page.goto(`${own}/documents`)
  if ((await page.getByText('等您签').count()) > 0) throw new Error('帮忙的人有要签的文书')
  await look(picture)
}
