// What one page of an application changes in its draft.
import type { ConsultationField } from '../consultation/fields'
import type { ApplicantKind, PERSONAL_DOCUMENTS } from './applicant'
import type { AgentKind, Authority } from '../case/vocabulary'
import type { ApplicationContent, PaymentDemand, PersonContent, Prefilled } from './content'
import { nextStep, type DraftFacts, type Step } from './steps'

/** The answer of one page. */
export type PageAnswer =
  | {
      readonly step: 'self'
      readonly kind: ApplicantKind
      readonly writes: 'self' | 'other' | 'agent'
      readonly writerName: string | null
      readonly writerRelation: string | null
    }
  | {
      readonly step: 'agent'
      readonly name: string
      readonly kind: AgentKind
      readonly firm: string | null
      readonly phone: string
      readonly authority: Authority
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
  /** The person of this number (from 1), or one more. */
  | ({ readonly step: 'fellow' | 'other'; readonly no: number } & PersonContent)
  /** Only where the person of this number has still this name: sent twice it removes one. */
  | { readonly step: 'fellow_remove' | 'other_remove'; readonly no: number; readonly name: string }
  /** 没有了 */
  | { readonly step: 'fellows' | 'others' }
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

/**
 * The draft with the answer of a page. A person who turns into an organisation has to say who it
 * is.
 */
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
      const identity = kind === content.kind ? {} : NO_IDENTITY
      return withAgent(withContent({ ...identity, kind, writer }), writes === 'agent')
    }
    case 'agent': {
      const { step: _step, phone: own, ...agent } = answer
      return { ...withContent({ agent }), phone: own }
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
      const isSame = answer.phone === (content.agent ? content.applicantPhone : phone)
      const changed = withContent({
        address,
        email,
        acceptsElectronic: electronic === 'yes',
        prefilled: without(content, 'phone', isSame),
      })
      return content.agent
        ? { ...changed, content: { ...changed.content, applicantPhone: answer.phone } }
        : { ...changed, phone: answer.phone }
    }
    case 'fellow':
    case 'other': {
      const { step, no, ...person } = answer
      const list = step === 'fellow' ? 'fellows' : 'others'
      return withContent({ [list]: placed(content[list], no, person) })
    }
    case 'fellow_remove':
    case 'other_remove': {
      const { step, no, name } = answer
      const list = step === 'fellow_remove' ? 'fellows' : 'others'
      const left = content[list].filter((each, index) => index !== no - 1 || each.name !== name)
      return withContent({ [list]: left })
    }
    case 'fellows':
      return withContent({ passedFellows: true })
    case 'others':
      return withContent({ passedOthers: content.others.length > 0 })
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

/** In its place, or behind the last one. */
function placed(
  people: readonly PersonContent[],
  no: number,
  person: PersonContent,
): PersonContent[] {
  return no <= people.length
    ? people.map((each, index) => (index === no - 1 ? person : each))
    : [...people, person]
}

const NO_AGENT = { name: null, kind: null, firm: null, authority: null } as const

/** Who writes proves the own number: the one that was written so far stays with the applicant. */
function withAgent(draft: DraftValues, isAgent: boolean): DraftValues {
  const { content, phone } = draft
  if (isAgent === (content.agent !== null)) return draft
  return isAgent
    ? { ...draft, phone: null, content: { ...content, agent: NO_AGENT, applicantPhone: phone } }
    : {
        ...draft,
        phone: content.applicantPhone,
        content: { ...content, agent: null, applicantPhone: null },
      }
}

/**
 * Each on the side of the applicant answers on a number of their own, and the other side on none of
 * these.
 */
export function sharesNumber({ content, phone }: DraftValues): boolean {
  const given = (phones: readonly (string | null)[]) => phones.filter((each) => each !== null)
  const own = given([
    phone,
    content.applicantPhone,
    ...content.fellows.map((fellow) => fellow.phone),
  ])
  const theirs = given(content.others.map((other) => other.phone))
  return new Set(own).size < own.length || theirs.some((each) => own.includes(each))
}

/** The page to continue with: lists are gone on with until 没有了 is said. */
export function pageAfter(answer: PageAnswer, draft: DraftFacts): Step {
  switch (answer.step) {
    case 'fellow':
    case 'fellow_remove':
      return 'fellows'
    case 'other':
    case 'other_remove':
      return 'others'
    default:
      return nextStep(draft)
  }
}
