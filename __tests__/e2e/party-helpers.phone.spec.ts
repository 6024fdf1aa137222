import { expect } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { asParty, knock, makeLetter, makeLetters, invitable } from './letters'
import { test } from './stage'

// 帮忙的人 at 360 px: the mediator with the usual browser, the helper without script.

test('登记帮忙的人，凭邀请函进入，看得到不能做什么；登记不再帮忙，就什么也看不到', async ({
  page,
  browser,
  baseURL,
}) => {
  const { href } = await makeLetters(page)
  await page.goto(`${href}/assistants`)
  await page.getByRole('link', { name: '登记一位帮忙的人' }).click()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('请填写此项。').first()).toBeVisible()
  await page
    .getByRole('group', { name: /为哪一位当事人/ })
    .getByRole('radio')
    .first()
    .check()
  await page.getByLabel('姓名').fill('许小雨')
  await page.getByRole('radio', { name: '子女' }).check()
  await page.getByRole('radio', { name: '代为念读和打字' }).check()
  await page.getByRole('radio', { name: '自己的手机' }).check()
  await page.getByLabel('其本人的手机号').fill('19900007788')
  await page.getByRole('radio', { name: '口头表示' }).check()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('正在帮忙')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('link', { name: '发邀请函或者短信' }).click()
  const entrance = await makeLetter(page, invitable(page).filter({ hasText: '许小雨' }))
  const helper = await (await asParty(browser, baseURL!, false)).newPage()
  await helper.goto('/join')
  await knock(helper, entrance)
  await expect(helper.getByText(/您不能替本人签字/)).toBeVisible()
  await expect(helper.getByRole('link', { name: '我不想调解了' })).toHaveCount(0)

  await page.goto(`${href}/assistants`)
  await page.getByText('登记许小雨不再帮忙').click()
  await page.getByLabel('理由').fill('当事人自己会用手机了')
  await page.getByRole('button', { name: /登记不再帮忙/ }).click()
  await expect(page.getByText('不再帮忙', { exact: true })).toBeVisible()
  const answer = await helper.reload()
  expect(answer?.status()).toBe(404)
})
