import { expect } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { asParty, knock, makeAnyLetter } from './letters'
import { INSTITUTION, account, pageFor, test } from './stage'

// 我的权利：没有脚本的手机上也能投诉、转请法院、请求改正、下载自己的资料.

test('投诉、答复、转请法院，调解员的页面上没有一点痕迹', async ({ page, browser, baseURL }) => {
  const { code, digits } = await makeAnyLetter(page)
  const file = new URL(page.url()).pathname.replace(/\/invite$/, '')
  const context = await asParty(browser, baseURL!, false)
  const phone = await context.newPage()
  await phone.goto('/join')
  await knock(phone, { code, digits })
  await phone.getByRole('link', { name: '我的权利' }).click()
  await phone.getByRole('link', { name: /投诉和答复/ }).click()
  await phone.getByRole('link', { name: '我要投诉' }).click()
  await phone.getByRole('link', { name: /^投诉调解员谢岚，请.*中心来查/ }).click()
  const words = phone.getByLabel('发生了什么？')
  await words.fill('他说不签字就不让走')
  await phone.getByRole('button', { name: '提交投诉' }).click()
  await expect(phone.getByText('请选择一项。').first()).toBeVisible()
  await expect(words).toHaveValue('他说不签字就不让走')
  await phone.getByLabel(/逼我调解/).check()
  await phone.getByRole('button', { name: '提交投诉' }).click()
  await expect(phone.getByText('正在等答复').first()).toBeVisible()

  const admin = account('institution_admin', { institution: INSTITUTION, name: '林敏' })
  const desk = await pageFor(browser, page, admin, { viewport: { width: 1280, height: 900 } })
  await desk.goto('/institution/complaints')
  expect(await axeFindings(desk)).toEqual([])
  await desk.locator('a.row-link').first().click()
  await desk.getByLabel(/^不属实/).check()
  await desk.getByLabel('答复内容').fill('查了当日的记录，没有发现')
  await desk.getByRole('button', { name: '提交答复' }).click()
  await expect(desk.getByText('查了当日的记录，没有发现')).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])
  await desk.context().close()

  await phone.reload()
  await expect(phone.getByText('查了当日的记录，没有发现')).toBeVisible()
  await phone.getByText('不满意，请法院来查').click()
  await phone.getByRole('button', { name: '交给法院' }).click()
  await expect(phone.getByText('交给法院，正在等答复')).toBeVisible()
  await context.close()

  await page.goto(file)
  await expect(page.getByRole('link', { name: '邀请当事人' })).toBeVisible()
  expect(await page.locator('main').textContent()).not.toContain('投诉')
})

test('请求改正：调解员看到以后接受，当事人看到已改正；资料可以下载', async ({
  page,
  browser,
  baseURL,
}) => {
  const { code, digits } = await makeAnyLetter(page)
  const file = new URL(page.url()).pathname.replace(/\/invite$/, '')
  const context = await asParty(browser, baseURL!, false)
  const phone = await context.newPage()
  await phone.goto('/join')
  await knock(phone, { code, digits })
  await phone.getByRole('link', { name: '我的权利' }).click()
  const rights = new URL(phone.url()).pathname
  await phone.getByRole('link', { name: '请求改正' }).click()
  await phone.getByLabel(/^电话/).check()
  await phone.getByLabel('改成什么？').fill('12345')
  await phone.getByRole('button', { name: '交给调解员' }).click()
  await expect(phone.getByText('请填写手机号').first()).toBeVisible()
  await expect(phone.getByLabel('改成什么？')).toHaveValue('12345')
  await phone.getByLabel('改成什么？').fill('19900008077')
  await phone.getByRole('button', { name: '交给调解员' }).click()
  await expect(phone.getByText('等核实')).toBeVisible()

  await page.goto(file)
  await page.getByRole('link', { name: '处理更正请求' }).click()
  await expect(page.getByText('19900008077')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^接受/ }).click()
  await expect(page.getByText('19900008077')).toBeHidden()

  await phone.goto(`${rights}/corrections`)
  await expect(phone.getByText('已改正')).toBeVisible()
  await phone.goto(`${rights}/data`)
  const href = await phone.getByRole('link', { name: '下载，给人看的文字' }).getAttribute('href')
  const saved = await phone.request.get(href!)
  expect(saved.status()).toBe(200)
  expect(await saved.text()).toContain('199****8077')
  expect(await saved.text()).not.toContain('19900008077')
  await context.close()
})

test('权利各页：没有无障碍缺陷，360 像素不溢出', async ({ page, browser, baseURL }) => {
  const { code, digits } = await makeAnyLetter(page)
  const context = await asParty(browser, baseURL!)
  const phone = await context.newPage()
  await phone.goto('/join')
  await knock(phone, { code, digits })
  await phone.waitForURL(/\/party\/cases\/[0-9a-f-]+$/)
  const rights = `${new URL(phone.url()).pathname}/rights`
  const target = 'complaints/new?about=institution&office=court'
  for (const path of [
    '',
    'readings',
    'data',
    'corrections',
    'complaints',
    'complaints/new',
    target,
  ]) {
    await phone.goto(`${rights}/${path}`)
    const overflow = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([path, overflow, await axeFindings(phone)]).toEqual([path, 0, []])
  }
  await context.close()
})
