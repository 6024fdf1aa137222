// What an application needs. Sources: 民诉解释 第351、354条; 2011年司法确认程序规定 第3条; 在线调解规则 第8条 (已经提交过的不再重复提交).
import type { PartyKind } from '../case/vocabulary'
import type { UploadSlot } from '../dossier/catalogue'
import type { ConfirmationArticle } from './articles'
import { findTitledThings, findTitlePapers, type TitledThing } from './wording/titled-things'

export const MATERIAL_KINDS = [
  'application', // 司法确认申请书
  'agreement', // 调解协议
  'mediation_proof', // 调解组织主持调解的证明
  'institution_proof', // 调解组织依法设立的证明
  'identity', // 身份证明 of a person
  'qualification', // 资格证明 of an organisation
  'service_contact', // 住所、送达地址、电话
  'guardianship', // 法定代理人的身份和关系证明
  'authority', // 授权委托书和代理人身份证明
  'title_certificate', // 财产权利证明
] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/**
 * By kind: the article, and the slots of the dossier from which it is taken; what is missing goes
 * into the first.
 */
export const MATERIALS = {
  application: { article: 'confirmation_rules_3', slots: ['confirmation'] },
  agreement: { article: 'interpretation_354', slots: ['outcome'] },
  mediation_proof: {
    article: 'interpretation_354',
    slots: ['acceptance_form', 'referral_letter', 'closing_form'],
  },
  institution_proof: { article: 'civil_procedure_205', slots: ['confirmation'] },
  identity: { article: 'interpretation_354', slots: ['identity'] },
  qualification: { article: 'confirmation_rules_3', slots: ['identity'] },
  service_contact: { article: 'confirmation_rules_3', slots: ['service_address'] },
  guardianship: { article: 'civil_procedure_60', slots: ['identity'] },
  authority: { article: 'confirmation_rules_3', slots: ['authority'] },
  title_certificate: { article: 'interpretation_354', slots: ['evidence'] },
} as const satisfies Record<
  MaterialKind,
  { readonly article: ConfirmationArticle; readonly slots: readonly UploadSlot[] }
>

/**
 * `there`: in the dossier, or known to the system. `made`: the system makes it. `missing`: it has
 * to be handed in.
 */
export type MaterialState = 'there' | 'made' | 'missing'

export type Material = {
  readonly kind: MaterialKind
  /** Whose; null for what belongs to the whole application. */
  readonly party: { readonly id: string; readonly name: string } | null
  /** Of an agent or a guardian: the person. */
  readonly person: string | null
  /** Of a title certificate: the thing, and the clause that touches it. */
  readonly thing: TitledThing | null
  readonly article: ConfirmationArticle
  /** The slot of the dossier from which it is taken, or into which it is put. */
  readonly slot: UploadSlot
  readonly state: MaterialState
  /** Titles of the papers that are it. */
  readonly papers: readonly string[]
}

export type MaterialParty = {
  readonly id: string
  readonly name: string
  readonly kind: PartyKind
  /** Its place of residence, an address for service and a telephone are on record. */
  readonly hasContact: boolean
  /** Its identity was verified in the mediation. */
  readonly hasIdentity: boolean
  /** Agents who confirm for it. */
  readonly agents: readonly { readonly name: string; readonly hasPaper: boolean }[]
  readonly guardian: { readonly name: string; readonly hasProof: boolean } | null
}

/** A paper of the dossier; `partyId` where it is of one party. */
export type DossierPaper = {
  readonly slot: UploadSlot
  readonly title: string
  readonly partyId: string | null
}

export type MaterialFacts = {
  readonly parties: readonly MaterialParty[]
  /** The clauses of the agreement, as it carries them. */
  readonly clauses: readonly string[]
  readonly papers: readonly DossierPaper[]
  readonly institution: {
    /** On the roster of the court applied to, which has examined it (特邀规定 第5条). */
    readonly isOnRoster: boolean
    readonly hasProof: boolean
  }
}

