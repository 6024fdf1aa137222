// A question to an institution without an account that becomes an application for mediation:
// nothing is typed twice.
import { openPhone, readCode } from './walk-party.mjs'
import { mustSay } from './walk-person.mjs'

const QUESTION = '租房到期搬走，公寓不退押金，打过两次电话都不接，我该怎么办？'
const PHONE = '19933338866'

export async function walkToApplication(walk) {
  const phone = await openPhone(walk, '演练己')
  const { page, look } = phone
  await page.goto('/consult')
  await page.getByRole('main').getByRole('button', { name: '消费' }).click()
  await page.waitForURL(/field=/)
  await page.getByLabel('您想问什么？').fill(QUESTION)
  await page.getByLabel('怎么通知您？').fill(PHONE)
  await look('r01-consult')
  await page.getByRole('button', { name: '提交咨询' }).click()
  await page.getByRole('heading', { level: 1, name: '我的咨询' }).waitFor()
  await look('r02-thread')
  await page.getByRole('link', { name: /继续申请调解/ }).click()
  await look('r03-apply')
  await page.getByRole('radio', { name: /^都不是/ }).check()
  await page.getByRole('button', { name: '开始申请' }).click()
  const field = (name) => page.getByRole('textbox', { name, exact: true })
  const noMore = () => page.getByRole('button', { name: '没有了，下一步' }).click()
  const next = () => page.getByRole('button', { name: '下一步', exact: true }).click()
  await page.getByRole('radio', { name: '个人' }).check()
  await page.getByRole('radio', { name: '申请人自己' }).check()
  await next()
  await field('姓名').fill('演练己')
  await field('证件号码').fill('819999199003070014')
  await next()
  await look('r04-prefilled-phone')
  if (
    (await page
      .getByRole('textbox', { name: /手机号码/ })
      .first()
      .inputValue()) === ''
  )
    throw new Error('咨询里留的手机号没有带过来')
  await field('收信地址').fill('示例市示例区和平路八十八号')
  await page.getByRole('radio', { name: /^可以/ }).check()
  await next()
  await look('r04-fellows')
  await noMore()
  await page.getByRole('radio', { name: /^单位/ }).check()
  await field('对方的姓名或者单位名称').fill('演练公寓公司')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await look('r04-others')
  await noMore()
  // What happened was written in the consultation: its page is left out.
  await page.getByRole('heading', { level: 1, name: '想要什么？' }).waitFor()
  await look('r05-demands')
  await field('第 1 项：为什么付').fill('退押金')
  await field('第 1 项：多少元').fill('3,000')
  await next()
  await page.getByRole('button', { name: '材料就这些，下一步' }).click()
  // The institution that answered is the one that is applied to.
  await page.getByRole('heading', { level: 1, name: '再看一遍' }).waitFor()
  await mustSay(page, '公寓不退押金', '咨询里写的经过')
  await look('r07-review')
  await page.getByRole('link', { name: '没有问题，去提交' }).click()
  await page.getByRole('button', { name: '获取验证码' }).click()
  // Before it is sent, the last code of the database is another person's.
  await mustSay(page, '验证码已发到', '提交申请的验证码')
  await field('验证码').fill(await readCode(walk, 'apply'))
  await page.getByRole('button', { name: '验证号码，最后一步' }).click()
  await page.getByRole('checkbox', { name: /^我同意/ }).check()
  await look('r08-submit')
  await page.getByRole('button', { name: '提交申请' }).click()
  await mustSay(page, '已经提交', '申请')
  await look('r09-submitted')
}
