// npm run drill:mediation [-- --looks --pictures 文件夹]: two cases on a mediator's phone of 390 px,
// step by step in a real browser: one from its notice to an agreement in force, with an appraisal
// over 国庆, a change of mediator, a line that drops and a wrong clock; one to its failure with an
// undisputed fact. Every page is photographed, with --looks also dark, in 关怀版 and on a desk. It
// needs libfaketime.
import './drills/own-data-folder.mjs'
import { runWalk } from './drills/run-walk.mjs'
import { walkToAgreement } from './drills/walk-agreed.mjs'
import { walkToFailure } from './drills/walk-failed.mjs'
import { INSTITUTION as institution } from './drills/walk-steps.mjs'
import { step } from './setup/steps.mjs'

const names = { mediator: '周启', successor: '王朗' }
const people = {
  admin: ['desk', { role: 'institution_admin', institution }],
  mediator: ['phone', { role: 'mediator', institution, name: names.mediator }],
  successor: ['phone', { role: 'mediator', institution, name: names.successor }],
  court: ['desk', { role: 'court_clerk' }],
}

// A Monday: ten days before the holiday.
await runWalk({ people, beginning: '2026-09-21T09:30:00+08:00' }, async (surroundings) => {
  const walk = { ...surroundings, names }
  await step('从收到通知到达成协议', () => walkToAgreement(walk), { isSpeaking: true })
  await step('从收到通知到没有达成', () => walkToFailure(walk), { isSpeaking: true })
})
