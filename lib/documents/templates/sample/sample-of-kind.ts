import type { CaseDocumentKind } from '@/lib/domain/document/case-document-kinds'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { sampleDay } from './sample-day'
import { SAMPLE_FACTS } from './sample-facts'

/** What is different in the sample where a document exists in another course of a case only. */
const OTHER_COURSE: Partial<Record<CaseDocumentKind, Partial<DocumentFacts>>> = {
  application: { source: 'party_application' },
  decline_notice: {
    status: 'returned',
    acceptedOn: null,
    institutionName: null,
    decline: {
      reason: 'beyond_expertise',
      text: '本案涉及房屋结构鉴定，调解员均无此专长。',
      on: sampleDay('2026-10-13'),
      institution: '示例区和谐调解中心',
    },
  },
  closing_report: {
    source: 'delegated_pre_filing',
    outcome: 'deadlock',
    closing: {
      account: '电话联系两次，当面调解一次。',
      failureReason: '双方对赔偿数额分歧较大。',
      costRaising: '被申请人一次未到场。',
      courtNotes: '各方确认的无争议事实一项。',
      statement: null,
    },
  },
  confirmation_application: { source: 'delegated_pre_filing' },
}

/** The sample case in a course in which it has this document. */
export function sampleFactsFor(kind: CaseDocumentKind): DocumentFacts {
  return { ...SAMPLE_FACTS, ...OTHER_COURSE[kind] }
}
