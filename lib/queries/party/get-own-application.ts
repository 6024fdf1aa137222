import 'server-only'
import { z } from 'zod'
import {
  findAppliedInstitutions,
  findApplication,
} from '@/lib/data/stores/application/application-store'
import { takesApplications } from '@/lib/data/stores/application/draft-store'
import type { ApplicationState } from '@/lib/domain/application/application'
import { claimInWords, consentWordsOf, groundForApplicant } from '@/lib/labels/zh-CN/application'
import { codeInWords } from '@/lib/labels/zh-CN/consultation-field'
import { applicationNumber } from '@/lib/platform/application-code'
import { defineQuery } from '../define-query'
import { statusSentence, titleOfApplication } from './own-application-view'

export type OwnApplicationView = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: ApplicationState
  readonly status: string
  readonly institutionPhone: string | null
  /** Of a draft: the institution that was chosen takes no applications any more. */
  readonly isInstitutionGone: boolean
  readonly caseId: string | null
  /**
   * The institution's answer where it does not accept: why in plain words, its own words, and where
   * to go.
   */
  readonly declined: { readonly why: string; readonly words: string; readonly where: string } | null
  readonly withdrawnWords: string | null
  readonly isRemoved: boolean
  readonly facts: string | null
  readonly claim: string
  readonly materials: readonly { readonly title: string; readonly purpose: string }[]
  /** What is consented to with the submission, or was. */
  readonly consentWords: string
}

/** One application as its applicant reads it. */
export const getOwnApplication = defineQuery({
  act: 'own-application:read',
  input: z.object({ applicationId: z.uuid() }),
  load: async (db, { applicationId }) => {
    const record = await findApplication(db, applicationId)
    if (!record) return null
    const institutions = await findAppliedInstitutions(db, [record])
    return {
      record,
      institution: institutions.get(record.institutionId ?? '') ?? null,
      isInstitutionGone:
        record.state === 'draft' && !(await takesApplications(db, record.institutionId)),
    }
  },
  scope: ({ record: { accountId } }) => ({
    participantIds: accountId === null ? [] : [accountId],
  }),
  present: ({ record, institution, isInstitutionGone }, { today }): OwnApplicationView => {
    const { content, ground, answerWords } = record
    return {
      id: record.id,
      number: codeInWords(applicationNumber(record.id)),
      title: titleOfApplication(content),
      state: record.state,
      status: statusSentence(record, institution?.name ?? '', today),
      institutionPhone: institution?.phone ?? null,
      isInstitutionGone,
      caseId: record.caseId,
      declined: ground && { ...groundForApplicant[ground], words: answerWords ?? '' },
      withdrawnWords: record.withdrawnWords,
      isRemoved: record.isRemoved,
      facts: content.facts,
      claim: claimInWords(content),
      materials: record.materials.map(({ title, purpose }) => ({ title, purpose })),
      consentWords: record.consentWords ?? consentWordsOf(content),
    }
  },
})
