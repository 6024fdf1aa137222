// npm run drill:parties [-- --width 360 --pictures 文件夹]: two cases on the phones of their parties,
// in WeChat's browser, without anybody meeting: from the paper letter to a signed agreement, with a
// respondent of over seventy and who helps them, an agent with the general authority and one with
// the special one, and an invited expert; another that fails with undisputed facts; and a
// consultation that becomes an application. Every page is photographed.
import './drills/own-data-folder.mjs'
import { runWalk } from './drills/run-walk.mjs'
import { MEDIATOR, PEOPLE } from './drills/walk-begin.mjs'
import { walkToApplication } from './drills/walk-applied.mjs'
import { walkFromLetterToFacts } from './drills/walk-facts.mjs'
import { walkFromLetterToAgreement } from './drills/walk-letters.mjs'
import { step } from './setup/steps.mjs'

const people = { ...PEOPLE, court: ['desk', { role: 'court_clerk' }] }

await runWalk({ people }, async (surroundings) => {
  const walk = { ...surroundings, mediatorName: MEDIATOR }
  await step('从信到签好的协议', () => walkFromLetterToAgreement(walk), { isSpeaking: true })
  await step('从信到无争议事实', () => walkFromLetterToFacts(walk), { isSpeaking: true })
  await step('从咨询到申请', () => walkToApplication(walk), { isSpeaking: true })
})
