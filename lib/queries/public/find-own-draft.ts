import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { draftFacts, type Draft } from '@/lib/data/stores/application/application-types'
import {
  findOwnDraft as readOwn,
  takesApplications,
} from '@/lib/data/stores/application/draft-store'
import {
  findPublicInstitutions,
  type PublicInstitution,
} from '@/lib/data/stores/institution/public-roster-store'
import type { ApplicationSlot } from '@/lib/domain/application/application'
import { sumOfPayments, type ApplicationContent } from '@/lib/domain/application/content'
import { isInstitutionGone, missingSteps, type Step } from '@/lib/domain/application/steps'
import { isInField, type ConsultationField } from '@/lib/domain/consultation/fields'
import { APPLY_FIELD } from '@/lib/labels/zh-CN/apply-field'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { centsInFigures } from '@/lib/labels/zh-CN/money'

/** A draft as the pages of its browser show it: to the one who wrote it, in clear. */
export type DraftView = {
  readonly field: ConsultationField
  readonly fieldWord: string
  readonly content: ApplicationContent
  readonly phone: string | null
  readonly institutionId: string | null
  readonly institution: string | null
  /** The one that was chosen takes no applications any more. */
  readonly isInstitutionGone: boolean
  /** 3,000.00 元; null where no payment is demanded. */
  readonly sum: string | null
  readonly materials: readonly {
    readonly id: string
    readonly slot: ApplicationSlot
    readonly title: string
    readonly purpose: string
    readonly fileName: string
  }[]
  readonly missing: readonly Step[]
}

const ANY = { types: null, district: null }

function presentDraft(draft: Draft, institution: string | null, isOpen: boolean): DraftView {
  const { field, content, phone, institutionId, materials } = draft
  const sum = sumOfPayments(content)
  const facts = draftFacts(draft, isOpen)
  return {
    field,
    fieldWord: consultationField[field],
    content,
    phone,
    institutionId,
    institution,
    isInstitutionGone: isInstitutionGone(facts),
    sum: sum === null ? null : centsInFigures(sum),
    materials: materials.map(({ id, slot, title, purpose, fileName }) => ({
      id,
      slot,
      title,
      purpose,
      fileName,
    })),
    missing: missingSteps(facts),
  }
}

/** The draft of a proof; null: there is none. */
export async function findOwnDraft(proof: string | null): Promise<DraftView | null> {
  if (proof === null) return null
  return asVisitor(proof, 'show a draft of an application', async (db) => {
    const draft = await readOwn(db)
    if (!draft) return null
    const { institutionId } = draft
    const [institution] =
      institutionId === null ? [] : await findPublicInstitutions(db, ANY, { institutionId })
    const isOpen = await takesApplications(db, institutionId)
    return presentDraft(draft, institution?.name ?? null, isOpen)
  })
}

/** An institution to apply to, with what speaks for it. */
export type ApplicableView = {
  readonly id: string
  readonly name: string
  readonly isFitting: boolean
  readonly reasons: readonly string[]
}

/**
 * The institutions that a court invites, those with the field among their specialties first, of
 * these the free ones.
 */
export async function findApplicable(field: ConsultationField): Promise<readonly ApplicableView[]> {
  const found = await asVisitor(null, 'institutions to apply to', (db) =>
    findPublicInstitutions(db, ANY),
  )
  return found
    .filter(({ courts }) => courts.length > 0)
    .toSorted((a, b) => Number(a.chargesFees) - Number(b.chargesFees))
    .map((institution) => presentApplicable(institution, field))
    .toSorted((a, b) => Number(b.isFitting) - Number(a.isFitting))
}

function presentApplicable(
  { id, name, specialties, chargesFees, district, courts }: PublicInstitution,
  field: ConsultationField,
): ApplicableView {
  const isFitting = field !== 'other' && isInField(specialties, field)
  return {
    id,
    name,
    isFitting,
    reasons: [
      ...(field === 'other'
        ? []
        : [isFitting ? APPLY_FIELD.fits(consultationField[field]) : APPLY_FIELD.fitsNot]),
      ...(district ? [APPLY_FIELD.near(district)] : []),
      chargesFees ? APPLY_FIELD.charges : APPLY_FIELD.free,
      APPLY_FIELD.invitedBy(courts[0]!, courts.length - 1),
    ],
  }
}
