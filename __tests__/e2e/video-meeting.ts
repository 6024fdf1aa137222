import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { keepConnections } from '../../scripts/drills/fake-devices.mjs'
import { answerAll, asParty, makeLetters } from './letters'
import { withoutScript } from './stage'

// A meeting by video that begins in a few minutes, for the browser tests of its room.

export type VideoMeeting = {
  readonly caseId: string
  readonly meetingId: string
  /** The mediator, then two parties on phones. */
  readonly host: Page
  readonly one: Page
  readonly other: Page
}

const labelOf = (radio: Locator) =>
  radio.evaluate((element) => element.closest('label')?.textContent ?? '')

/**
 * Records what is filled in and waits until it is there: what another test of this application has
 * recorded on the same day is refused, and there.
 */
async function record(page: Page): Promise<void> {
  const { pathname } = new URL(page.url())
  const isThere = page.getByText('同一天已经登记了相同的内容').first()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect
    .poll(async () => new URL(page.url()).pathname !== pathname || (await isThere.count()) > 0)
    .toBe(true)
}

/** The mediator records for everyone of a group of the form what is filled in. */
async function recordForAll(
  page: Page,
  path: string,
  group: string,
  fill: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(path)
  const count = await page.getByRole('group', { name: group }).getByRole('radio').count()
  for (let index = 0; index < count; index++) {
    await page.goto(path)
    const person = page.getByRole('group', { name: group }).getByRole('radio').nth(index)
    await person.check()
    await fill(await labelOf(person))
    await record(page)
  }
}

/**
 * Both parties have come in and agreed, are identified and informed; the meeting begins in minutes.
 * @param mediator one for each test of an application, who has no meeting today in the
 * demonstration: a mediator is not in two at once
 */
export async function layVideoMeeting(
  page: Page,
  browser: Browser,
  baseURL: string,
  mediator: string,
): Promise<VideoMeeting> {
  const { href, letters } = await makeLetters(page, mediator)
  const phones: Page[] = []
  for (const letter of letters) {
    const context = await asParty(browser, baseURL)
    await context.grantPermissions(['camera', 'microphone'], { origin: baseURL })
    const phone = await context.newPage()
    await answerAll(phone, letter)
    phones.push(phone)
  }
  const desk = await withoutScript(page)
  await recordForAll(desk, `${href}/identity`, '核验的人', async (name) => {
    const isUnit = name.includes('公司') && !name.includes('法定代表人')
    const document = isUnit ? '统一社会信用代码' : '居民身份证'
    await desk.getByRole('radio', { name: '视频出示证件核对' }).check()
    await desk.getByRole('radio', { name: document }).first().check()
    await desk.getByRole('radio', { name: '相符', exact: true }).check()
  })
  await desk.goto(`${href}/rights`)
  for (const group of ['被告知的人', '已告知的事项'])
    for (const box of await desk.getByRole('group', { name: group }).getByRole('checkbox').all())
      await box.check()
  await desk.getByRole('radio', { name: '口头' }).check()
  await record(desk)
  const [on, time] = new Date(Date.now() + 3 * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
    .split(' ') as [string, string]
  await desk.goto(`${href}/meetings/new`)
  await desk.getByRole('radio', { name: /^视频/ }).check()
  await desk.getByLabel('日期').fill(on)
  await desk.getByLabel('开始时间').fill(time.slice(0, 5))
  await desk.getByRole('button', { name: '安排', exact: true }).click()
  await desk.waitForURL((url) => url.pathname === href)
  const planned = desk.locator('a[href*="/meetings/"][href$="/move"]').last()
  const meetingId = /meetings\/([0-9a-f-]{36})/.exec((await planned.getAttribute('href'))!)![1]!
  await desk.context().close()
  const host = await page.context().newPage()
  for (const each of [host, ...phones]) await keepConnections(each)
  return {
    caseId: href.split('/').at(-1)!,
    meetingId,
    host,
    one: phones[0]!,
    other: phones[1]!,
  }
}

export const hostPath = ({ caseId, meetingId }: VideoMeeting) =>
  `/mediator/cases/${caseId}/meetings/${meetingId}/conference`

export const ownPath = ({ meetingId }: VideoMeeting) => `/party/conferences/${meetingId}`

/** Opens the page and comes into the waiting hall; a party says that no one else is there. */
export async function enterRoom(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const alone = page.getByRole('radio', { name: '没有别人' })
  if ((await alone.count()) > 0) {
    await alone.check()
    await page.getByRole('button', { name: '说明', exact: true }).click()
    await expect(page.getByText('声明身边没有别人')).toBeVisible()
  }
  await page.getByRole('button', { name: '进入视频会议室' }).click()
  await expect(page.getByRole('group', { name: '会议按钮' })).toBeVisible()
}

/** The tiles of others whose picture moves now. */
export async function movingPictures(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLVideoElement>('.room-tile video')].filter(
        ({ srcObject, videoWidth }) => srcObject !== null && videoWidth > 0,
      ).length,
  )
}

/** The host lets both parties in, from the waiting hall. */
export async function admitAll({ host }: VideoMeeting) {
  const admit = host
    .getByRole('region', { name: '等候室' })
    .getByRole('button', { name: /^请进来/ })
  for (let left = 2; left > 0; left--) {
    await expect(admit).toHaveCount(left)
    await admit.first().click()
  }
  await expect(admit).toHaveCount(0)
}

/** All consent, the host begins, and the server has the first chunks. */
export async function beginRecording({ host, one, other }: VideoMeeting) {
  await host.locator('.room-recording summary').click()
  await host.getByRole('button', { name: '征求大家同意录音录像' }).click()
  for (const each of [one, other])
    await each.getByRole('button', { name: '同意录音录像', exact: true }).click()
  await expect(host.getByText(/：同意录音录像$/)).toHaveCount(2)
  const stored = host.waitForResponse((answer) => /\/chunks\/1\?/.test(answer.url()))
  await host.getByRole('button', { name: '开始录音录像' }).click()
  expect((await stored).status()).toBe(200)
}
