import { expect, type Page } from '@playwright/test'
import { firstLoadBytes } from '../../scripts/bench/requests.mjs'
import { readMedia } from '../../scripts/drills/fake-devices.mjs'
import { soundPdf } from '../support/upload-files'
import { axeFindings } from './axe-findings'
import { test } from './stage'
import {
  admitAll,
  beginRecording,
  enterRoom,
  hostPath,
  layVideoMeeting,
  movingPictures,
  ownPath,
} from './video-meeting'

// The room of a conference: a mediator on a desk and two parties on phones, with made-up devices
// and the real application between them.

test.use({ permissions: ['camera', 'microphone'] })

const MOST_KIB = 170

/** First-load JavaScript of a page as this reader gets it, in KiB. */
async function weightOf(page: Page, path: string): Promise<number> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return (await firstLoadBytes(new URL(path, page.url()).href, cookie)) / 1024
}

const framesOf = async (page: Page) => (await readMedia(page)).frames
const hall = (page: Page, name: string) => page.locator(`[data-room="${name}"]`)

/** Waits until frames of so many others arrive. */
async function expectPictures(page: Page, count: number) {
  await expect.poll(async () => (await readMedia(page)).pictures).toBe(count)
  const before = await framesOf(page)
  await expect.poll(() => framesOf(page), { intervals: [100] }).toBeGreaterThan(before + 3)
}

const sharedPage = (page: Page) => page.locator('.room-page img')

async function showContract(host: Page) {
  await host.keyboard.press('s')
  await host.getByRole('dialog').getByRole('button', { name: '房屋买卖合同' }).click()
  await expect(sharedPage(host)).toBeVisible()
}

