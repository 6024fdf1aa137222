import { expect, type Page } from '@playwright/test'
import { firstLoadBytes } from '../../scripts/bench/requests.mjs'
import { account, INSTITUTION, signIn, test } from './stage'
import { PUBLIC_PATHS } from './public-paths'

// 在线咨询，没有脚本的手机：提交、凭码查看、接着问、评价；机构在电脑上答复。

const QUESTION = '隔壁装修把我家墙震裂了，谁来修？我的电话是 13800001234。'

async function submit(page: Page, phone: string): Promise<void> {
  await page.goto('/consult?field=neighbour')
  await page.getByLabel('您想问什么？').fill(QUESTION)
  await page.getByLabel('怎么通知您？').fill(phone)
  await page.getByRole('button', { name: '提交咨询' }).click()
}

test('没有脚本：号码填错，问题还在；提交以后看到日期、钟点和查询码；答复以后凭码看到，评价并结束', async ({
  browser,
  page: desk,
  baseURL,
}) => {
  const options = {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
    baseURL: baseURL!,
  }
  const asking = await browser.newContext(options)
  const plain = await asking.newPage()
  // The question is written first, and the field and the district are chosen later.
  await plain.goto('/consult')
  await plain.getByLabel('您想问什么？').fill(QUESTION)
  await plain.getByRole('button', { name: '劳动', exact: true }).click()
  await plain.waitForURL(/field=labour/)
  await expect(plain.getByLabel('您想问什么？')).toHaveValue(QUESTION)
  await plain.getByText('换一个地区').click()
  await plain.getByRole('group', { name: '所在地区' }).getByRole('button').last().click()
  await plain.waitForURL(/district=/)
  await expect(plain.getByLabel('您想问什么？')).toHaveValue(QUESTION)
  await submit(plain, '1380000')
  await expect(plain.getByText('手机号').first()).toBeVisible()
  await expect(plain.getByLabel('您想问什么？')).toHaveValue(QUESTION)

  await plain.getByLabel('怎么通知您？').fill('19900009876')
  await plain.getByRole('button', { name: '提交咨询' }).click()
  await expect(plain.getByRole('heading', { level: 1, name: '我的咨询' })).toBeVisible()
  await expect(plain.getByText(/将在(\d{4}年)?\d+月\d+日（周.）\d+ 点前答复您/)).toBeVisible()
  await expect(plain.getByText('您写的手机号码已经隐去。')).toBeVisible()
  const code = await plain.getByText(/^\d{4} \d{4}$/).textContent()
  await asking.close()

  await signIn(desk, account('institution_admin', { institution: INSTITUTION }))
  await desk.goto('/institution/consultations?q=%E9%9C%87%E8%A3%82')
  await desk.getByRole('link', { name: /震裂/ }).click()
  await expect(desk.getByText('138****1234')).toBeVisible()
  await expect(desk.getByText('199****9876')).toBeVisible()
  await desk.getByRole('textbox', { name: '答复' }).fill('请先拍照，再请物业到场。')
  await desk.getByRole('button', { name: '发送答复' }).click()
  await expect(desk.getByText('已答复，短信正在发送。').first()).toBeVisible()

  const later = await browser.newContext(options)
  const back = await later.newPage()
  await back.goto('/consult/thread')
  await expect(back).toHaveURL(/\/consult\/answer$/)
  await back.getByLabel('查询码').fill(code!)
  await back.getByLabel('手机号码后四位').fill('9877')
  await back.getByRole('button', { name: '查看' }).click()
  await expect(back.getByText('没有查到').first()).toBeVisible()
  await back.getByLabel('手机号码后四位').fill('9876')
  await back.getByRole('button', { name: '查看' }).click()
  await expect(back.getByText('请先拍照，再请物业到场。')).toBeVisible()
  await back.getByRole('textbox', { name: '还想问什么？' }).fill('物业说不归它管。')
  await back.getByRole('button', { name: '继续问' }).click()
  await expect(back.getByText('物业说不归它管。')).toBeVisible()
  await back.getByRole('radio', { name: '满意', exact: true }).check()
  await back.getByRole('button', { name: '评价并结束' }).click()
  await expect(back.getByText('您的评价：满意')).toBeVisible()
  await back.getByRole('button', { name: '离开本页' }).click()
  await back.goto('/consult/thread')
  await expect(back).toHaveURL(/\/consult\/answer$/)
  await later.close()
})

test('公众页面首次加载的脚本不超过 150 KiB', async ({ baseURL }) => {
  const heavy: string[] = []
  for (const path of PUBLIC_PATHS) {
    const kib = (await firstLoadBytes(new URL(path, baseURL).href, '')) / 1024
    expect(kib).toBeGreaterThan(100)
    if (kib > 150) heavy.push(`${path} ${kib.toFixed(1)}`)
  }
  expect(heavy).toEqual([])
})
