import type { DisputeType, Outcome } from '@/lib/domain/case/vocabulary'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import { addMediations } from './mediations'
import type { DemoWorld } from './organisations'
import { beginStory } from './storyline'

// The demonstration's cases as stories: one institution with a full desk, one with a lighter one.

/**
 * Closed cases give the mediators a record: [referred, closed, mediator, type, outcome], in days
 * ago.
 */
const CLOSED: readonly (readonly [number, number, number, DisputeType, Outcome])[] = [
  [96, 80, 0, 'property_service', 'agreement'],
  [88, 75, 0, 'property_service', 'agreement'],
  [84, 60, 0, 'property_right', 'deadlock'],
  [79, 68, 1, 'contract_quasi', 'agreement'],
  [75, 48, 1, 'contract_quasi', 'unwilling'],
  [70, 61, 2, 'labour', 'settled_withdrawn'],
  [66, 52, 3, 'marriage_family', 'agreement'],
  [61, 44, 0, 'property_service', 'agreement'],
  [57, 30, 2, 'labour', 'refused_to_sign'],
  [52, 41, 3, 'personality', 'agreement'],
  [47, 33, 1, 'contract_quasi', 'agreement'],
  [40, 28, 0, 'other', 'agreement'],
]

/**
 * What a case owes its dossier beyond what the court sent and what is made of the record
 * (`finalise`).
 */
const WHOLE = [
  'acceptance_form',
  'consent',
  'rights_notice',
  'disclosure',
  'service_address',
  'contact_log',
  'session_record',
  'service_proof',
  'identity',
] as const satisfies readonly UploadSlot[]

/** The cases, by the day of their referral, whose dossiers are bound. */
const BOUND: readonly number[] = [96, 84]

async function addClosed(world: DemoWorld, index: number): Promise<void> {
  const institution = world.institutions[index]!
  for (const [referred, closed, wanted, type, outcome] of index === 0
    ? CLOSED
    : CLOSED.slice(0, 5)) {
    const mediator = wanted % institution.mediators.length
    const story = await beginStory(world.courts[referred % 2]!, institution, {
      daysAgo: referred,
      type,
    })
    await story.accept(referred - 1)
    await story.assign(referred - 1, mediator)
    await story.take(referred - 2, mediator)
    await story.contact(referred - 3, mediator, 0, 'agreed', '说明调解程序，申请人同意调解。')
    await story.contact(referred - 4, mediator, 1, 'reached', '对方愿意先谈金额。')
    if (outcome === 'unwilling')
      await story.contact(closed, mediator, 1, 'declined', '对方明确表示不再继续调解。')
    if (outcome === 'agreement' || outcome === 'refused_to_sign')
      await story.agree(closed, mediator, outcome === 'refused_to_sign')
    await story.close(closed, mediator, outcome)
    // Of the oldest dossiers one with an agreement and one without are complete; of the others
    // something is still to be put in.
    if (BOUND.includes(referred)) {
      await story.file(closed, WHOLE)
      await story.finalise(
        closed,
        mediator,
        outcome === 'agreement' ? 'agreement' : 'closing_report',
      )
      await story.finalise(closed, mediator, 'closing_form')
      await story.archive(closed - 5)
    } else if (referred > 80) await story.file(closed, WHOLE.slice(0, 6))
    // The payment was due twenty days after the closing.
    if (outcome === 'agreement' && closed > 21)
      await story.followUp(closed - 21, mediator, closed === 52 ? 'partly' : 'performed')
  }
}

/** Waiting to be accepted: overdue, due now, and fresh. */
async function addWaiting(world: DemoWorld, index: number): Promise<void> {
  const waiting: readonly (readonly [number, string, DisputeType])[] = [
    [6, '10:12', 'property_service'],
    [5, '14:30', 'contract_quasi'],
    [3, '09:05', 'labour'],
    [2, '16:40', 'tort'],
    [1, '11:20', 'marriage_family'],
    [1, '15:00', 'property_right'],
    [0, '08:30', 'other'],
  ]
  for (const [daysAgo, time, type] of index === 0 ? waiting : waiting.slice(2, 5)) {
    await beginStory(world.courts[daysAgo % 2]!, world.institutions[index]!, {
      daysAgo,
      time,
      type,
    })
  }
}

