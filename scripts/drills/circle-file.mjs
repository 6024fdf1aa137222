// How a case that failed goes to its court: with the papers that may go, and nothing of what was
// said in the mediation.
import PizZip from 'pizzip'
import { textOfPdf } from './party-entrance.mjs'
import { fill, mustSay } from './walk-person.mjs'

/** 调解终结报告 is finalised, so that the pack has it. */
export async function finaliseReport(mediator, file) {
  const { page } = mediator
  await page.goto(`${file}/documents`)
  await page
    .getByRole('link', { name: /调解终结报告/ })
    .first()
    .click()
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await mustSay(page, '已定稿，编号', '调解终结报告定稿')
}

/** 移送立案 by the institution: the page names what goes, what stays and why. */
export async function handOver(admin, caseId, { picture }) {
  const { page } = admin
  await page.goto(`/institution/dossiers/${caseId}/hand-over`)
  await admin.look(`${picture}-hand-over`)
  const stays = await page.getByText(/不移送的材料/).count()
  if (stays === 0) throw new Error('移送的页面没有说明哪些材料不移送')
  await page.getByRole('button', { name: '确认移送立案' }).click()
  await mustSay(page, '调移第', '移送法院')
  await admin.look(`${picture}-handed`)
}

/** The files of a pack with the text of those that are PDF. */
async function readPack(bytes) {
  const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir)
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      text: file.name.endsWith('.pdf') ? await textOfPdf(file.asUint8Array()) : file.asText(),
    })),
  )
}

/**
 * The clerk receives the pack, opens it, and registers the suit.
 * @param {readonly string[]} goes titles that are among its files
 * @param {readonly string[]} secrets words of the mediation that must not be in any file of the
 *   pack
 */
export async function fileSuit(clerk, caseId, { number, on, secrets, goes, picture }) {
  const { page } = clerk
  await page.goto(`/court/cases/${caseId}`)
  await clerk.look(`${picture}-arrived`)
  const href = await page.locator('#packs a[href*="/api/"]').first().getAttribute('href')
  const answer = await page.request.get(href)
  const files = await readPack(await answer.body())
  console.log(`  移送的材料：${files.map(({ name }) => name).join('、')}`)
  for (const each of goes)
    if (!files.some(({ name }) => name.includes(each))) throw new Error(`移送的材料里没有${each}`)
  for (const { name, text } of files)
    for (const secret of secrets)
      if (text.includes(secret)) throw new Error(`${name}里有调解中的话：${secret}`)
  await page.goto(`/court/cases/${caseId}/stage`)
  await clerk.look(`${picture}-stage`)
  await page.getByRole('button', { name: '接收移送' }).click()
  await mustSay(page, '已接收。', '接收移送')
  await fill(page, {
    民初案号: number,
    立案日期: on,
    案件受理费: '通知交费',
    '金额（元）': '1300',
  })
  await clerk.photograph(`${picture}-suit`)
  await page.getByRole('button', { name: '登记立案', exact: true }).click()
  await mustSay(page, '已登记立案。', '登记立案')
  await clerk.look(`${picture}-filed`)
  await page.goto('/court/numbers?tab=suit')
  await mustSay(page, number, '立案登记')
  await clerk.look(`${picture}-numbers`)
}
