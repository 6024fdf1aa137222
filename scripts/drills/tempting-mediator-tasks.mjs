// Tasks of a mediator on a phone, where the conversations of a case follow one another on one page.
import { aimAt, isSaid, PLACES, pressWhereItWas, say, takeUp, untilNews } from './talk-hands.mjs'

const APPLICANT = { audience: 'caucus', party: 'applicant' }
const RESPONDENT = { audience: 'caucus', party: 'respondent' }

async function open({ mediator: { page }, file }) {
  await page.goto(`${file}/talk`)
  return `${file}/talk`
}

/** In order; as PARTY_TASKS. */
export const MEDIATOR_TASKS = [
  {
    name: '写给甲、写给乙都写到一半，先发乙的，再发甲的',
    meant: APPLICANT,
    async do(talk, words) {
      const { page } = talk.mediator
      await open(talk)
      const [one, other] = [talk.names.applicant, talk.names.respondent]
      await PLACES.one(page, one).box.fill(words)
      await say(page, PLACES.one(page, other), '只说给乙的一句。')
      await PLACES.one(page, one).button.click()
      await isSaid(page, words)
    },
  },
  {
    name: '写给甲写到一半，乙来了话，手指照原来的位置按下去',
    meant: APPLICANT,
    async do(talk, words) {
      const { page } = talk.mediator
      const path = await open(talk)
      const place = PLACES.one(page, talk.names.applicant)
      await place.box.fill(words)
      const at = await aimAt(place)
      const other = talk.respondent.page
      await other.goto(`${talk.respondent.own}/talk/mediator`)
      await say(other, PLACES.own(other), '乙这时候单独说了一句。')
      await other.goto(`${talk.respondent.own}/talk`)
      await untilNews(page)
      await talk.look(page, 'u2-mediator-news')
      return pressWhereItWas(page, at, { path, words, place })
    },
  },
  {
    name: '乙来了话，点了新消息，接着回甲的',
    meant: APPLICANT,
    async do(talk, words) {
      const { page } = talk.mediator
      await open(talk)
      const place = PLACES.one(page, talk.names.applicant)
      await place.box.fill(words)
      const other = talk.respondent.page
      await say(other, PLACES.topic(other, talk.topics[0]), '乙对全体又说了一句。')
      await untilNews(page)
      await page.getByRole('status').getByRole('button').first().tap()
      await isSaid(page, '乙对全体又说了一句。')
      await place.button.click()
      await isSaid(page, words)
    },
  },
  {
    name: '回完甲一句，马上接着打第二句，按原来的位置',
    meant: RESPONDENT,
    async do(talk, words) {
      const { page } = talk.mediator
      const path = await open(talk)
      const place = PLACES.one(page, talk.names.respondent)
      await say(page, place, '先回一句。')
      await place.box.tap()
      await page.keyboard.insertText(words)
      return pressWhereItWas(page, await aimAt(place), { path, words, place })
    },
  },
  {
    name: '写给全体写到一半，页面刷新了，下面还有只给甲的草稿',
    meant: { audience: 'case', topic: 1 },
    async do(talk, words) {
      const { page } = talk.mediator
      const path = await open(talk)
      await PLACES.one(page, talk.names.applicant).box.fill('只给甲的，还没有写完')
      await PLACES.all(page, talk.topics[1]).box.fill(words)
      await page.reload()
      await takeUp(page, { path, words, place: PLACES.all(page, talk.topics[1]) })
    },
  },
]
