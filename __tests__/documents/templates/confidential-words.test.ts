import { composeDocument } from '@/lib/documents/compose-document'
import { closingForm } from '@/lib/documents/templates/closing-form'
import { closingReport } from '@/lib/documents/templates/closing-report'
import { confirmationApplication } from '@/lib/documents/templates/confirmation-application'
import { explanation } from '@/lib/documents/templates/explanation'
import { extension } from '@/lib/documents/templates/extension'
import { followUp } from '@/lib/documents/templates/follow-up'
import { meetingNotice } from '@/lib/documents/templates/meeting-notice'
import { minutes } from '@/lib/documents/templates/minutes'
import { serviceProof } from '@/lib/documents/templates/service-proof'
import { undisputedFacts } from '@/lib/documents/templates/undisputed-facts'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { findConfirmedFacts, type RecordedFact } from '@/lib/domain/fact/undisputed-facts'
import { findOpenEntries } from '@/lib/domain/minutes/minutes'
import { entry } from '../../domain/minutes/minutes-entries'
import { documentFacts } from '../../support/document-facts'

// 在线调解规则 第18条、特邀规定 第22条; confidentiality.md: 让步、方案、备忘和没有共同确认的事实, 不进入任何文书。

const TEMPLATES = [
  meetingNotice,
  minutes,
  undisputedFacts,
  extension,
  closingReport,
  confirmationApplication,
  serviceProof,
  followUp,
  closingForm,
  explanation,
]

const MARK = '保密标记'
const FACTS = documentFacts({ source: 'delegated_pre_filing' })

const unconfirmed: RecordedFact = {
  ...FACTS.undisputedFacts[0]!,
  id: 'fact-9',
  no: 9,
  text: `${MARK}没有共同确认`,
  confirmations: FACTS.undisputedFacts[0]!.confirmations.slice(1),
}

/** The same case, with the mark in each thing that was offered, noted or said by one side alone. */
const MARKED: DocumentFacts = {
  ...FACTS,
  minutes: FACTS.minutes.map((each) => ({
    ...each,
    entries: findOpenEntries([
      entry(1, { text: '可以写的话' }),
      entry(2, { section: 'proposal', text: `${MARK}愿付三万元` }),
      entry(3, { text: `${MARK}说错的话` }),
      entry(4, { text: '更正的话', replaces: 'e3' }),
      entry(5, { text: `${MARK}收回的话` }),
      entry(6, { text: '', replaces: 'e5' }),
      entry(7, { section: 'result', text: '可以写的结果' }),
    ]),
  })),
  meetings: FACTS.meetings.map((meeting) => ({
    ...meeting,
    reason: `${MARK}改期原因`,
    attendances: meeting.attendances.map((each) => ({ ...each, note: `${MARK}备注` })),
  })),
  undisputedFacts: findConfirmedFacts([...FACTS.undisputedFacts, unconfirmed], FACTS.parties),
  disclosures: FACTS.disclosures.map((each) => ({ ...each, statement: `${MARK}披露` })),
  changes: FACTS.changes.map((each) => ({
    ...each,
    statement: `${MARK}申请理由`,
    decisionText: `${MARK}决定理由`,
  })),
  missingSlots: [{ slot: 'authority', reason: 'has_agents', basis: 'civil_procedure_62' }],
}

const FAILED: DocumentFacts = {
  ...MARKED,
  outcome: 'deadlock',
  closing: {
    account: '经过',
    failureReason: '原因',
    costRaising: '无',
    courtNotes: '无',
    statement: null,
  },
}

test.each(TEMPLATES.map((template) => [template.kind, template] as const))(
  '%s 不含让步、备注和没有共同确认的事实',
  (_, template) => {
    const documents = [MARKED, FAILED].flatMap((facts) =>
      template.subjects(facts).map((subject) => composeDocument(template, facts, subject)),
    )
    expect(documents.length).toBeGreaterThan(0)
    expect(JSON.stringify(documents)).not.toContain(MARK)
  },
)

test('可以写的都写了：标记不是因为什么都没写而不见', () => {
  const [subject] = minutes.subjects(MARKED)
  const text = JSON.stringify(composeDocument(minutes, MARKED, subject!).content)
  for (const words of ['可以写的话', '更正的话', '可以写的结果']) expect(text).toContain(words)
})
