// The case whose secrets are looked for, and everyone who looks: all accounts of the demonstration,
// the people of the case, and a visitor.
import { enterByLetter, makeLetter, partyPhone } from './party-entrance.mjs'

const MEDIATOR = '谢岚'
const INSTITUTION = '示例区调解中心'

const BEGIN = {
  institution_admin: [
    '/institution',
    '/institution/cases?tab=all',
    '/institution/dossiers',
    '/institution/complaints',
  ],
  mediator: ['/mediator', '/mediator/cases'],
  court_clerk: ['/court', '/court/cases', '/court/complaints'],
  court_judge: ['/court', '/court/cases', '/court/complaints'],
  court_reviewer: ['/court', '/court/cases'],
  auditor: ['/audit'],
  system_admin: ['/system'],
  security_admin: ['/security'],
  court_admin: ['/court-admin'],
  party: ['/party'],
}
const PUBLIC = [
  '/',
  '/about',
  '/consult',
  '/answers',
  '/roster',
  '/verify',
  '/privacy',
  '/join',
  '/sign-in',
]

/**
 * A case in mediation of two persons who can be reached, whose parties have agreed to talk at
 * different times.
 */
export async function findPlace({ query }) {
  const [found] = await query(
    `SELECT c.id FROM cases c JOIN accounts a ON a.id = c.mediator_id
     WHERE a.name = $1 AND c.status = 'in_mediation'
       AND c.mediation_due_on > now() + interval '4 days'
       AND (SELECT count(*) FROM parties p WHERE p.case_id = c.id AND p.kind = 'natural'
         AND p.phone_sealed IS NOT NULL) = 2
       AND (SELECT count(*) FROM parties p WHERE p.case_id = c.id) = 2
     ORDER BY c.case_no LIMIT 1`,
    [MEDIATOR],
  )
  if (!found) throw new Error('演示数据里没有合适的案件。')
  const caseId = found.id
  const parties = await query(
    'SELECT id AS "partyId", name FROM parties WHERE case_id = $1 ORDER BY position',
    [caseId],
  )
  for (const { partyId, name } of parties)
    for (const scope of ['mediation', 'online', 'asynchronous'])
      await query(
        `INSERT INTO consents (case_id, court_id, holder_id, party_id, party_name, entry_no, scope,
          answer, way, given_on, recorded_at, mediator_id)
         SELECT c.id, c.court_id, c.holder_id, $2, $3,
           1 + coalesce((SELECT max(entry_no) FROM consents WHERE case_id = c.id), 0), $4, 'given',
             'written', current_date,
           now(), c.mediator_id FROM cases c WHERE c.id = $1`,
        [caseId, partyId, name, scope],
      )
  return { caseId, parties, file: `/mediator/cases/${caseId}` }
}

const cookieOf = async (context) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

async function signIn(browser, baseURL, { phone, password }) {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
  return { context, page }
}

/** Signs an account of the staff in. @returns {Promise<string>} its cookie */
export async function signInWith(browser, url, account) {
  const { context } = await signIn(browser, url, account)
  const cookie = await cookieOf(context)
  await context.close()
  return cookie
}

/** Which part an account of the staff has in the case. */
function partOf({ role, name, institution, court }, ofCase) {
  if (role === 'mediator' && name === MEDIATOR) return 'mediator'
  if (role === 'institution_admin' && institution === INSTITUTION) return 'admin'
  if ((role === 'court_clerk' || role === 'court_judge') && court === ofCase.court) return 'court'
  return null
}

/**
 * @returns {Promise<object[]>} `name`, `part` in the case or null, `cookie`, `actor` as the
 * database knows them, `begin`
 */
export async function addPeople(machine, browser, { caseId, parties, file }) {
  const actorOf = async (where, value) => {
    const [row] = await machine.query(
      `SELECT id, name, role, court_id AS "courtId", institution_id AS "institutionId" FROM accounts
        WHERE ${where} = $1`,
      [value],
    )
    return row
  }
  const [ofCase] = await machine.query(
    'SELECT u.name AS court FROM cases c JOIN courts u ON u.id = c.court_id WHERE c.id = $1',
    [caseId],
  )
  const people = []
  for (const account of machine.accounts) {
    const { context, page } = await signIn(browser, machine.url, account)
    const [{ accountId }] = await machine.query(
      'SELECT account_id AS "accountId" FROM sessions ORDER BY created_at DESC LIMIT 1',
    )
    const actor = await actorOf('id', accountId)
    people.push({
      name: `${account.role} ${account.name}`,
      part: partOf(account, ofCase),
      cookie: await cookieOf(context),
      actor,
      begin: [...(BEGIN[account.role] ?? []), ...PUBLIC, '/account', '/account/notices'],
    })
    if (account.name === MEDIATOR) people.desk = page
    else await context.close()
  }
  for (const [no, { name, partyId }] of parties.entries())
    people.push({
      ...(await comeIn(machine, browser, { desk: people.desk, file, name }, async () => {
        const [{ accountId }] = await machine.query(
          `SELECT account_id AS "accountId" FROM participants WHERE case_id = $1 AND party_id = $2
            AND kind = 'party'`,
          [caseId, partyId],
        )
        return actorOf('id', accountId)
      })),
      name: `当事人 ${name}`,
      part: no === 0 ? 'first' : 'second',
      begin: [...BEGIN.party, `/party/cases/${caseId}`],
    })
  people.push({ name: '访客', part: null, cookie: '', actor: null, begin: PUBLIC })
  return people
}

/** One more person comes in by a letter. @returns who they are, with their cookie */
async function comeIn(machine, browser, { desk, file, name }, findActor, then = () => {}) {
  const letter = await makeLetter(desk, file, name)
  const context = await partyPhone(browser, machine.url)
  const page = await context.newPage()
  await enterByLetter(page, letter)
  await then(page)
  const person = { cookie: await cookieOf(context), actor: await findActor() }
  await context.close()
  return person
}

/** The one whom both parties let help: comes in by a letter and promises confidence. */
export async function addExpert(machine, browser, { caseId, file }, people) {
  const name = '记号证人'
  const promise = async (page) => {
    await page.getByLabel('您的姓名').fill(name)
    await page.getByLabel('证件号码').fill('819999199003070014')
    await page.getByRole('checkbox', { name: '我读完了，我承诺做到' }).check()
    await page.getByRole('button', { name: '承诺保密，往下看' }).click()
    await page.getByLabel('您的看法').waitFor()
  }
  const findActor = async () => {
    const [actor] = await machine.query(
      `SELECT a.id, a.name, a.role, a.court_id AS "courtId", a.institution_id AS "institutionId"
       FROM participants t JOIN accounts a ON a.id = t.account_id WHERE t.case_id = $1
         AND t.kind = 'invited'`,
      [caseId],
    )
    return actor
  }
  people.push({
    ...(await comeIn(machine, browser, { desk: people.desk, file, name }, findActor, promise)),
    name: `受邀请的人 ${name}`,
    part: 'expert',
    begin: ['/party', `/party/helping/${caseId}`, `/party/cases/${caseId}`],
  })
}
