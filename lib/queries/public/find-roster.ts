import 'server-only'
import { asVisitor, type Db } from '@/lib/data/door'
import {
  findDistricts,
  findPublicInstitutions,
  findPublicMediators,
  ROSTER_AT_MOST,
  type PublicMediator,
} from '@/lib/data/stores/institution/public-roster-store'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { disputeType } from '@/lib/labels/zh-CN/case'
import {
  presentCard,
  presentProfile,
  type InstitutionCard,
  type InstitutionProfileView,
} from './institution-card'
import { readDistrict, readField, readId, rosterFilter, type PublicParams } from './roster-params'

export type MediatorCard = {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly specialties: string
  readonly introduction: string | null
  readonly institutionId: string
  readonly institution: string
}

const presentMediator = ({ specialties, ...mediator }: PublicMediator): MediatorCard => ({
  ...mediator,
  specialties: specialties.map((type) => disputeType[type]).join('、'),
})

export type RosterView = {
  readonly field: ConsultationField | null
  readonly district: string | null
  readonly districts: readonly string[]
  /** More than are shown. */
  readonly isCut: boolean
} & (
  | { readonly tab: 'institutions'; readonly rows: readonly InstitutionCard[] }
  | { readonly tab: 'mediators'; readonly rows: readonly MediatorCard[] }
)

/** 名册 by field and district (在线调解规则 第5条). */
export async function findRoster(
  params: PublicParams & { readonly tab?: string },
): Promise<RosterView> {
  const field = readField(params.field)
  const district = readDistrict(params.district)
  const filter = rosterFilter(field, district)
  return asVisitor(null, 'show the roster', async (db) => {
    const rows = await readRoster(db, params.tab === 'mediators', filter)
    const districts = await findDistricts(db)
    return { field, district, districts, isCut: rows.rows.length >= ROSTER_AT_MOST, ...rows }
  })
}

async function readRoster(db: Db, ofPeople: boolean, filter: ReturnType<typeof rosterFilter>) {
  return ofPeople
    ? {
        tab: 'mediators' as const,
        rows: (await findPublicMediators(db, filter)).map(presentMediator),
      }
    : {
        tab: 'institutions' as const,
        rows: (await findPublicInstitutions(db, filter)).map(presentCard),
      }
}

export type RosterProfileView = InstitutionProfileView & {
  readonly mediators: readonly MediatorCard[]
}

/** One institution of the roster with its mediators; null: it is not on it. */
export async function findRosterProfile(text: string): Promise<RosterProfileView | null> {
  const institutionId = readId(text)
  if (institutionId === null) return null
  const any = { types: null, district: null }
  return asVisitor(null, 'show an institution of the roster', async (db) => {
    const [institution] = await findPublicInstitutions(db, any, { institutionId })
    if (!institution) return null
    const mediators = await findPublicMediators(db, any, institutionId)
    return { ...presentProfile(institution), mediators: mediators.map(presentMediator) }
  })
}

/** Other institutions that take questions: to where an asker can be referred. */
export async function findReferralTargets(
  ownId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await asVisitor(null, 'institutions to refer an asker to', (db) =>
    findPublicInstitutions(db, { types: null, district: null }, { takesQuestions: true }),
  )
  return found.filter(({ id }) => id !== ownId).map(({ id, name }) => ({ id, name }))
}
