// What one page of an application changes in its draft.
import type { ConsultationField } from '../consultation/fields'
import type { ApplicantKind, PERSONAL_DOCUMENTS } from './applicant'
import type { ApplicationContent, PaymentDemand, Prefilled } from './content'

/** The answer of one page. */
export type PageAnswer =
  | {
      readonly step: 'self'
      readonly kind: ApplicantKind
      readonly writes: 'self' | 'other'
      readonly writerName: string | null
      readonly writerRelation: string | null
    }
  | {
      readonly step: 'who'
      readonly name: string
      readonly documentKind: (typeof PERSONAL_DOCUMENTS)[number]
      readonly documentNumber: string
    }
  | {
      readonly step: 'who_organisation'
      readonly name: string
      readonly documentNumber: string
      readonly representative: string
      readonly representativeTitle: string | null
    }
  | {
      readonly step: 'reach'
      readonly phone: string
      readonly address: string
      readonly electronic: 'yes' | 'no'
      readonly email: string | null
    }
  | {
      readonly step: 'other'
      readonly kind: ApplicantKind
      readonly name: string
      readonly phone: string | null
      readonly address: string | null
    }
  | { readonly step: 'facts'; readonly field: ConsultationField; readonly facts: string }
  | {
      readonly step: 'demands'
      readonly payments: readonly PaymentDemand[]
      readonly others: string | null
    }
  | { readonly step: 'materials' }
  /** What was typed beside a file that was refused; of one that was added it is empty. */
  | { readonly step: 'unsent'; readonly title: string; readonly purpose: string }
  | { readonly step: 'institution'; readonly institutionId: string; readonly why: string | null }

export type DraftValues = {
  readonly field: ConsultationField
  readonly institutionId: string | null
  readonly content: ApplicationContent
  readonly phone: string | null
}

const NO_IDENTITY = {
  name: null,
  documentKind: null,
  documentNumber: null,
  representative: null,
  representativeTitle: null,
} as const

/** A field that was changed does not come from the consultation any more. */
const without = (content: ApplicationContent, field: Prefilled, isSame: boolean) =>
  isSame ? content.prefilled : content.prefilled.filter((each) => each !== field)

/** The draft with the answer of a page. A person who turns into an organisation has to say who it is. */
export function applyPage<D extends DraftValues>(draft: D, answer: PageAnswer): DraftValues {
  const { field, institutionId, content, phone } = draft
  const values = { field, institutionId, phone }
  const withContent = (changes: Partial<ApplicationContent>) => ({
    ...values,
    content: { ...content, ...changes },
  })
  switch (answer.step) {
    case 'self': {
      const { kind, writes, writerName, writerRelation } = answer
      const writer =
        writes === 'other' ? { name: writerName ?? '', relation: writerRelation ?? '' } : null
      return withContent({ ...(kind === content.kind ? {} : NO_IDENTITY), kind, writer })
    }
    case 'who': {
      const { name, documentKind, documentNumber } = answer
      return withContent({ ...NO_IDENTITY, kind: 'natural', name, documentKind, documentNumber })
    }
    case 'who_organisation': {
      const { step: _step, ...identity } = answer
      return withContent({ ...identity, kind: 'legal', documentKind: 'credit_code' })
    }
    case 'reach': {
      const { address, electronic, email } = answer
      const isSame = answer.phone === phone
      const changed = withContent({
        address,
        email,
        acceptsElectronic: electronic === 'yes',
        prefilled: without(content, 'phone', isSame),
      })
      return { ...changed, phone: answer.phone }
    }
    case 'other': {
      const { step: _step, ...other } = answer
      return withContent({ other })
    }
    case 'facts': {
      const { facts } = answer
      const prefilled = without(content, 'facts', facts === content.facts)
      return { ...withContent({ facts, prefilled }), field: answer.field }
    }
    case 'demands':
      return withContent({ payments: [...answer.payments], otherDemands: answer.others })
    case 'materials':
      return withContent({ passedMaterials: true, unsent: null })
    case 'unsent': {
      const { title, purpose } = answer
      return withContent({ unsent: title || purpose ? { title, purpose } : null })
    }
    case 'institution': {
      const isSame = answer.institutionId === institutionId
      const prefilled = without(content, 'institution', isSame)
      return {
        ...withContent({ whyThere: answer.why, prefilled }),
        institutionId: answer.institutionId,
      }
    }
  }
}
