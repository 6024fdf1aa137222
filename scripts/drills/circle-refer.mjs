// How the first case of the circle comes to its institution: registered by a clerk, declined,
// referred to another that does not answer, called for, taken back, and referred to the one that
// accepts.
import { paperFile } from './paper-photo.mjs'
import { fill, mustSay, press } from './walk-person.mjs'
import { assign } from './walk-steps.mjs'

const next = (page) => page.getByRole('button', { name: '下一步', exact: true }).click()
/** One of the cards of a question. */
const choose = (page, name, value) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check()

/**
 * A text in the words of a petition; courts read it, so that nothing said in confidence may be in
 * it.
 */
const DISPUTE = {
  kind: '合同纠纷',
  cause: '房屋租赁合同纠纷',
  claim: '请求退还押金并赔偿装修损失共 60,000 元。',
  facts: '租赁期满交还房屋，双方对墙面渗漏的原因和修复费用有争议。',
}

/**
 * 引调登记 in six steps; `isThere`: the clerk came to its first page by the menu.
 * @returns the case's id and number
 */
export async function register(clerk, { people, source, institution, picture, isThere = false }) {
  const { page } = clerk
  const look = (step) => clerk.look(picture && `${picture}-${step}`)
  if (isThere) await page.waitForURL(/\/court\/refer$/)
  else await page.goto('/court/refer')
  await look('1-begin')
  await page.getByRole('button', { name: '新登记一件' }).click()
  await page.waitForURL(/\/source$/)
  await choose(page, 'source', source)
  await choose(page, 'suitability', 'suitable')
  await look('2-source')
  await next(page)
  await page.waitForURL(/\/parties$/)
  for (const person of people) await addPerson(page, person, look)
  for (const way of await page.getByLabel('书面', { exact: true }).all()) await way.check()
  await look('4-parties')
  await next(page)
  await page.waitForURL(/\/dispute$/)
  await fill(page, {
    纠纷类型: DISPUTE.kind,
    案由: DISPUTE.cause,
    诉讼请求: DISPUTE.claim,
    事实与理由: DISPUTE.facts,
  })
  await page.locator('[name="amount"]').fill('60000.00')
  await look('5-dispute')
  await next(page)
  await page.waitForURL(/\/materials$/)
  await addPetition(page, clerk.context.browser())
  await look('6-materials')
  await next(page)
  await page.waitForURL(/\/institution$/)
  await look('7-institution')
  await page.getByRole('radio', { name: new RegExp(`^${institution}( |$)`) }).check()
  await next(page)
  await page.waitForURL(/\/review$/)
  await look('8-review')
  await page.getByRole('button', { name: '确认引调' }).click()
  await page.waitForURL(/\/court\/cases\/[0-9a-f-]{36}\?referred=1$/)
  await look('9-referred')
  const landed = await page.getByText(/已引调，编号/).textContent()
  return {
    caseId: /cases\/([0-9a-f-]{36})/.exec(page.url())[1],
    caseNo: /编号 ([^。]+)。/.exec(landed)[1],
  }
}

async function addPerson(page, { side, name, idNumber, phone }, look) {
  await page.getByRole('link', { name: '添加自然人' }).click()
  await choose(page, 'party.side', side)
  await page.getByLabel('姓名或名称').fill(name)
  await page.locator('[name="party.idNumber"]').fill(idNumber)
  await page.locator('[name="party.phone"]').fill(phone)
  if (side === 'applicant') await look('3-party')
  await page.getByRole('button', { name: '保存这名当事人' }).click()
  await page.waitForURL(/\/parties$/)
}

async function addPetition(page, browser) {
  await page.getByLabel('材料名称').fill('起诉状')
  await page
    .locator('input[type=file]')
    .setInputFiles(await paperFile(browser, '起诉状', DISPUTE.claim + DISPUTE.facts))
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await mustSay(page, '已添加。', '起诉状')
}

/** 不受理, with its reason. */
export async function decline(admin, caseNo, picture) {
  const { page } = admin
  await page.goto(`/institution/cases?tab=accept&q=${encodeURIComponent(caseNo)}`)
  await page
    .getByRole('row')
    .filter({ hasText: caseNo })
    .getByRole('button', { name: '不受理', exact: true })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '超出受理范围' }).check()
  await dialog.getByLabel('具体说明').fill('本机构未开展此类纠纷的调解')
  await admin.photograph(picture)
  await dialog.getByRole('button', { name: '确认不受理' }).click()
  await mustSay(page, '已作不受理处理', '不受理')
}

/** 重新引调, or the first picture of what a clerk reads of a returned case. */
export async function referAgain(clerk, caseId, { institution, reason, picture }) {
  const { page } = clerk
  await page.goto(`/court/cases/${caseId}`)
  await clerk.look(`${picture}-returned`)
  await page.getByRole('link', { name: '重新引调', exact: true }).click()
  await page.getByRole('radio', { name: new RegExp(`^${institution}( |$)`) }).check()
  await page.getByLabel('引调的理由').fill(reason)
  await clerk.look(`${picture}-refer-again`)
  await page.getByRole('button', { name: '重新引调', exact: true }).click()
  await mustSay(page, '已重新引调。新的机构会收到消息。', '重新引调')
}

/** 催办 of an institution that has not confirmed. */
export async function chase(clerk, caseId, picture) {
  const { page } = clerk
  await page.goto(`/court/chases/new?case=${caseId}`)
  await clerk.look(`${picture}-chase`)
  await page.getByRole('button', { name: '发出催办' }).click()
  await page.waitForURL(/\/court\/chases\?sent=1$/)
  await clerk.look(`${picture}-chases`)
}

/** The institution reads the call and says when it will decide. */
export async function answerChase(admin, caseId, { on, picture }) {
  const { page } = admin
  await page.goto(`/institution/cases/${caseId}/chases`)
  await page.getByRole('radio', { name: '正在审查是否接受' }).check()
  await page.getByLabel('具体说明').fill('正在核对受理范围')
  await page.getByLabel('预计办理日期').fill(on)
  await admin.look(`${picture}-answer`)
  await page.getByRole('button', { name: '答复法院' }).click()
  await mustSay(page, '正在核对受理范围', '答复催办')
}

/** 收回, once the three working days of 第12条 are over. */
export async function takeBack(clerk, caseId, picture) {
  const { page } = clerk
  await page.goto(`/court/cases/${caseId}/chases`)
  await mustSay(page, '正在核对受理范围', '机构的答复')
  await clerk.look(`${picture}-answered`)
  await page.goto('/court/desk')
  await clerk.look(`${picture}-desk`)
  await page.goto(`/court/cases/${caseId}/recall`)
  await clerk.look(`${picture}-recall`)
  await press(page, '收回')
  await mustSay(page, '已收回。请重新引调，或者移送立案等。', '收回')
  await clerk.look(`${picture}-recalled`)
}

/** 受理 and 分配. */
export async function acceptAndAssign(admin, caseNo, { mediator, picture }) {
  const { page } = admin
  await page.goto(`/institution/cases?tab=accept&q=${encodeURIComponent(caseNo)}`)
  await admin.look(picture)
  await page
    .getByRole('row')
    .filter({ hasText: caseNo })
    .getByRole('button', { name: '受理', exact: true })
    .click()
  await mustSay(page, `已受理 ${caseNo}`, '机构受理')
  await assign(admin, '分配调解员', caseNo, mediator)
}
