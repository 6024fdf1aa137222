// npm run bench:party-phone [-- --width 360]: what the pages of a party weigh and how they appear
// on a slow phone, in a case in which a topic and a private talk have begun. On a database and a
// server of its own.
import '../drills/own-data-folder.mjs'
import { cpus } from 'node:os'
import { runWalk } from '../drills/run-walk.mjs'
import { beginOnPhones, MEDIATOR, openTopic, PEOPLE as people } from '../drills/walk-begin.mjs'
import { sayToAll } from '../drills/walk-party.mjs'
import { firstLoadBytes } from './requests.mjs'
import { printAppearance } from './slow-phone.mjs'

/** Before anything is proven, without an account, and in the own case. */
const OUTSIDE = ['/join', '/consult', '/apply', '/sign-in?entrance=party']
const OWN = ['', '/talk', '/talk/mediator', '/documents', '/identity', '/rights', '/leave']

await runWalk({ people }, async (surroundings) => {
  const walk = { ...surroundings, mediatorName: MEDIATOR }
  const names = { applicant: '演练甲六', respondent: '演练乙六' }
  const begun = await beginOnPhones(walk, names, ['19900008131', '19900008132'], 'v0')
  await openTopic(walk.mediator, begun.file, '赔多少', '您能接受多少？')
  const [applicant, phone] = begun.phones
  await sayToAll(applicant, '三万元可以。')
  const cookies = await phone.context.cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { url } = walk.machine
  const pages = [
    ...OUTSIDE.map((path) => ({ name: path, path, cookie: '' })),
    ...OWN.map((path) => ({ name: `/party/…${path}`, path: phone.own + path, cookie })),
  ]
  console.log(`机器：${cpus()[0].model}，${cpus().length} 核；Node ${process.version}`)
  console.log('\n| 页面 | 首次加载 JS KB |\n|---|--:|')
  for (const page of pages) {
    const bytes = await firstLoadBytes(url + page.path, page.cookie)
    console.log(`| ${page.name} | ${(bytes / 1024).toFixed(1)} |`)
  }
  await printAppearance(walk.browser, url, pages)
})
