// The case of the drill's rooms: two parties and four agents, identified and informed, and a
// meeting by video that begins now.
import { makePerson } from './video-people.mjs'
import { answerAll, comeIn } from './walk-party.mjs'
import { fill, press } from './walk-person.mjs'
import { admit, assign, refer, take } from './walk-steps.mjs'

const agent = (name, phone) => ({ kind: '律师', name, authority: '一般授权', phone })

const PARTIES = { applicant: '演练甲六', respondent: '演练乙六' }
const AGENTS = ['演练丙六', '演练丁六', '演练戊六', '演练己六']
const OF = {
  applicant: {
    phone: '19900008161',
    agents: [agent(AGENTS[0], '19900008163'), agent(AGENTS[1], '19900008164')],
  },
  respondent: {
    phone: '19900008162',
    agents: [agent(AGENTS[2], '19900008165'), agent(AGENTS[3], '19900008166')],
  },
}

/** The mediator has seen everyone's document, each in one form. */
async function identifyAll({ page }, file) {
  const path = `${file}/identity`
  await page.goto(path)
  const people = () => page.getByRole('group', { name: '核验的人' }).getByRole('radio')
  const count = await people().count()
  for (let no = 0; no < count; no += 1) {
    await page.goto(path)
    await people().nth(no).check()
    await fill(page, {
      核验方式: '视频出示证件核对',
      核对的证件: '居民身份证',
      核验结果: '相符',
    })
    await press(page, '登记')
  }
}

async function informAll({ page }, file) {
  await page.goto(`${file}/rights`)
  for (const group of ['被告知的人', '已告知的事项'])
    for (const box of await page.getByRole('group', { name: group }).getByRole('checkbox').all())
      await box.check()
  await page.getByRole('radio', { name: '口头' }).check()
  await press(page, '登记')
}

/** 安排 a meeting by video that begins in three minutes. @returns its id */
export async function planVideo({ page, photograph }, file, picture) {
  const [on, time] = new Date(Date.now() + 3 * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
    .split(' ')
  await page.goto(`${file}/meetings/new`)
  await page.getByRole('radio', { name: /^视频/ }).check()
  await page.getByLabel('日期').fill(on)
  await page.getByLabel('开始时间').fill(time.slice(0, 5))
  if (picture) await photograph(picture)
  await press(page, '安排')
  const planned = page.locator('a[href*="/meetings/"][href$="/move"]').last()
  return /meetings\/([0-9a-f-]{36})/.exec(await planned.getAttribute('href'))[1]
}

export const hostPath = (file, meetingId) => `${file}/meetings/${meetingId}/conference`
export const ownPath = (meetingId) => `/party/conferences/${meetingId}`

/** Mediator and two parties first, then the agents of the applicant, then the respondent's. */
export async function layCaseOfSeven(walk) {
  const { admin, mediator } = walk
  const referredAt = new Date(Date.now() - 3_600_000).toISOString()
  const referred = await refer(walk, { ...PARTIES, referredAt, of: OF })
  await admit(admin, referred.caseNo)
  await assign(admin, '分配调解员', referred.caseNo, walk.mediatorName)
  const file = await take(walk, mediator, referred, 's0')
  const phones = []
  for (const name of [...Object.values(PARTIES), ...AGENTS]) {
    const phone = await comeIn(walk, mediator, file, name, `s${phones.length + 1}`)
    if (Object.values(PARTIES).includes(name)) await answerAll(phone, `s${phones.length + 1}`)
    phones.push(phone)
  }
  await identifyAll(mediator, file)
  await informAll(mediator, file)
  const meetingId = await planVideo(mediator, file, null)
  const people = [
    makePerson({
      name: walk.mediatorName,
      path: hostPath(file, meetingId),
      cookies: await mediator.context.cookies(),
      isHost: true,
    }),
  ]
  for (const { name, context } of phones) {
    people.push(makePerson({ name, path: ownPath(meetingId), cookies: await context.cookies() }))
    await context.close()
  }
  return { file, caseId: file.split('/').at(-1), meetingId, people }
}
