// What the three administrators do with each other on a bad day: a court's key exchanged, one of
// them replaced, the record verified.
import { addAdministrator, onceOf } from './operator-pages.mjs'
import { COURT } from './operator-people.mjs'
import { fill } from './walk-person.mjs'

/** A key of the court: proposed by one, confirmed by the other, who gets it. @returns it */
export async function issueCourtKey(security, system, picture) {
  await security.menu('接口密钥')
  await security.page.waitForURL(/\/security\/keys/)
  await security.look(`${picture}-1-keys`)
  await security.button(`提交签发：${COURT.name}`)
  const dialog = security.page.getByRole('dialog')
  await fill(dialog, { 理由: '演练：更换法院业务系统的密钥' })
  await security.look(`${picture}-2-propose`)
  await dialog.getByRole('button', { name: '提交签发' }).click()
  // The words of an earlier one may still be there.
  await dialog.waitFor({ state: 'hidden' })
  await security.read('等待复核')
  await system.menu('双人复核')
  await system.page.waitForURL(/\/proposals$/)
  await system.link('复核')
  await system.page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  await system.look(`${picture}-3-decide`)
  await system.button('确认')
  const key = await onceOf(system)
  await system.look(`${picture}-4-key`)
  await system.link('已交付，返回')
  return key
}

/** 吊销 of the key that ends like this. */
export async function revokeCourtKey(security, key, picture) {
  await security.menu('接口密钥')
  const name = `吊销末四位为 ${key.slice(-4)} 的密钥`
  await security.button(name)
  const dialog = security.page.getByRole('dialog')
  await dialog.waitFor()
  await security.look(picture)
  await dialog.getByRole('button', { name: '吊销', exact: true }).click()
  await security.read(`已吊销末四位为 ${key.slice(-4)} 的密钥`)
}

/**
 * A system administrator leaves: proposes the successor, whom the security administrator confirms;
 * then the account of who left is disabled, and the open session with it.
 */
export async function replaceAdministrator({ leaving, security, successor, picture }) {
  await leaving.menu('双人复核')
  await leaving.link('添加管理员')
  await addAdministrator(leaving, security, successor.person, {
    role: '系统管理员',
    picture,
    reason: '演练：原系统管理员离任，由其接任',
  })
  await successor.signIn(`${picture}-7-successor`)
  await successor.look(`${picture}-8-successor-start`)
  await security.menu('账号锁定')
  await security.page.waitForURL(/\/security\/accounts/)
  await security.look(`${picture}-9-accounts`)
  await security.button(`停用${leaving.person.name}的账号`)
  const dialog = security.page.getByRole('dialog')
  await fill(dialog, { 理由: '演练：已离任' })
  await security.look(`${picture}-10-disable`)
  await dialog.getByRole('button', { name: '确认停用' }).click()
  await security.read(`已停用${leaving.person.name}的账号。`)
  await leaving.page.reload()
  await leaving.page.waitForURL(/\/sign-in/)
  await leaving.look(`${picture}-11-ended`)
}

/** The auditor has every record verified. */
export async function verifyRecord(auditor, picture) {
  await auditor.menu('记录核验')
  await auditor.page.waitForURL(/\/audit\/verification/)
  await auditor.button('核验全部记录')
  await auditor.read('全部一致，没有发现改动')
  await auditor.look(picture)
}