async function addDeskOne(world: DemoWorld): Promise<void> {
  const [court, higherCourt] = [world.courts[0]!, world.courts[1]!]
  const institution = world.institutions[0]!
  const begin = (daysAgo: number, type: DisputeType, more = {}) =>
    beginStory(court, institution, { daysAgo, type, ...more })

  for (const [daysAgo, type] of [
    [8, 'property_service'],
    [7, 'tort'],
  ] as const)
    await (await begin(daysAgo, type)).accept(daysAgo - 1)
  await (
    await beginStory(higherCourt, institution, {
      daysAgo: 6,
      type: 'contract_quasi',
      source: 'entrusted_ordinary',
    })
  ).accept(5)

  const withdrawn = await begin(20, 'labour')
  await withdrawn.accept(19)
  await withdrawn.assign(19, 2)
  await withdrawn.take(18, 2)
  await withdrawn.contact(16, 2, 0, 'reached', '申请人提供了考勤截图。')
  await withdrawn.withdraw(2, 2, 'health', '近期住院治疗，无法继续承办本案')

  for (const [daysAgo, type, mediator] of [
    [4, 'property_service', 0],
    [3, 'contract_quasi', 1],
  ] as const) {
    const waiting = await begin(daysAgo, type)
    await waiting.accept(daysAgo - 1)
    await waiting.assign(daysAgo - 2, mediator)
  }

  const disclosed = await begin(9, 'personality')
  await disclosed.accept(8)
  await disclosed.assign(8, 3)
  await disclosed.disclose(7, 3, '与被申请人同为小区业主委员会候选人，曾有往来')

  const running: readonly (readonly [number, DisputeType, number])[] = [
    [30, 'property_service', 0],
    [25, 'contract_quasi', 1],
    [15, 'marriage_family', 3],
    [12, 'property_right', 0],
  ]
  for (const [daysAgo, type, mediator] of running) {
    const story = await begin(daysAgo, type)
    await story.accept(daysAgo - 1)
    await story.assign(daysAgo - 1, mediator)
    await story.take(daysAgo - 2, mediator)
    await story.contact(daysAgo - 4, mediator, 0, 'agreed', '申请人同意调解，希望一次性解决。')
    await story.contact(
      daysAgo - 5,
      mediator,
      1,
      daysAgo === 12 ? 'call_back_later' : 'reached',
      '对方表示可以协商，约定再谈。',
    )
    if (daysAgo > 12)
      await story.file(
        daysAgo - 6,
        daysAgo === 30
          ? ['acceptance_form', 'consent', 'rights_notice', 'disclosure', 'service_address']
          : ['acceptance_form', 'consent'],
      )
    if (daysAgo === 25) await story.pause(18, 5)
    if (daysAgo === 30) await story.extend(3, 15)
  }

  const summary = await beginStory(higherCourt, institution, {
    daysAgo: 8,
    type: 'labour',
    source: 'entrusted_summary',
  })
  await summary.accept(6)
  await summary.assign(6, 2)
  await summary.take(5, 2)
  await summary.contact(3, 2, 1, 'no_answer', '电话无人接听，已发短信。')

  const handed = await begin(22, 'tort')
  await handed.accept(21)
  await handed.assign(21, 3)
  await handed.take(20, 3)
  await handed.contact(18, 3, 0, 'reached', '申请人提交了医疗票据。')
  await handed.withdraw(12, 3, 'beyond_expertise', '不熟悉伤残赔偿计算，建议更换')
  await handed.assign(11, 1, '申请人已提交医疗票据，被申请人尚未联系')
  await handed.take(10, 1)
  await handed.contact(9, 1, 1, 'reached', '被申请人愿意分期支付。')

  await (await begin(10, 'other')).decline(9, '本机构未开展教育培训类纠纷调解')
}

async function addDeskTwo(world: DemoWorld): Promise<void> {
  const institution = world.institutions[1]!
  const story = await beginStory(world.courts[1]!, institution, {
    daysAgo: 11,
    type: 'contract_quasi',
  })
  await story.accept(10)
  await story.assign(10, 0)
  await story.take(9, 0)
  await story.contact(8, 0, 0, 'agreed', '申请人同意调解。')
  const waiting = await beginStory(world.courts[0]!, institution, { daysAgo: 5, type: 'tort' })
  await waiting.accept(4)
  const assigned = await beginStory(world.courts[0]!, institution, {
    daysAgo: 4,
    type: 'property_service',
  })
  await assigned.accept(3)
  await assigned.assign(3, 2)
  await (
    await beginStory(world.courts[1]!, institution, { daysAgo: 7, type: 'marriage_family' })
  ).decline(6, '本机构只受理商事纠纷')
}

/** In mediation, with an agreement in effect: its parties can apply for the confirmation. */
async function addAgreed(world: DemoWorld): Promise<void> {
  const institution = world.institutions[1]!
  const agreed = await beginStory(world.courts[0]!, institution, { daysAgo: 9, type: 'tort' })
  await agreed.accept(8)
  await agreed.assign(8, 1)
  await agreed.take(7, 1)
  await agreed.contact(6, 1, 0, 'agreed', '申请人同意调解。')
  await agreed.contact(5, 1, 1, 'agreed', '被申请人同意调解，愿意一次付清。')
  await agreed.agree(2, 1, false)
}

/** Tells every story, oldest desks first. */
export async function addStories(world: DemoWorld): Promise<void> {
  await addClosed(world, 0)
  await addClosed(world, 1)
  await addDeskOne(world)
  await addDeskTwo(world)
  await addMediations(world)
  await addWaiting(world, 0)
  await addWaiting(world, 1)
  await addAgreed(world)
}
