import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { asParty, answerAll, invitable, knock, makeLetter, makeLetters } from './letters'
import { test } from './stage'

// 邀请调解 at 360 px: the parties and the one who helps without script, the mediator with the usual browser.

const IN_THREE_DAYS = new Date(Date.now() + (3 * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

async function openTopic(page: Page, href: string, title: string): Promise<void> {
  await page.goto(`${href}/talk`)
  await page.getByRole('link', { name: '发起议题' }).click()
  await page.getByLabel('议题').fill(title)
  await page.getByLabel('向各方提的问题').fill('您怎么看？')
  await page.getByRole('radio').last().check()
  await page.getByRole('button', { name: '发给全体' }).click()
  await expect(page.getByRole('heading', { name: new RegExp(title) })).toBeVisible()
}

async function propose(page: Page, href: string): Promise<void> {
  await page.goto(`${href}/invited/new`)
  await page.getByLabel('姓名').fill('周敏')
  await page.getByLabel('手机号').fill('19900007777')
  await page.getByRole('radio', { name: '有专门知识的人' }).check()
  await page.getByLabel('为什么邀请').fill('请懂装修的人看看漏水的原因。')
  await page.getByRole('checkbox', { name: '议题：漏水是谁的责任' }).check()
  await page.getByLabel('参与至哪一天').fill(IN_THREE_DAYS)
  await page.getByRole('button', { name: '提交各方当事人答复' }).click()
  await expect(page.getByText('等各方答复')).toBeVisible()
}

test('各方都同意，才请得来；承诺保密，才看得到；只看得到选定的议题；撤销即时生效', async ({
  page,
  browser,
  baseURL,
}) => {
  const { href, letters } = await makeLetters(page)
  const phones = await Promise.all(
    [1, 2, 3].map(async () => (await asParty(browser, baseURL!, false)).newPage()),
  )
  const [one, other, helper] = phones as [Page, Page, Page]
  await answerAll(one, letters[0]!)
  await answerAll(other, letters[1]!)
  await openTopic(page, href, '漏水是谁的责任')
  await openTopic(page, href, '赔多少')
  await propose(page, href)

  const ownCase = `/party/cases/${href.split('/').at(-1)}`
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
  await page.goto(`${href}/invited`)
  await page.getByText(/^登记.*的答复$/).click()
  await page.getByRole('radio', { name: '同意', exact: true }).check()
  await page.getByRole('radio', { name: '口头' }).check()
  await page.getByRole('button', { name: /^登记答复/ }).click()
  await page.getByRole('link', { name: '发邀请函或者短信' }).click()
  const letter = await makeLetter(page, invitable(page).filter({ hasText: '周敏' }))

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

  const scripted = await browser.newContext({
    baseURL: baseURL!,
    storageState: await one.context().storageState(),
    viewport: { width: 360, height: 780 },
  })
  const seen = await scripted.newPage()
  await seen.goto(`${ownCase}/invited`)
  expect(await axeFindings(seen)).toEqual([])
  await seen.getByRole('link', { name: /周敏/ }).click()
  await expect(seen.getByText('撤销的理由：发现其与一方有生意往来。')).toBeVisible()
  expect(await axeFindings(seen)).toEqual([])
  await Promise.all([...phones.map((phone) => phone.context().close()), scripted.close()])
})
