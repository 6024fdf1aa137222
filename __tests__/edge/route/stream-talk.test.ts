import { streamTalk } from '@/lib/edge/route/stream-talk'
import type { Actor } from '@/lib/domain/access/roles'
import { listHeard } from '@/lib/queries/mediator/list-heard'
import { listOwnHeard } from '@/lib/queries/party/list-own-heard'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { layTalk, openTopicIn, passTenSeconds, sayAs, type Talk } from '../../support/talk'
import { until } from '../../support/until'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 异步调解的新发言：每条报一次，按能看到的先后；只报有这一条，不报内容；听不到的人听不到。docs/decisions/0112。

let world: World
let talk: Talk
let topicId: string
const leaving: (() => void)[] = []
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterEach(() => leaving.splice(0).forEach((leave) => leave()))
afterAll(closeWorld)

async function follow(actor: Actor, { after = '', lastEventId = '' } = {}) {
  const gone = new AbortController()
  leaving.push(() => gone.abort())
  const request = new Request(`http://localhost/stream${after && `?after=${after}`}`, {
    signal: gone.signal,
    headers: lastEventId ? { 'last-event-id': lastEventId } : {},
  })
  const list = actor.role === 'party' ? listOwnHeard : listHeard
  const answer = await streamTalk(list)(request, { actor, params: { caseId: talk.caseId } })
  const events: string[] = []
  let text = ''
  if (answer.status === 200)
    void (async () => {
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        text += value
        for (const [, id, data] of value.matchAll(/^id: (\S+)\ndata: (\S+)$/gm))
          events.push(`${data} ${id}`)
      }
    })()
  return { status: answer.status, events, leave: () => gone.abort(), text: () => text }
}
const listening = () =>
  until(
    async () =>
      (
        await asOwner(
          `SELECT 1 FROM pg_stat_activity WHERE application_name = 'heyi-listen'
            AND query LIKE 'LISTEN%'
             AND datname = current_database()`,
        )
      ).length === 1,
  )

test('对全体说的，十秒以后报给对方和调解员，不报给自己；内容不在其中', async () => {
  const [own, other, mediator] = [
    await follow(talk.applicant),
    await follow(talk.respondent),
    await follow(world.people.mediatorA),
  ]
  await listening()
  const id = await sayAs(talk.applicant, talk.caseId, { topicId }, '机密的话')
  const early = await sayAs(
    talk.respondent,
    talk.caseId,
    { partyId: talk.respondentId },
    '私下的话',
  )
  await until(() => mediator.events.length === 1)
  expect(mediator.events).toEqual([`${talk.respondentId} ${early}`])
  expect(other.events).toEqual([])
  await passTenSeconds(talk.caseId)
  await until(() => other.events.length === 1 && mediator.events.length === 2)
  expect(other.events).toEqual([`all ${id}`])
  expect(mediator.events.at(-1)).toBe(`all ${id}`)
  expect(own.events).toEqual([])
  expect(other.text() + mediator.text()).not.toMatch(/机密|私下/)
})

test('单独说的，只报给这一方和调解员', async () => {
  const [applicant, respondent] = [await follow(talk.applicant), await follow(talk.respondent)]
  await listening()
  const mine = { partyId: talk.applicantId }
  const id = await sayAs(world.people.mediatorA, talk.caseId, mine, '只和您说')
  await until(() => applicant.events.length === 1)
  expect(applicant.events).toEqual([`${talk.applicantId} ${id}`])
  await sayAs(world.people.mediatorA, talk.caseId, { partyId: talk.respondentId }, '只和您说')
  await until(() => respondent.events.length === 1)
  expect(applicant.events).toHaveLength(1)
})

test('十秒以内收回的，从来没有；回来接着听的，只报没有听过的，一条不重', async () => {
  const first = await follow(talk.respondent)
  await listening()
  const gone = await sayAs(talk.applicant, talk.caseId, { topicId }, '说错了')
  await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId: gone })
  const [one, two] = [
    await sayAs(talk.applicant, talk.caseId, { topicId }, '第一句'),
    await sayAs(talk.applicant, talk.caseId, { topicId }, '第二句'),
  ]
  await passTenSeconds(talk.caseId)
  await until(() => first.events.length === 2)
  expect(first.events).toEqual([`all ${one}`, `all ${two}`])
  first.leave()
  const back = await follow(talk.respondent, { after: gone, lastEventId: one })
  await until(() => back.events.length === 1)
  expect(back.events).toEqual([`all ${two}`])
  const page = await follow(talk.respondent, { after: two })
  const third = await sayAs(
    world.people.mediatorA,
    talk.caseId,
    { partyId: talk.respondentId },
    '好',
  )
  await until(() => page.events.length === 1)
  expect(page.events).toEqual([`${talk.respondentId} ${third}`])
})

test('不在案件里的人，没有这条通道', async () => {
  const stranger = await layTalk(world, ['19900008003', '19900008004'])
  expect((await follow(stranger.applicant)).status).toBe(404)
  expect((await follow(world.people.mediatorB)).status).toBe(404)
  expect((await follow(world.people.partyX)).status).toBe(404)
})
