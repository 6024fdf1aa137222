import { expect } from '@playwright/test'
import { firstLoadBytes } from '../../scripts/bench/requests.mjs'
import { axeFindings } from './axe-findings'
import { asParty, invitable, knock, makeAnyLetter, makeLetter } from './letters'
import { takeNewCase } from './new-case'
import { test } from './stage'

// 当事人从纸上的邀请函进来: with the code and the last four digits, without an account and without script.

test('从邀请函到答复意愿：没有脚本也能办，错的不说错在哪，用过的不能再用', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  // Of another case it may be known already whether the party wants to mediate.
  await page.goto(`${await takeNewCase(page, browser, request)}/invite`)
  const { code, digits } = await makeLetter(page, invitable(page).last())
  const context = await asParty(browser, baseURL!, false)
  const plain = await context.newPage()
  await plain.goto('/join')
  await knock(plain, { code, digits: '0000' })
  await expect(plain.getByText('核对不上')).toBeVisible()
  await expect(plain.getByLabel('邀请码')).toHaveValue(code)
  await knock(plain, { code, digits })
  await expect(plain.getByText('请先答一句：愿意调解吗？')).toBeVisible()
  await plain.getByRole('link', { name: '去回答' }).click()
  await expect(plain.getByRole('heading', { name: '您愿意调解吗？' })).toBeVisible()
  await plain.getByRole('button', { name: '愿意', exact: true }).click()
  await expect(plain.getByText('还有几个小问题')).toBeVisible()
  await plain.getByRole('link', { name: '我不想调解了' }).click()
  await expect(plain.getByRole('button', { name: '确定退出' })).toBeVisible()
  await context.close()

  const stranger = await asParty(browser, baseURL!)
  const late = await stranger.newPage()
  await late.goto('/join')
  await knock(late, { code, digits })
  await expect(late.getByText('核对不上').first()).toBeVisible()
  await stranger.close()

  await page.goto('/mediator')
  await page.goBack()
  await expect(page.getByText('已进入').first()).toBeVisible()
})

test('当事人各页：没有无障碍缺陷，360 像素不溢出，脚本不超过 150 KB', async ({
  page,
  browser,
  baseURL,
}) => {
  const { code, digits } = await makeAnyLetter(page)
  const context = await asParty(browser, baseURL!)
  const phone = await context.newPage()
  await phone.goto('/join')
  await knock(phone, { code, digits })
  await phone.waitForURL(/\/party\/cases\/[0-9a-f-]+$/)
  const own = new URL(phone.url()).pathname
  const pages = [own, `${own}/answer?scope=mediation`, `${own}/identity`, `${own}/leave`, '/join']
  for (const path of [...pages, '/join/AAAAAAAAAAAAAAAAAAAAAA', '/sign-in?entrance=party']) {
    await phone.goto(path)
    const overflow = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([path, overflow, await axeFindings(phone)]).toEqual([path, 0, []])
  }
  const cookies = await context.cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const path of pages) {
    const weight = (await firstLoadBytes(new URL(path, baseURL).href, cookie)) / 1024
    // A page without scripts was not measured.
    expect(weight).toBeGreaterThan(80)
    expect(weight).toBeLessThanOrEqual(150)
  }
  const entrance = new URL('/sign-in?entrance=party', baseURL).href
  expect((await firstLoadBytes(entrance, '')) / 1024).toBeLessThanOrEqual(150)
  await context.close()
})
