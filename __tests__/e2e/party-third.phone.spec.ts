import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { answerOpen, knock } from './letters'
import { comeIn, IN_THREE_DAYS, openTopic, recordAgreement, withScript } from './party-talks'
import { test } from './stage'

// 第三人 at 360 px, without script: the others consent, the third person joins, hears what is said
// from then on, and leaves.

/** A title of its own: another test may have opened a topic in this case. */
const TOPIC = '租客的损失谁来赔'

async function propose(page: Page, href: string): Promise<void> {
  await page.goto(`${href}/invited`)
  await page.getByRole('link', { name: '提议第三人参加' }).click()
  await page.getByRole('radio', { name: '自然人', exact: true }).check()
  await page.getByLabel('姓名').fill('周明')
  await page.getByLabel('手机号').fill('19900007778')
  await page.getByLabel('与纠纷有什么利害关系').fill('漏水的房屋租给了周明居住。')
  await page.getByLabel('最晚哪天加入').fill(IN_THREE_DAYS)
  await page.getByRole('button', { name: '提交各方当事人答复' }).click()
  await expect(page.getByText('等各方答复', { exact: true })).toBeVisible()
}

test('各方同意、本人同意，才成为第三人；以前的话看不到；再来一轮听得到；退出只退自己', async ({
  page,
  browser,
  baseURL,
}) => {
  const { href, ownCase, one, other, joining: third } = await comeIn(page, browser, baseURL!)
  await openTopic(page, href, { title: TOPIC, question: '您能接受多少？' })
  await one.goto(`${ownCase}/talk`)
  const topic = one.getByRole('region', { name: TOPIC })
  await topic.getByRole('textbox').fill('以前说的三万元')
  await topic.getByRole('button', { name: '发给全体', exact: true }).tap()
  await expect(one.getByText('以前说的三万元')).toBeVisible()
  await propose(page, href)

  await one.goto(`${ownCase}/invited`)
  await one.getByRole('link', { name: /周明/ }).tap()
  await expect(one.getByRole('heading', { name: '让这一方参加调解，您同意吗？' })).toBeVisible()
  await one.getByRole('button', { name: '同意参加' }).tap()
  await expect(
    one.getByRole('link', { name: /周明，和这件纠纷有关系的人，等各方答复/ }),
  ).toBeVisible()
  const letter = await recordAgreement(page, href, '周明')

  await third.goto('/join')
  await knock(third, letter)
  await expect(third.getByRole('heading', { name: '这件纠纷可能和您有关' })).toBeVisible()
  await expect(third.getByText('漏水的房屋租给了周明居住。')).toBeVisible()
  await third.getByLabel('您的姓名').fill('周明')
  await third.getByRole('button', { name: '参加调解' }).tap()
  await expect(third.getByText('愿意参加的，请勾选').first()).toBeVisible()
  await expect(third.getByLabel('您的姓名')).toHaveValue('周明')
  await third.getByRole('checkbox', { name: '我愿意参加这次调解' }).check()
  await third.getByRole('button', { name: '参加调解' }).tap()
  await expect(third.getByRole('heading', { name: '现在到了这一步' })).toBeVisible()
  await answerOpen(third)
  await third.goto(`${ownCase}/talk`)
  await expect(third.getByText('以前说的三万元')).toHaveCount(0)
  await expect(third.getByText('您能接受多少？')).toHaveCount(0)

  await page.goto(`${href}/talk`)
  await page.getByRole('link', { name: `再来一轮：${TOPIC}` }).click()
  await page.getByLabel('这一轮的问题').fill('三方各承担多少？')
  await page.getByRole('radio').last().check()
  await page.getByRole('button', { name: '发给全体', exact: true }).click()
  await page.waitForURL((at) => at.pathname.endsWith('/talk'))
  await expect(page.getByText('第2轮').first()).toBeVisible()
  await third.goto(`${ownCase}/talk`)
  await expect(third.getByText('三方各承担多少？')).toBeVisible()
  await expect(third.getByText('以前说的三万元')).toHaveCount(0)
  await one.goto(`${ownCase}/talk`)
  await topic.getByText('以前的 1 轮').tap()
  await expect(one.getByText('以前说的三万元')).toBeVisible()

  const seen = await withScript(browser, baseURL!, one)
  for (const path of ['/talk', '/invited']) {
    await seen.goto(`${ownCase}${path}`)
    expect(await axeFindings(seen)).toEqual([])
  }

  await third.goto(`${ownCase}/leave`)
  await third.getByRole('button', { name: '确定退出' }).tap()
  await expect(third.getByRole('heading', { name: '您已经退出' })).toBeVisible()
  expect((await third.goto(ownCase))!.status()).toBe(404)
  await one.goto(ownCase)
  await expect(one.getByRole('heading', { name: '现在到了这一步' })).toBeVisible()
  await Promise.all([one, other, third, seen].map((each) => each.context().close()))
})
