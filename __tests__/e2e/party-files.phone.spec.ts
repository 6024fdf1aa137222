import { expect, type Page } from '@playwright/test'
import { soundPdf, soundPng } from '../support/upload-files'
import { axeFindings } from './axe-findings'
import { answerAll, asParty, makeLetters } from './letters'
import { openTopic } from './party-talks'
import { test } from './stage'

// 发言里的照片、文件和语音, at 360 px, with the microphone that Chromium makes up.

const PICK = '照片和文件，从手机里选'
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

/** A recording of so many seconds or longer: on a busy machine the page leaves seconds out. */
const recordedFor = (seconds: number) => new RegExp(`正在录音 0:(0[${seconds}-9]|[1-5]\\d)`)

/**
 * Whether the recordings of a page can be played: their length in seconds, as the browser reads it.
 */
const lengthsOf = (page: Page) =>
  page.locator('audio').evaluateAll((players) =>
    Promise.all(
      (players as HTMLAudioElement[]).map(
        (player) =>
          new Promise<number>((resolve, reject) => {
            player.onloadedmetadata = () => resolve(player.duration)
            player.onerror = () => reject(new Error(player.error?.message))
            player.preload = 'metadata'
            player.load()
          }),
      ),
    ),
  )

test('照片、文件和语音发到该看的人那里；断网、没有脚本也不丢', async ({
  page,
  browser,
  baseURL,
}) => {
  const { href, letters } = await makeLetters(page)
  const contexts = await Promise.all([
    asParty(browser, baseURL!),
    asParty(browser, baseURL!, false),
  ])
  await contexts[0]!.grantPermissions(['microphone'])
  const [one, other] = await Promise.all(contexts.map((context) => context.newPage()))
  await answerAll(one!, letters[0]!)
  await answerAll(other!, letters[1]!)
  await openTopic(page, href, { title: '漏水的照片', question: '请发照片。' })
  const talk = `${new URL(one!.url()).pathname}/talk`

  // The line is gone: the sentence, and everything is still there.
  await one!.goto(talk)
  await one!.getByLabel('您的话').first().fill('请看照片和欠条。')
  await one!
    .getByLabel(PICK)
    .first()
    .setInputFiles([
      file('漏水.png', 'image/png', await soundPng(7)),
      file('欠条.pdf', 'application/pdf', soundPdf(1)),
    ])
  await contexts[0]!.setOffline(true)
  await one!.getByRole('button', { name: '发给全体' }).first().click()
  await expect(one!.getByText('您写的和选的都还在').first()).toBeVisible()
  await expect(one!.getByLabel('您的话').first()).toHaveValue('请看照片和欠条。')
  await contexts[0]!.setOffline(false)
  await one!.getByRole('button', { name: '发给全体' }).first().click()
  await expect(one!.getByText('10 秒内可以收回')).toBeVisible()
  await expect(one!.getByRole('link', { name: /欠条\.pdf/ })).toHaveCount(1)

  // To the mediator alone, by voice, with a second thought before it is sent.
  await one!.goto(`${talk}/mediator`)
  await one!.getByRole('button', { name: /^说话/ }).click()
  await one!.getByText(recordedFor(2)).waitFor()
  await one!.getByRole('button', { name: '说完了' }).click()
  await expect(one!.getByText('可以先听一遍')).toBeVisible()
  expect(await axeFindings(one!)).toEqual([])
  await one!.getByRole('button', { name: /^去掉 语音/ }).click()
  await one!.getByRole('button', { name: /^说话/ }).click()
  await one!.getByText(recordedFor(1)).waitFor()
  await one!.getByRole('button', { name: '说完了' }).click()
  await one!.getByRole('button', { name: '只发给调解员' }).click()
  await expect(one!.getByText('语音没有文字稿。')).toBeVisible()
  const [length] = await lengthsOf(one!)
  expect(length).toBeGreaterThan(0.5)
  const voice = (await one!.locator('audio').getAttribute('src'))!

  // The other has the photo after the ten seconds, and never the voice.
  await expect(async () => {
    await other!.goto(talk)
    await expect(other!.getByRole('link', { name: /^照片 漏水\.png/ })).toBeVisible({
      timeout: 1_000,
    })
  }).toPass()
  // It is read once it is near what the window shows.
  const photo = other!.getByRole('listitem').locator('img').first()
  await photo.scrollIntoViewIfNeeded()
  await expect.poll(() => photo.evaluate(naturalWidth)).toBeGreaterThan(0)
  for (const path of ['', '/mediator'])
    expect(await (await other!.goto(`${talk}${path}`))!.text()).not.toContain(voice)
  expect((await other!.request.get(voice)).status()).toBe(404)
  expect((await one!.request.get(voice)).status()).toBe(200)

  // Without script: a form for files alone; what is refused is said on the page.
  await other!.goto(talk)
  const topic = other!.getByRole('region', { name: '漏水的照片' })
  const field = topic.getByLabel('照片或者文件', { exact: true })
  await field.setInputFiles([file('网页.jpg', 'image/jpeg', Buffer.from('<html>'))])
  await topic.getByRole('button', { name: '把文件发给全体' }).click()
  await expect(other!.getByText('只能发照片、PDF、Word、Excel 和 OFD 文件')).toBeVisible()
  await field.setInputFiles([file('回单.pdf', 'application/pdf', soundPdf(2))])
  await topic.getByRole('button', { name: '把文件发给全体' }).click()
  await expect(other!.getByRole('link', { name: /回单\.pdf/ })).toBeVisible()

  await page.goto(`${href}/talk`)
  await expect(page.getByText('语音没有文字稿。')).toBeVisible()
  expect(await lengthsOf(page)).toHaveLength(1)
  await Promise.all(contexts.map((context) => context.close()))
})

const naturalWidth = (image: SVGElement | HTMLElement) => (image as HTMLImageElement).naturalWidth