type Found = Partial<Pick<Material, 'party' | 'person' | 'thing' | 'papers'>>

function makeMaterial(kind: MaterialKind, state: MaterialState, found: Found = {}): Material {
  const { article, slots } = MATERIALS[kind]
  const slot = slots[0]
  return {
    kind,
    party: null,
    person: null,
    thing: null,
    papers: [],
    ...found,
    article,
    slot,
    state,
  }
}

const whether = (isThere: boolean): MaterialState => (isThere ? 'there' : 'missing')

/**
 * What the dossier has for the whole application: taken from the slot in which the first paper is.
 */
function takeWhole(
  kind: 'agreement' | 'mediation_proof',
  papers: readonly DossierPaper[],
): Material {
  const slots: readonly UploadSlot[] = MATERIALS[kind].slots
  const slot = slots.find((each) => papers.some((paper) => paper.slot === each))
  const titles = papers.filter((paper) => paper.slot === slot).map(({ title }) => title)
  const material = makeMaterial(kind, whether(slot !== undefined), { papers: titles })
  return slot ? { ...material, slot } : material
}

/**
 * 调解组织主持调解的证明: a paper of the dossier, or else set by the system from what is recorded of the
 * referral, the acceptance and the mediator. The court has examined who is on its roster; another
 * institution proves it itself.
 */
function proveMediation(papers: readonly DossierPaper[], isOnRoster: boolean): Material {
  const filed = takeWhole('mediation_proof', papers)
  return filed.state === 'missing' && isOnRoster ? { ...filed, state: 'made' } : filed
}

function materialsOfParty(
  { id, name, kind, hasContact, hasIdentity, agents, guardian }: MaterialParty,
  papers: readonly DossierPaper[],
): readonly Material[] {
  const party = { id, name }
  const titlesIn = (slot: UploadSlot) =>
    papers.filter((paper) => paper.slot === slot && paper.partyId === id).map(({ title }) => title)
  const ofPerson = (of: MaterialKind, isKnown: boolean) => {
    const titles = titlesIn(MATERIALS[of].slots[0])
    return makeMaterial(of, whether(isKnown || titles.length > 0), { party, papers: titles })
  }
  return [
    ofPerson(kind === 'natural' ? 'identity' : 'qualification', hasIdentity),
    ofPerson('service_contact', hasContact),
    ...(guardian
      ? [makeMaterial('guardianship', whether(guardian.hasProof), { party, person: guardian.name })]
      : []),
    ...agents.map((agent) =>
      makeMaterial('authority', whether(agent.hasPaper), { party, person: agent.name }),
    ),
  ]
}

function titleCertificates({ clauses, papers }: MaterialFacts): readonly Material[] {
  const things = findTitledThings(clauses)
  const titles = papers.filter(({ slot }) => slot === 'evidence').map(({ title }) => title)
  const found = findTitlePapers(things, titles)
  return things.map((thing) => {
    const title = found.get(thing)
    const taken = title === undefined ? [] : [title]
    return makeMaterial('title_certificate', whether(title !== undefined), { thing, papers: taken })
  })
}

/**
 * Everything that the application needs, each once, in the order of 民诉解释 第354条. What the dossier
 * has, or the system knows, is not requested again.
 */
export function materialsOf(facts: MaterialFacts): readonly Material[] {
  const { papers, parties, institution } = facts
  const { isOnRoster, hasProof } = institution
  return [
    makeMaterial('application', 'made'),
    takeWhole('agreement', papers),
    proveMediation(papers, isOnRoster),
    ...(isOnRoster ? [] : [makeMaterial('institution_proof', whether(hasProof))]),
    ...parties.flatMap((party) => materialsOfParty(party, papers)),
    ...titleCertificates(facts),
  ]
}

/** Whether everything is there or made by the system. */
export function isComplete(materials: readonly Material[]): boolean {
  return materials.every(({ state }) => state !== 'missing')
}
