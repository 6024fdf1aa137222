// What an application needs. Sources: 民诉解释 第351、354条; 2011年司法确认程序规定 第3条; 在线调解规则 第8条 (已经提交过的不再重复提交).
import type { PartyKind } from '../case/vocabulary'
import type { UploadSlot } from '../dossier/catalogue'
import type { ConfirmationArticle } from './articles'
import type { Span } from './term-mark'
import { findTitledThings, type TitledKind } from './wording/titled-things'

export const MATERIAL_KINDS = [
  'application', // 司法确认申请书
  'agreement', // 调解协议
  'mediation_proof', // 调解组织主持调解的证明
  'institution_proof', // 调解组织依法设立的证明
  'identity', // 身份证明, 主体资格证明
  'service_contact', // 住所、送达地址、电话
  'guardianship', // 法定代理人的身份和关系证明
  'authority', // 授权委托书和代理人身份证明
  'title_certificate', // 财产权利证明
] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/**
 * `there`: in the dossier, or known. `made`: the system makes it from what it knows. `missing`: someone has to hand it in. `by_judge`: not in
 * the dossier; the judge may ask for it.
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

export type TitledThing = {
  readonly kind: TitledKind
  /** The clause's place, from 0. */
  readonly term: number
  readonly span: Span
  readonly words: string
}

export type MaterialParty = {
  readonly id: string
  readonly name: string
  readonly kind: PartyKind
  /** The place of residence, a service address and a telephone are on record. */
  readonly hasContact: boolean
  /** Its identity was verified, or its document is in the dossier. */
  readonly hasIdentity: boolean
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
  /** The institution is on the court's roster, which proves it (特邀规定 第5条). */
  readonly isOnRoster: boolean
}

const NO_ONE = { party: null, person: null, thing: null }

function papersIn(papers: readonly DossierPaper[], ...slots: readonly UploadSlot[]) {
  return papers.filter(({ slot }) => slots.includes(slot)).map(({ title }) => title)
}

/** Everything that the application needs, each once. */
export function materialsOf(facts: MaterialFacts): readonly Material[] {
  const { papers, clauses } = facts
  const agreement = papersIn(papers, 'outcome')
  const things = findTitledThings(clauses)
  return [
    {
      kind: 'application',
      ...NO_ONE,
      article: 'confirmation_rules_3',
      slot: 'confirmation',
      state: 'made',
      papers: papersIn(papers, 'confirmation'),
    },
    {
      kind: 'agreement',
      ...NO_ONE,
      article: 'interpretation_354',
      slot: 'outcome',
      state: agreement.length > 0 ? 'there' : 'missing',
      papers: agreement,
    },
    ...things.map((thing): Material => ({
      kind: 'title_certificate',
      party: null,
      person: null,
      thing,
      article: 'interpretation_354',
      slot: 'evidence',
      state: 'missing',
      papers: [],
    })),
  ]
}
