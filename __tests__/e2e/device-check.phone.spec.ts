import { chromium, expect } from '@playwright/test'
import { FAKE_DEVICE_ARGS } from '../../scripts/drills/fake-devices.mjs'
import { axeFindings } from './axe-findings'
import { test } from './stage'

// 试一试设备：假的摄像头和麦克风（会响），真的浏览器和线路。

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** The shell of Chromium has no window to question anyone in: this switch answers no. */
const REFUSED_ARGS = FAKE_DEVICE_ARGS.map((arg) =>
  arg === '--use-fake-ui-for-media-stream' ? `${arg}=deny` : arg,
)

const WECHAT =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.44'

test('摄像头、麦克风、声音、网络都测出来；没有账号也能测，关掉以后还给别的软件', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['camera', 'microphone'])
  await page.goto('/device-check')
  await page.getByRole('button', { name: '开始测试' }).tap()
  await expect(page.getByText('能看到自己，摄像头是好的。')).toBeVisible()
  await expect(page.getByText('听到您说话了，麦克风是好的。')).toBeVisible()
  await expect(
    page.getByRole('region', { name: '网络' }).getByText(/^网络(很好|够用|偏慢)/),
  ).toBeVisible()
  const picture = page.getByLabel('自己的画面')
  await expect
    .poll(() => picture.evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBeGreaterThan(0)
  await page.getByRole('button', { name: '放一段声音' }).tap()
  await page.getByRole('button', { name: '没听到' }).tap()
  await expect(page.getByText('把音量调大，再放一次。')).toBeVisible()
  await expect(page.getByText(/^有 1 项还不行/)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '再放一次' }).tap()
  await page.getByRole('button', { name: '听到了', exact: true }).tap()
  await expect(page.getByText(/可以参加/).last()).toBeVisible()
  const tracks = await picture.evaluateHandle((video: HTMLVideoElement) =>
    (video.srcObject as MediaStream).getTracks(),
  )
  await page.getByRole('button', { name: '关闭摄像头和麦克风' }).tap()
  await expect
    .poll(() => tracks.evaluate((all) => all.map(({ readyState }) => readyState)))
    .toEqual(['ended', 'ended'])
})

test('微信里不允许：写明在哪里打开，总能直接进入', async ({ baseURL }) => {
  const browser = await chromium.launch({ executablePath, args: REFUSED_ARGS })
  const context = await browser.newContext({ baseURL: baseURL!, userAgent: WECHAT })
  const page = await context.newPage()
  await page.goto('/device-check')
  await page.getByRole('button', { name: '开始测试' }).click()
  const camera = page.getByRole('region', { name: '摄像头' })
  await expect(camera.getByText(/用摄像头。$/)).toBeVisible()
  await expect(camera.getByText(/选“在浏览器打开”/)).toBeVisible()
  await expect(
    page.getByRole('region', { name: '麦克风' }).getByText('办法和上面一样。'),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: '不测了，直接进入' })).toBeVisible()
  await browser.close()
})
