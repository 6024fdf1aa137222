import { expect, type Page } from '@playwright/test'
import { STEPS } from '../../lib/domain/application/steps'
import { axeFindings } from './axe-findings'
import { lastCode } from './last-code'
import { account, OTHER_INSTITUTION, signIn, test } from './stage'

// 在线申请，没有脚本的手机：不能调解的说明去处；一页一页写，关掉再开还在；用手机号码提交；机构受理，申请人进案件。

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const next = (page: Page) => page.getByRole('button', { name: '下一步', exact: true }).click()
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()
const noMore = (page: Page) => page.getByRole('button', { name: '没有了，下一步' }).click()
const isAt = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

async function start(page: Page, matter: RegExp): Promise<void> {
  await page.goto('/apply')
  await page.getByRole('radio', { name: matter }).check()
  await page.getByLabel('是哪方面的事？').selectOption('consumer')
  await page.getByRole('button', { name: '开始申请' }).click()
}

test('没有脚本：不能调解的说明去处；写到一半关掉再开还在；提交、受理，申请人看到自己的案件', async ({
  browser,
  page: desk,
  baseURL,
  stage,
}) => {
  const options = {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
    baseURL: baseURL!,
  }
  const first = await browser.newContext(options)
  const page = await first.newPage()
  await start(page, /^要认定婚姻/)
  await expect(page.getByText('认定身份的事，法律规定不能调解。')).toBeVisible()
  await expect(page.getByText('依据：民事诉讼法解释第143条')).toBeVisible()
  await start(page, /^都不是/)
  await isAt(page, '谁来申请？')
  await page.getByRole('radio', { name: '个人' }).check()
  await page.getByRole('radio', { name: '申请人自己' }).check()
  await next(page)
  await field(page, '姓名').fill('邹月')
  await field(page, '证件号码').fill('110105194912310021')
  await next(page)
  await expect(page.getByText('身份证号码的校验码不符').first()).toBeVisible()
  await expect(field(page, '姓名')).toHaveValue('邹月')
  await field(page, '证件号码').fill('11010519491231002X')
  await next(page)
  await isAt(page, '怎么找到申请人？')
  const state = await first.storageState()
  await first.close()

  const second = await browser.newContext({ ...options, storageState: state })
  const again = await second.newPage()
  await again.goto('/apply')
  await again.getByRole('link', { name: '接着写' }).click()
  await isAt(again, '怎么找到申请人？')
  await field(again, '申请人的手机号码').fill('19933338877')
  await field(again, '收信地址').fill('示例市示例区和平路八十八号')
  await again.getByRole('radio', { name: /^可以/ }).check()
  await next(again)
  await isAt(again, '还有一起申请的人吗？')
  await noMore(again)
  await isAt(again, '对方是谁？')
  await again.getByRole('radio', { name: /^单位/ }).check()
  await field(again, '对方的姓名或者单位名称').fill('安居公寓公司')
  await save(again)
  await again.getByRole('link', { name: '再加一人' }).click()
  await again.getByRole('radio', { name: /^个人/ }).check()
  await field(again, '对方的姓名或者单位名称').fill('多写的人')
  await save(again)
  await again.getByRole('button', { name: '去掉多写的人' }).click()
  await expect(again.getByText('多写的人')).toHaveCount(0)
  await noMore(again)
  await field(again, '经过').fill('租房到期搬走，公寓不退押金，打过两次电话。')
  await next(again)
  await field(again, '第 1 项：为什么付').fill('退押金')
  await field(again, '第 1 项：多少元').fill('3,000')
  await next(again)
  await isAt(again, '手里有什么？')
  await field(again, '这是什么？').fill('租房合同')
  await field(again, '它能说明什么？').fill('押金是三千元')
  await again.getByRole('button', { name: '添加' }).click()
  await expect(again.getByText('没有收到文件')).toBeVisible()
  await expect(field(again, '这是什么？')).toHaveValue('租房合同')
  await again
    .locator('input[type=file]')
    .setInputFiles({ name: '合同.png', mimeType: 'image/png', buffer: PHOTO })
  await again.getByRole('button', { name: '添加' }).click()
  await expect(again.getByText('已经添加。')).toBeVisible()
  await again.getByRole('button', { name: '材料就这些，下一步' }).click()
  await again.getByRole('radio', { name: OTHER_INSTITUTION }).check()
  await next(again)
  await isAt(again, '再看一遍')
  await expect(again.getByText('1. 退押金：3,000.00 元')).toBeVisible()
  await again.getByRole('link', { name: '没有问题，去提交' }).click()
  await again.getByRole('button', { name: '获取验证码' }).click()
  await field(again, '验证码').fill(await lastCode(stage.jobDatabaseUrl, 'apply'))
  await again.getByRole('button', { name: '验证号码，最后一步' }).click()
  await again.getByRole('checkbox').check()
  await again.getByRole('button', { name: '提交申请' }).click()
  await expect(again.getByText(/已经提交，.*最晚.*答复/)).toBeVisible()
  await expect(again.getByText(/^申请编号 \d{4} \d{4}$/)).toBeVisible()

  await signIn(desk, account('institution_admin', { institution: OTHER_INSTITUTION }))
  await desk.goto('/institution/applications')
  await desk.getByRole('link', { name: '邹月' }).click()
  await expect(desk.getByText('租房到期搬走，公寓不退押金')).toBeVisible()
  await expect(desk.getByText('199****8877')).toBeVisible()
  expect(await axeFindings(desk)).toEqual([])
  await desk.getByLabel('管辖法院').selectOption({ index: 1 })
  await desk.getByLabel('管辖依据').fill('被申请人住所地在辖区内')
  await desk.getByLabel('案由').fill('房屋租赁合同纠纷')
  await desk.getByRole('button', { name: '受理申请', exact: true }).click()
  await expect(desk.getByText(/^已受理，案号/).first()).toBeVisible()

  await again.goto('/party')
  await expect(again.getByText('邹月和安居公寓公司的纠纷').first()).toBeVisible()
  await expect(again.getByText('正在安排调解员')).toBeVisible()
  await second.close()
})

test('申请的每一页没有无障碍缺陷，360 像素宽不横向溢出；另一台设备上没有草稿', async ({
  browser,
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await start(page, /^都不是/)
  await isAt(page, '谁来申请？')
  for (const step of STEPS) {
    await page.goto(`/apply/${step}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([step, overflow, await axeFindings(page)]).toEqual([step, 0, []])
  }
  const other = await browser.newContext({ baseURL: baseURL! })
  const elsewhere = await other.newPage()
  await elsewhere.goto('/apply/review')
  await expect(elsewhere).toHaveURL(/\/apply$/)
  await other.close()
})