test('进等候室，请进来，互相看见；单独谈时另一方收不到；换页面、结束', async ({
  page,
  browser,
  baseURL,
}) => {
  const meeting = await layVideoMeeting(page, browser, baseURL!, '谢岚')
  const { host, one, other } = meeting
  const everyone = [host, one, other]

  await test.step('先到等候室，没有开始谁也看不见谁', async () => {
    await enterRoom(host, hostPath(meeting))
    await enterRoom(one, ownPath(meeting))
    await enterRoom(other, ownPath(meeting))
    await expect(one.getByText('进门要办的事都办好了。')).toBeVisible()
    expect((await readMedia(one)).connections).toBe(0)
    for (const [each, path] of [
      [host, hostPath(meeting)],
      [one, ownPath(meeting)],
    ] as const) {
      const weight = await weightOf(each, path)
      // A page without scripts was not measured.
      expect(weight).toBeGreaterThan(80)
      expect(weight).toBeLessThanOrEqual(MOST_KIB)
    }
  })

  await test.step('开始、请进来：三个人都看见另外两人', async () => {
    await host.getByRole('button', { name: '开始会议' }).click()
    await admitAll(meeting)
    for (const each of everyone) {
      await expect(hall(each, 'joint')).toBeVisible()
      await expectPictures(each, 2)
      await expect.poll(() => movingPictures(each)).toBe(3)
      expect(await axeFindings(each)).toEqual([])
    }
  })

  await test.step('静音、举手，主持人看得到', async () => {
    await one.getByRole('button', { name: '静音', exact: true }).click()
    await one.getByRole('button', { name: '举手', exact: true }).click()
    const tile = host.locator('.room-tile').filter({ hasText: '举手' })
    await expect(tile.getByText('已静音')).toBeVisible()
    await host.keyboard.press('m')
    await expect(host.getByRole('button', { name: '开声音' })).toBeVisible()
  })

  await test.step('录音录像：双方都同意才录，段落送到，一方停止，剩下的也送到', async () => {
    await beginRecording(meeting)
    for (const each of everyone) {
      await expect(each.getByText(/^正在录音录像，/)).toBeVisible()
      expect(await axeFindings(each)).toEqual([])
    }
    const ended = host.waitForResponse((answer) =>
      /\/api\/recordings\/[^/]+\/end\?/.test(answer.url()),
    )
    await one.getByRole('button', { name: '停止录音录像' }).click()
    expect((await ended).status()).toBe(200)
    for (const each of everyone)
      await expect(each.getByText(/^录音录像已经停止（有人停止：/)).toBeVisible()
  })

  await test.step('共看材料、指给人看、打字幕：双方都看到', async () => {
    const file = { name: '合同.pdf', mimeType: 'application/pdf', buffer: soundPdf(49_149) }
    const added = await page.request.post(`/api/cases/${meeting.caseId}/materials`, {
      headers: { accept: 'application/json', origin: baseURL! },
      multipart: { slot: 'evidence', title: '房屋买卖合同', file },
    })
    expect(added.status()).toBe(201)
    await showContract(host)
    for (const each of everyone) await expect(sharedPage(each)).toBeVisible()
    await sharedPage(host).hover()
    await sharedPage(host).hover({ position: { x: 40, y: 40 } })
    for (const each of [one, other]) await expect(each.locator('.room-pointer')).toBeVisible()
    await host.keyboard.press('c')
    await host.getByLabel('给在场的人看的一行字').fill('请看第二段')
    await host.getByRole('button', { name: '显示' }).click()
    for (const each of everyone) {
      await expect(each.locator('.room-caption')).toHaveText('请看第二段')
      expect(await axeFindings(each)).toEqual([])
    }
  })

  await test.step('边谈边记无争议事实，不离开会议室', async () => {
    await host.getByRole('button', { name: '记一条无争议事实' }).click()
    const form = host.getByRole('form', { name: '记载无争议事实' })
    await form.getByLabel('事实', { exact: true }).fill('押金六千元已经付了。')
    await form.getByRole('button', { name: '记载', exact: true }).click()
    const facts = host.getByRole('region', { name: '无争议事实', exact: true })
    await expect(facts.getByText('押金六千元已经付了。')).toBeVisible()
    await expect(hall(host, 'joint')).toBeVisible()
    expect(await axeFindings(host)).toEqual([])
  })

  await test.step('单独谈：另一方在等候室，没有一路音视频', async () => {
    const privately = host.getByRole('button', { name: /^单独和.*谈$/ }).first()
    await privately.click()
    await host.getByRole('button', { name: '开始单独谈' }).click()
    await expect(hall(host, 'private')).toBeVisible()
    // The host's page may be there before that of the party.
    const halls = async () => Promise.all([one, other].map((each) => hall(each, 'private').count()))
    await expect.poll(async () => (await halls()).toSorted()).toEqual([0, 1])
    const [inside, outside] = (await halls())[0] === 1 ? [one, other] : [other, one]
    await expect(hall(outside, 'waiting')).toBeVisible()
    await expect(hall(inside, 'private')).toBeVisible()
    const room = outside.getByRole('region', { name: '视频会议室' })
    // the page behind it says the same once it is read again
    await expect(room.getByText(/调解员正在和.*一方单独谈，请稍等。/)).toBeVisible()
    await expectPictures(inside, 1)
    await expectPictures(host, 1)
    expect((await readMedia(outside)).connections).toBe(0)
    for (const each of everyone) await expect(sharedPage(each)).toHaveCount(0)
    await showContract(host)
    await expect(sharedPage(inside)).toBeVisible()
    await expect(sharedPage(outside)).toHaveCount(0)
    await expect(outside.locator('.room-caption')).toHaveText('')
  })

  await test.step('回到共同会议室', async () => {
    await host.getByRole('button', { name: '回到共同会议室' }).first().click()
    for (const each of everyone) {
      await expect(hall(each, 'joint')).toBeVisible()
      await expectPictures(each, 2)
    }
  })

  await test.step('同一个人打开另一个页面：原来的停用，不来回抢', async () => {
    const second = await other.context().newPage()
    await second.goto(ownPath(meeting))
    await second.getByRole('button', { name: '进入视频会议室' }).click()
    await expect(other.getByRole('heading', { name: '已在另一个页面打开' })).toBeVisible()
    await expect(hall(second, 'joint')).toBeVisible()
    await other.getByRole('button', { name: '在这里打开' }).click()
    await expect(second.getByRole('heading', { name: '已在另一个页面打开' })).toBeVisible()
    await expectPictures(other, 2)
    await second.close()
  })

  await test.step('电话打断了声音和画面：重新连接', async () => {
    await one.evaluate(() => {
      const own = document.querySelector<HTMLVideoElement>('.room-tiles > .room-tile video')
      for (const track of (own!.srcObject as MediaStream).getTracks()) {
        track.stop()
        track.dispatchEvent(new Event('ended'))
      }
    })
    await one.getByRole('button', { name: '重新连接' }).click()
    await expect(one.getByText('声音和画面被打断了')).toHaveCount(0)
    await expectPictures(host, 2)
  })

  await test.step('离开：页面离开会议室，主持人那里少一个人', async () => {
    await other.getByRole('button', { name: '离开' }).click()
    await other.getByRole('dialog').getByRole('button', { name: '离开' }).click()
    await other.waitForURL((url) => !url.pathname.includes('/conferences/'))
    await expectPictures(host, 1)
  })

  await test.step('结束：各页都停下，主持人去登记', async () => {
    await host.getByRole('button', { name: '结束会议' }).click()
    const dialog = host.getByRole('dialog')
    await dialog.getByRole('radio', { name: '谈完了' }).check()
    await dialog.getByRole('button', { name: '结束会议' }).click()
    for (const each of [host, one]) {
      await expect(each.getByRole('heading', { name: '会议已经结束' })).toBeVisible()
      expect((await readMedia(each)).connections).toBe(0)
    }
    await expect(host.getByRole('link', { name: '登记召开情况' })).toBeVisible()
  })
  await Promise.all([one, other].map((each) => each.context().close()))
})
