// Tasks of a party on a phone that tempt to say something to others than one means: both
// conversations open, words arriving, a hurried finger.
import { readCode } from './walk-party.mjs'
import { aimAt, isSaid, PLACES, pressWhereItWas, say, takeUp, untilNews } from './talk-hands.mjs'

const TO_MEDIATOR = { audience: 'caucus', party: 'applicant' }
const to = (topic) => ({ audience: 'case', topic })

/** The other side says something to all, the mediator something to this party alone. */
const otherSays = ({ respondent, topics }, words) =>
  say(respondent.page, PLACES.topic(respondent.page, topics[0]), words)
async function mediatorSays({ mediator, names }, words) {
  await say(mediator.page, PLACES.one(mediator.page, names.applicant), words)
}

/** Opens one of the two conversations. */
async function open({ applicant: { page, own } }, conversation) {
  const path = `${own}/talk${conversation === 'own' ? '/mediator' : ''}`
  await page.goto(path)
  return path
}

/**
 * In order; `meant`: who is to hear it. `do` says the words in the way of the task and may return
 * false where the first press said nothing.
 */
export const PARTY_TASKS = [
  {
    name: '两个页面都开着，先写好两边，再各自发送',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page, own, context } = talk.applicant
      await open(talk, 'own')
      await PLACES.own(page).box.fill(words)
      const second = await context.newPage()
      await second.goto(`${own}/talk`)
      await say(second, PLACES.topic(second, talk.topics[0]), '另一个页面里说给全体的。')
      await second.close()
      await PLACES.own(page).button.click()
      await isSaid(page, words)
    },
  },
  {
    name: '写给调解员写到一半，对方说了话，手指照原来的位置按下去',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      const path = await open(talk, 'own')
      const place = PLACES.own(page)
      await place.box.fill(words)
      const at = await aimAt(place)
      await otherSays(talk, '对方这时候说了一句。')
      await untilNews(page)
      await talk.look(page, 'u1-party-news')
      return pressWhereItWas(page, at, { path, words, place })
    },
  },
  {
    name: '写给全体写到一半，调解员单独来了话，手指照原来的位置按下去',
    meant: to(0),
    async do(talk, words) {
      const { page } = talk.applicant
      const path = await open(talk, 'all')
      const place = PLACES.topic(page, talk.topics[0])
      await place.box.fill(words)
      const at = await aimAt(place)
      await mediatorSays(talk, '调解员这时候单独说了一句。')
      await untilNews(page)
      return pressWhereItWas(page, at, { path, words, place })
    },
  },
  {
    name: '写给调解员写到一半，点了全体的新消息，看完退回来发送',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      const path = await open(talk, 'own')
      await PLACES.own(page).box.fill(words)
      await otherSays(talk, '对方又说了一句。')
      await untilNews(page)
      await page.getByRole('status').getByRole('link').first().tap()
      await page.waitForURL(/\/talk$/)
      await takeUp(page, { path, words, place: PLACES.own(page) })
    },
  },
  {
    name: '写给全体写到一半，去单独那边说了一句，再回来发送',
    meant: to(0),
    async do(talk, words) {
      const { page } = talk.applicant
      const path = await open(talk, 'all')
      await PLACES.topic(page, talk.topics[0]).box.fill(words)
      await page.getByRole('link', { name: '有话只想让调解员知道' }).tap()
      await page.waitForURL(/\/mediator$/)
      await say(page, PLACES.own(page), '顺便单独说一句。')
      await takeUp(page, { path, words, place: PLACES.topic(page, talk.topics[0]) })
    },
  },
  {
    name: '写给调解员写到一半，页面刷新了',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      const path = await open(talk, 'own')
      await PLACES.own(page).box.fill(words)
      await page.reload()
      await takeUp(page, { path, words, place: PLACES.own(page) })
    },
  },
  {
    name: '发给调解员时断了网，恢复以后再按一次',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page, context } = talk.applicant
      await open(talk, 'own')
      const place = PLACES.own(page)
      await place.box.fill(words)
      await context.setOffline(true)
      await place.button.click()
      await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
      await context.setOffline(false)
      await place.button.click()
      await isSaid(page, words)
    },
  },
  {
    name: '只发给调解员，连按两次',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      await open(talk, 'own')
      const place = PLACES.own(page)
      await place.box.fill(words)
      await place.button.dblclick()
      await isSaid(page, words)
    },
  },
  {
    name: '两个议题都开着，在第二个里写，第一个是空的',
    meant: to(1),
    async do(talk, words) {
      const { page } = talk.applicant
      await open(talk, 'all')
      await say(page, PLACES.topic(page, talk.topics[1]), words)
    },
  },
  {
    name: '发完给调解员的一句，马上接着打第二句，按原来的位置',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      const path = await open(talk, 'own')
      await say(page, PLACES.own(page), '先说第一句。')
      const place = PLACES.own(page)
      await place.box.tap()
      await page.keyboard.insertText(words)
      return pressWhereItWas(page, await aimAt(place), { path, words, place })
    },
  },
  {
    name: '对全体说错了，收回，改成单独对调解员说',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      await open(talk, 'all')
      await say(page, PLACES.topic(page, talk.topics[0]), '说错了地方')
      await page.getByRole('button', { name: /^收回/ }).first().tap()
      await page.getByText('已经收回，没有人看到。').waitFor()
      await page.getByRole('link', { name: '有话只想让调解员知道' }).tap()
      await page.waitForURL(/\/mediator$/)
      await say(page, PLACES.own(page), words)
    },
  },
  {
    name: '写给调解员写到一半，切到别的程序再回来',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page, context } = talk.applicant
      await open(talk, 'own')
      await PLACES.own(page).box.fill(words)
      const other = await context.newPage()
      await other.goto('about:blank')
      await page.bringToFront()
      await other.close()
      await PLACES.own(page).button.click()
      await isSaid(page, words)
    },
  },
  {
    name: '写给调解员写到一半，按了返回又按前进',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.applicant
      await open(talk, 'all')
      const path = await open(talk, 'own')
      await PLACES.own(page).box.fill(words)
      await page.goBack()
      await page.goForward()
      await takeUp(page, { path, words, place: PLACES.own(page) })
    },
  },
  {
    name: '没有脚本的浏览器里，只发给调解员',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page } = talk.plain
      await page.goto(`${talk.applicant.own}/talk/mediator`)
      await say(page, PLACES.own(page), words)
    },
  },
  {
    name: '登录不在了，按了发送，用验证码再进来',
    meant: TO_MEDIATOR,
    async do(talk, words) {
      const { page, context } = talk.applicant
      await open(talk, 'own')
      await PLACES.own(page).box.fill(words)
      await context.clearCookies()
      await PLACES.own(page).button.click()
      const again = page.getByRole('dialog', { name: '请再进来一次' })
      await again.getByLabel('手机号').fill(talk.numbers.applicant)
      await again.getByRole('button', { name: '发验证码给我' }).tap()
      await again.getByLabel('验证码').waitFor()
      await again.getByLabel('验证码').fill(await readCode(talk, 'sign_in'))
      await again.getByRole('button', { name: '进入' }).tap()
      await isSaid(page, words)
    },
  },
]
