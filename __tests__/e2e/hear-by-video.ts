import { expect, type Page } from '@playwright/test'
import { keepConnections, readMedia } from '../../scripts/drills/fake-devices.mjs'
import { axeFindings } from './axe-findings'
import { newMark, stageUrl } from './stage'
import { enterRoom } from './video-meeting'

// A hearing by video (民诉解释 第356条): the judge presides at a desk, both parties are on phones.

/** Opens a decision on the court's page of an application, fills it in and sends it. */
async function decide(
  page: Page,
  path: string,
  { title, submit, done }: Readonly<Record<'title' | 'submit' | 'done', string>>,
  fill: (form: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.goto(path)
  const form = page.getByRole('form', { name: title, exact: true })
  if (!(await form.isVisible()))
    await page
      .locator('summary')
      .filter({ has: page.getByText(title, { exact: true }) })
      .click()
  await fill(form)
  await form.getByRole('button', { name: submit, exact: true }).click()
  await expect(page.getByText(done).first()).toBeVisible()
}

/** The application is admitted, and both are called to a hearing by video in a few minutes. */
export async function callToHearing(clerk: Page, judge: Page, path: string): Promise<void> {
  const admit = { title: '受理', submit: '受理', done: '已受理。' }
  await decide(clerk, path, admit, (form) =>
    form.getByLabel('案号').fill(`(2026)粤9901民特${parseInt(newMark(), 16)}号`),
  )
  const startsAt = new Date(Date.now() + 5 * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
    .replace(' ', 'T')
    .slice(0, 16)
  const appoint = { title: '通知双方共同到场', submit: '通知双方', done: '已通知双方。' }
  await decide(judge, path, appoint, async (form) => {
    await form.getByRole('radio', { name: '视频' }).check()
    await form.getByLabel('时间').fill(startsAt)
  })
}

const hall = (page: Page, name: string) => page.locator(`[data-room="${name}"]`)

/** From the own page of the application into the waiting hall: rights read, company declared. */
async function waitForJudge(phone: Page, ownApplication: string): Promise<void> {
  await phone.goto(ownApplication)
  const link = phone.getByRole('link', { name: '进入视频会议室' })
  await expect(link).toBeVisible()
  const room = (await link.getAttribute('href'))!
  await phone.goto(room)
  await phone.getByRole('button', { name: '我看明白了' }).click()
  await expect(phone.locator('summary', { hasText: '已看过权利义务。' })).toBeVisible()
  await enterRoom(phone, room)
  await expect(phone.getByText('进门要办的事都办好了。')).toBeVisible()
  expect((await readMedia(phone)).connections).toBe(0)
}

/**
 * The judge opens it and lets both in, all see each other, and the judge ends it and goes to where
 * its result is recorded once its time has come.
 * @param ownApplication what each party has as its page of the application
 */
export async function hearByVideo(
  judge: Page,
  path: string,
  phones: readonly Page[],
  ownApplication: string,
): Promise<void> {
  for (const page of [judge, ...phones]) {
    await page.context().grantPermissions(['camera', 'microphone'], { origin: stageUrl() })
    await keepConnections(page)
  }
  for (const phone of phones) await waitForJudge(phone, ownApplication)

  await judge.goto(path)
  const link = judge.getByRole('link', { name: '进入视频会议室' })
  await enterRoom(judge, (await link.getAttribute('href'))!)
  await judge.getByRole('button', { name: '开始会议' }).click()
  const admit = judge
    .getByRole('region', { name: '等候室' })
    .getByRole('button', { name: /^请进来/ })
  for (let left = phones.length; left > 0; left--) {
    await expect(admit).toHaveCount(left)
    await admit.first().click()
  }
  for (const page of [judge, ...phones]) {
    await expect(hall(page, 'joint')).toBeVisible()
    await expect.poll(async () => (await readMedia(page)).pictures).toBe(phones.length)
    expect(await axeFindings(page)).toEqual([])
  }
  const beside = judge.getByRole('region', { name: '旁边的内容' })
  await expect(beside.getByRole('heading', { name: '要核实的协议' })).toBeVisible()
  // A court hears both together, and records by its own rules.
  await expect(judge.getByRole('button', { name: /单独和.*谈/ })).toHaveCount(0)
  await expect(judge.getByText('录音录像')).toHaveCount(0)

  await judge.getByRole('button', { name: '结束会议' }).click()
  const dialog = judge.getByRole('dialog')
  await dialog.getByRole('radio', { name: '核实完了' }).check()
  await dialog.getByRole('button', { name: '结束会议' }).click()
  for (const page of [judge, ...phones]) {
    await expect(page.getByRole('heading', { name: '会议已经结束' })).toBeVisible()
    expect((await readMedia(page)).connections).toBe(0)
  }
  await judge.getByRole('link', { name: '记录到场结果', exact: true }).click()
  await judge.waitForURL((url) => url.pathname === path)
}
