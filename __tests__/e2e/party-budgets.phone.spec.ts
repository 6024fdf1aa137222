import { expect } from '@playwright/test'
import { asParty, invitable, knock, makeLetter } from './letters'
import {
  INSTITUTION,
  account,
  assignTo,
  findInList,
  pageFor,
  referCase,
  signIn,
  test,
} from './stage'

// How few taps a party needs at 360 px, and 关怀版 for those of sixty and older.

/** Born in 1950. */
const OLD = '819999195003070016'

test('七十多岁的当事人：从信到案件按一次，一进来就是关怀版；自己关了，再进来也不变大', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const { caseNo } = await referCase(request, {
    parties: [
      { side: '申请人', kind: 'natural', name: '金丝雀老人', idNumber: OLD, phone: '19900008011' },
      { side: '被申请人', kind: 'natural', name: '金丝雀邻居', phone: '19900008012' },
    ],
  })
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const waiting = await findInList(page, 'accept', caseNo)
  await waiting.getByRole('button', { name: '受理', exact: true }).click()
  await expect(page.getByText(`已受理 ${caseNo}`).first()).toBeVisible()
  await assignTo(page, '分配调解员', caseNo, '周启')
  const mediator = await pageFor(
    browser,
    page,
    account('mediator', { institution: INSTITUTION, name: '周启' }),
  )
  await mediator.goto('/mediator')
  const card = mediator.getByRole('article').filter({ hasText: '金丝雀老人' })
  await card.getByRole('link', { name: '接收案件' }).click()
  await mediator.getByLabel(/我与本案没有上述情形/).check()
  await mediator.getByRole('button', { name: '接收案件' }).click()
  await mediator.waitForURL(/\/mediator\/cases\/[0-9a-f-]{36}(\?|$)/)
  await mediator.goto(`${new URL(mediator.url()).pathname}/invite`)
  const entrance = await makeLetter(mediator, invitable(mediator).filter({ hasText: '金丝雀老人' }))

  const context = await asParty(browser, baseURL!)
  const phone = await context.newPage()
  await phone.goto('/join')
  // One tap: the button under the two numbers.
  await knock(phone, entrance)
  await phone.waitForURL(/\/party\/cases\/[0-9a-f-]{36}$/)
  await expect(phone.locator('html')).toHaveAttribute('data-scale', 'large')
  await phone.getByRole('switch', { name: /关怀版/ }).tap()
  await expect(phone.locator('html')).toHaveAttribute('data-scale', 'normal')
  await phone.reload()
  await expect(phone.locator('html')).toHaveAttribute('data-scale', 'normal')
  await context.close()
})

test('从在线咨询起，问一个问题按的次数不超过六次；先写了问题再选方面，写的还在', async ({
  browser,
  baseURL,
}) => {
  const context = await asParty(browser, baseURL!)
  const phone = await context.newPage()
  await phone.goto('/consult')
  let taps = 0
  await phone.getByLabel('您想问什么？').fill('楼上漏水，物业不管，我该找谁？')
  await phone.getByRole('button', { name: '邻里', exact: true }).tap()
  await phone.waitForURL(/field=/)
  taps += 1
  await expect(phone.getByLabel('您想问什么？')).toHaveValue('楼上漏水，物业不管，我该找谁？')
  await phone.getByLabel('怎么通知您？').fill('19900008013')
  await phone.getByRole('button', { name: '提交咨询' }).tap()
  taps += 1
  await expect(phone.getByRole('heading', { level: 1, name: '我的咨询' })).toBeVisible()
  expect(taps).toBeLessThanOrEqual(6)
  await context.close()
})
