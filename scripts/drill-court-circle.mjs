// npm run drill:court-circle [-- --widths 360,390,1280,1440,1920 --pictures 文件夹]: four cases as
// clerk, judge, reviewer, institutions, mediator and parties have them: referred by form, declined,
// called for, taken back, referred again, settled, confirmed after a correction, performed; another
// confirmed wrongly and set aside; one dismissed; one sent to filing with only what may go. Every
// page is photographed. It needs libfaketime.
import './drills/own-data-folder.mjs'
import {
  bringAround,
  confirmWrongly,
  dismissUnclear,
  sendToFiling,
  settleAndConfirm,
} from './drills/circle-cases.mjs'
import { daysOfCircle } from './drills/circle-days.mjs'
import { runWalk } from './drills/run-walk.mjs'
import { INSTITUTION as institution } from './drills/walk-steps.mjs'
import { step } from './setup/steps.mjs'

const MEDIATOR = '周启'
const court = '示例区人民法院'
const adminOf = (name) => ['desk', { role: 'institution_admin', institution: name }]
const people = {
  clerk: ['desk', { role: 'court_clerk', court }],
  judge: ['desk', { role: 'court_judge', court }],
  reviewer: ['desk', { role: 'court_reviewer', court }],
  first: adminOf('示例市商事调解院'),
  second: adminOf('示例市多元调解中心'),
  admin: adminOf(institution),
  mediator: ['phone', { role: 'mediator', institution, name: MEDIATOR }],
}
const namesOf = (no) => ({ applicant: `演练甲${no}`, respondent: `演练乙${no}` })
const numbersOf = (no) => [`1990000${no}1`, `1990000${no}2`]

const days = daysOfCircle(new Date())

await runWalk({ people, beginning: days.beginning }, async (surroundings) => {
  const walk = { ...surroundings, mediatorName: MEDIATOR, court: surroundings.clerk }
  const speak = { isSpeaking: true }
  const first = { names: namesOf('五'), numbers: numbersOf('812') }
  const referred = await step(
    '登记、不受理、催办、收回、重新引调',
    () => bringAround(walk, { ...first, later: days.later }),
    speak,
  )
  await step(
    '达成协议、共同申请、补正、受理、裁定、履行',
    () => settleAndConfirm(walk, referred, { numbers: first.numbers, days }),
    speak,
  )
  const of = (no, number) => ({ number, day: days.farPayment, today: days.today, ...no })
  await step(
    '错误确认，异议成立，撤销裁定',
    () =>
      confirmWrongly(
        walk,
        of({ names: namesOf('六'), numbers: numbersOf('813') }, days.numbers.wrong),
      ),
    speak,
  )
  await step(
    '条款不明确，裁定驳回',
    () =>
      dismissUnclear(
        walk,
        of({ names: namesOf('七'), numbers: numbersOf('814') }, days.numbers.dismissed),
      ),
    speak,
  )
  await step(
    '调解不成，移送立案',
    () =>
      sendToFiling(
        walk,
        of({ names: namesOf('八'), numbers: numbersOf('815') }, days.numbers.filed),
      ),
    speak,
  )
})
