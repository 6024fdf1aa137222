// What others of the court read of a case at the end of its circle, and that they can only read.
import { mustSay } from './walk-person.mjs'

/**
 * The reviewer opens the case, its dossier and the application; no form that decides is there, and
 * an act sent all the same is refused.
 * @param {string | null} application the path of its application for confirmation
 */
export async function readAll(reviewer, { caseId, application, says, picture }) {
  const { page } = reviewer
  const paths = [
    `/court/cases/${caseId}`,
    `/court/cases/${caseId}/progress`,
    `/court/cases/${caseId}/stage`,
    `/court/cases/${caseId}/score`,
    `/court/dossiers/${caseId}`,
    ...(application ? [application] : []),
  ]
  for (const [no, path] of paths.entries()) {
    const answer = await page.goto(path)
    if (answer.status() !== 200) throw new Error(`审阅人员打不开 ${path}：${answer.status()}`)
    await reviewer.look(`${picture}-${no}`)
  }
  await mustSay(page, says, '审阅人员看到的结果')
  const forms = await page.locator('main form').count()
  if (forms > 0) throw new Error(`审阅人员的页面上有 ${forms} 个可以提交的表单`)
}

/** The lists of the court, as its staff opens them in the morning. */
export async function readLists(person, picture) {
  for (const [no, path] of [
    '/court/desk',
    '/court/cases?tab=all',
    '/court/confirmations?state=over',
    '/court/chases',
    '/court/chases/sheet',
    '/court/numbers',
    '/court/confirmation-figures',
    '/court/report',
    '/court/roster',
  ].entries()) {
    await person.page.goto(path)
    await person.look(`${picture}-${no}`)
  }
}
