import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { invitable, knock } from './letters'
import { comeIn, IN_THREE_DAYS, openTopic, recordAgreement, withScript } from './party-talks'
import { test } from './stage'

// 邀请调解 at 360 px: the parties and the one who helps without script, the mediator with the usual
// browser.

const QUESTION = '您怎么看？'

async function propose(page: Page, href: string): Promise<void> {
  await page.goto(`${href}/invited/new`)
  await page.getByLabel('姓名').fill('周敏')
  await page.getByLabel('手机号').fill('19900007777')
  await page.getByRole('radio', { name: '有专门知识的人' }).check()
  await page.getByLabel('为什么邀请').fill('请懂装修的人看看漏水的原因。')
  await page.getByRole('checkbox', { name: '议题：漏水是谁的责任' }).check()
  await page.getByLabel('参与至哪一天').fill(IN_THREE_DAYS)
  await page.getByRole('button', { name: '提交各方当事人答复' }).click()
  await expect(page.getByText('等各方答复', { exact: true })).toBeVisible()
}

test('各方都同意，才请得来；承诺保密，才看得到；只看得到选定的议题；撤销即时生效', async ({
  page,
  browser,
  baseURL,
}) => {
  const { href, ownCase, one, other, joining: helper } = await comeIn(page, browser, baseURL!)
  await openTopic(page, href, { title: '漏水是谁的责任', question: QUESTION })
  await openTopic(page, href, { title: '赔多少', question: QUESTION })
  await propose(page, href)

  await one.goto(ownCase)
  await one.getByRole('link', { name: /看是谁、为什么请/ }).tap()
  await one.getByRole('link', { name: /周敏/ }).tap()
  await expect(one.getByText('议题：漏水是谁的责任')).toBeVisible()
  const answers = await Promise.all(
    ['同意请', '不同意'].map((name) =>
      one.getByRole('button', { name, exact: true }).boundingBox(),
    ),
  )
  expect(answers[0]!.width).toBeCloseTo(answers[1]!.width, 0)
  await one.getByRole('button', { name: '同意请' }).tap()
  await expect(one.getByRole('link', { name: /周敏，懂行的人，等各方答复/ })).toBeVisible()

  await page.goto(`${href}/invite`)
  await expect(invitable(page).filter({ hasText: '周敏' })).toHaveCount(0)
  const letter = await recordAgreement(page, href, '周敏')

  await helper.goto('/join')
  await knock(helper, letter)
  await expect(helper.getByRole('heading', { name: '先承诺保密' })).toBeVisible()
  await expect(helper.getByText('漏水')).toHaveCount(0)
  await helper.getByLabel('您的姓名').fill('周敏')
  await helper.getByLabel('证件号码').fill('819999199003070014')
  await helper.getByRole('button', { name: '承诺保密，往下看' }).tap()
  await expect(helper.getByText('请先读完承诺，再勾选。').first()).toBeVisible()
  await expect(helper.getByLabel('您的姓名')).toHaveValue('周敏')
  await helper.getByRole('checkbox', { name: '我读完了，我承诺做到' }).check()
  await helper.getByRole('button', { name: '承诺保密，往下看' }).tap()
  await expect(helper.getByRole('heading', { name: '漏水是谁的责任' })).toBeVisible()
  await expect(helper.getByText('赔多少')).toHaveCount(0)
  await helper.getByLabel('您的看法').fill('立管接头老化。')
  await helper.getByRole('button', { name: '发给各方' }).tap()
  await expect(helper.getByText('立管接头老化。')).toBeVisible()
  for (const path of ['', '/talk', '/rights', '/documents', '/invited'])
    expect((await helper.goto(`${ownCase}${path}`))!.status()).toBe(404)

  await expect(async () => {
    await other.goto(`${ownCase}/talk`)
    await expect(other.getByText('周敏（受邀请的人）')).toBeVisible({ timeout: 1_000 })
  }).toPass()

  await page.goto(`${href}/invited`)
  await page.getByText('撤销对周敏的邀请').click()
  await page.getByLabel('理由').fill('发现其与一方有生意往来。')
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByText('已撤销', { exact: true })).toBeVisible()
  await helper.goto('/party')
  await expect(helper.getByRole('heading', { name: '您的帮忙已经结束' })).toBeVisible()
  await expect(helper.getByText('漏水')).toHaveCount(0)

  const seen = await withScript(browser, baseURL!, one)
  await seen.goto(`${ownCase}/invited`)
  expect(await axeFindings(seen)).toEqual([])
  await seen.getByRole('link', { name: /周敏/ }).click()
  await expect(seen.getByText('撤销的理由：发现其与一方有生意往来。')).toBeVisible()
  expect(await axeFindings(seen)).toEqual([])
  await Promise.all([one, other, helper, seen].map((each) => each.context().close()))
})
