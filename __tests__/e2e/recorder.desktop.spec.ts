import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { recordingTrouble } from '../../lib/labels/zh-CN/recording'
import { test } from './stage'
import {
  admitAll,
  beginRecording,
  enterRoom,
  hostPath,
  layVideoMeeting,
  ownPath,
} from './video-meeting'

// The recorder of a conference in a real browser with made-up devices: a storage that refuses, a
// line that is lost, a tab that is closed; and the one file that is made of it in the end.

test.use({ permissions: ['camera', 'microphone'] })

/** The database of recordings takes no more, or takes chunks again. */
const fillStorage = (page: Page, isFull: boolean) =>
  page.evaluate((full) => {
    const stores = IDBObjectStore.prototype as IDBObjectStore & { kept?: IDBObjectStore['add'] }
    stores.kept ??= stores.add
    stores.add = full
      ? () => {
          throw new DOMException('', 'QuotaExceededError')
        }
      : stores.kept
  }, isFull)

/** The key of a chunk that another account has left on this device. */
const OF_ANOTHER = 1

/** A device that has recorded with the release before: its database had no indexes. */
const keepAsBefore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('heyi-recordings', 2)
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => {
          const chunks = opening.result.createObjectStore('chunks', { autoIncrement: true })
          chunks.add({ account: 'another', recordingId: 'r', partId: 'p', no: 0 })
          opening.result.createObjectStore('devices')
        }
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )

/** The chunks that wait on this device, by their keys. */
const keptOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('heyi-recordings')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const { result: database } = opening
          const keys = database.transaction('chunks').objectStore('chunks').getAllKeys()
          keys.onsuccess = () => {
            database.close()
            resolve(keys.result.map(Number))
          }
        }
      }),
  )

const alarmTo = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
const isRecordedFor = (page: Page) => expect(page.getByText(/^正在录音录像，/)).toBeVisible()

/** The recorded seconds of the player on the page. */
const lengthOf = (page: Page) =>
  page.locator('video').evaluate(
    (video: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        const end = () => resolve(video.duration)
        if (video.readyState > 0) end()
        else video.addEventListener('loadedmetadata', end, { once: true })
      }),
  )

test('存不下、断网、关掉页面：在场的人都知道，留下的补传，合成一个能放的文件', async ({
  page,
  browser,
  baseURL,
}) => {
  const meeting = await layVideoMeeting(page, browser, baseURL!, '陈晓')
  const { host, one, other } = meeting
  await keepAsBefore(page)
  // A page of the case that is open would send what is left as soon as the line is back.
  await page.goto('about:blank')
  await enterRoom(host, hostPath(meeting))
  await enterRoom(one, ownPath(meeting))
  await enterRoom(other, ownPath(meeting))
  await host.getByRole('button', { name: '开始会议' }).click()
  await admitAll(meeting)
  await beginRecording(meeting)

  await test.step('设备存不下：双方看到，录的从内存里接着送到', async () => {
    await fillStorage(host, true)
    const sent = host.waitForResponse((answer) => /\/chunks\//.test(answer.url()))
    await expect(host.getByText(/存不下了，正在边录边传/)).toBeVisible()
    for (const each of [one, other]) await alarmTo(each, recordingTrouble.disk_full)
    expect((await sent).status()).toBe(200)
    await fillStorage(host, false)
    for (const each of [one, other])
      await expect(
        each.getByRole('alert').filter({ hasText: recordingTrouble.disk_full }),
      ).toHaveCount(0)
    await isRecordedFor(one)
  })

  await test.step('断网：十秒以后提醒；接通以后都送到，不再提醒', async () => {
    await host.context().setOffline(true)
    await alarmTo(one, /停了十秒以上|网络差/)
    await expect(host.getByText(/还有\d+段没有送到/)).toBeVisible()
    await expect.poll(async () => (await keptOn(host)).length).toBeGreaterThan(2)
    const waiting = await keptOn(host)
    await host.context().setOffline(false)
    await isRecordedFor(one)
    // others come as long as it records
    const stillWaiting = async () => (await keptOn(host)).filter((key) => waiting.includes(key))
    await expect.poll(stillWaiting).toEqual([OF_ANOTHER])
  })

  await test.step('断网的时候关掉页面，对方停止：下次打开登记召开情况补传', async () => {
    await host.context().setOffline(true)
    await expect.poll(async () => (await keptOn(host)).length).toBeGreaterThan(2)
    await host.close()
    await one.getByRole('button', { name: '停止录音录像' }).click()
    await expect(one.getByText(/^录音录像已经停止/)).toBeVisible()
    await page.context().setOffline(false)
    const ended = page.waitForResponse((answer) => /\/recordings\/[^/]+\/end/.test(answer.url()))
    await page.goto(`/mediator/cases/${meeting.caseId}/meetings/${meeting.meetingId}/hold`)
    await expect(page.getByText('上次没有送到的录音录像，已经补传。')).toBeVisible()
    expect((await ended).status()).toBe(200)
    expect(await keptOn(page)).toEqual([OF_ANOTHER])
  })

  await test.step('一个文件：摘要值一样，能放，长度一样', async () => {
    const path = `/party/cases/${meeting.caseId}/recordings`
    const opens = one.getByRole('button', { name: '打开录音录像' })
    await expect
      .poll(
        async () => {
          await one.goto(path)
          return opens.count()
        },
        { intervals: [2_000] },
      )
      .toBe(1)
    const digest = /摘要值 ([0-9a-f]{16})/.exec((await one.locator('main').textContent())!)![1]
    const [, minutes, seconds] = /长度 00:(\d\d):(\d\d)/.exec(
      (await one.locator('main').textContent())!,
    )!
    await one.getByRole('radio', { name: '核对笔录' }).check()
    await opens.click()
    await expect(one.locator('video')).toBeVisible()
    const length = await lengthOf(one)
    expect(Math.abs(length - (Number(minutes) * 60 + Number(seconds)))).toBeLessThan(1.5)
    expect(length).toBeGreaterThan(20)
    const replayId = new URL(one.url()).pathname.split('/').at(-1)
    const file = await one.request.get(`/api/recordings/replays/${replayId}`)
    const sha256 = createHash('sha256')
      .update(await file.body())
      .digest('hex')
    expect(sha256.slice(0, 16)).toBe(digest)
  })
})
