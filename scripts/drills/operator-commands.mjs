// The same installation by commands: from an empty data folder to an accepted referral. Courts
// refer by their own system's key; to accept is an institution's own act, on its page.
import { ownFolder } from './own-data-folder.mjs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { COURT, INSTITUTION, partyId } from './operator-people.mjs'

const named = (fields) => Object.entries(fields).flatMap(([name, value]) => [`--${name}`, value])

/** Everything that a referral needs, command by command. @returns the key of the court's system */
export async function setUpByCommands(installation, people) {
  for (const [part, role] of [
    ['system', 'system_admin'],
    ['security', 'security_admin'],
    ['auditor', 'auditor'],
  ]) {
    const { name, phone } = people[part]
    const made = await installation.done('admin:create', ...named({ role, name, phone }))
    people[part].password = made.initialPassword
  }
  const { name, shortName, code, prefix: caseNumberPrefix } = COURT
  await installation.done('court:create', ...named({ code, name, shortName, caseNumberPrefix }))
  const key = (await installation.said('court:key', code)).trim().split('\n').at(-1)
  const ofInstitution = { code: INSTITUTION.code, name: INSTITUTION.name, kind: 'people' }
  await installation.done('institution:create', ...named({ ...ofInstitution, courts: code }))
  await openAccount(installation, people.admin, 'institution_admin', {
    institution: INSTITUTION.code,
  })
  return key
}

async function openAccount(installation, person, role, place) {
  const { name, phone } = person
  const made = await installation.done('account:create', ...named({ role, name, phone, ...place }))
  person.password = made.initialPassword
}

/** The first referral, as the court's own system sends it. @returns its number */
export async function referByKey({ url }, key, send = fetch) {
  const person = (side, name, no) => ({
    ...{ side, kind: 'natural', name, idNumber: partyId(no), phone: `1990000720${no}` },
  })
  const answer = await send(`${url}/api/v1/referrals`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      source: '委派',
      referredAt: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      disputeType: '合同纠纷',
      cause: '房屋租赁合同纠纷',
      amount: '60000.00',
      claim: '请求退还押金 60,000 元。',
      facts: '租赁期满交还房屋，双方对修复费用有争议。',
      institution: INSTITUTION.code,
      parties: [person('申请人', '演练丙', 3), person('被申请人', '演练丁', 4)],
    }),
  })
  const body = await answer.json()
  if (answer.status !== 201) throw new Error(`引调没有成功：${JSON.stringify(body)}`)
  return body
}

/** Two mediators of a city's workbook. @returns the answer of the dry run, and of the import */
export async function importWorkbook(installation, mediators) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('账号')
  sheet.addRow(['序号', '身份', '姓名', '手机号', '法院编号', '机构编号', '擅长领域', '承办上限'])
  mediators.forEach(({ name, phone }, index) =>
    sheet.addRow([index + 1, '调解员', name, phone, '', INSTITUTION.code, '合同纠纷', 20]),
  )
  const file = join(ownFolder, 'city.xlsx')
  await book.xlsx.writeFile(file)
  const checked = await installation.done('organisations:import', file, '--check')
  const made = await installation.done('organisations:import', file)
  if (made.made !== mediators.length) throw new Error(`批量导入：${JSON.stringify(made)}`)
  return { checked, made }
}
