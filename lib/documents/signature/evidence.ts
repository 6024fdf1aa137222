import type { IdentityCheck } from '@/lib/domain/case/preparations'
import type { ReadingWay, Signature, SignaturePlace } from '@/lib/domain/signature/signature'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { signatureLabel } from '@/lib/labels/zh-CN/case-document'
import { identityWay } from '@/lib/labels/zh-CN/preparation'
import type { WitnessPlace } from '@/lib/domain/signature/witness'
import { readingWay, SIGN_PAGE, signatureWay, witnessPlace } from '@/lib/labels/zh-CN/signature'
import { EVIDENCE } from '@/lib/labels/zh-CN/signature-evidence'
import type { Block } from '../content'
import { heading, paragraph } from '../templates/blocks'
import { secondInFull } from '../templates/moments-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

type StoredOwn = {
  readonly confirmedAt: Date | null
  readonly witness: { readonly name: string; readonly where: WitnessPlace } | null
}

/** A signature with what proves it. */
export type EvidenceSignature = Signature & {
  readonly identity: Pick<IdentityCheck, 'way' | 'document' | 'on'> | null
  readonly reading: ReadingWay | null
  readonly helper: string | null
  readonly device: string | null
  readonly address: string | null
  readonly note: string | null
  /** On a phone of one's own: with what it was proven, beside the identity. */
  readonly own: StoredOwn | null
  /** The accepted 授权委托书 by which an agent signed; null: no agent, or by the referral alone. */
  readonly authorityPaperId: string | null
  /** SHA-256 of the photo of the document behind the check; null: the mediator kept none. */
  readonly identityPhotoSha256: string | null
  /** SHA-256 of the file that was seen; null where it was recorded before there was one. */
  readonly seenSha256: string | null
  readonly scanSha256: string | null
  readonly sealSha256: string | null
  /** By a licensed certificate authority. */
  readonly certified: { readonly authority: string; readonly serial: string } | null
}

/** The document as a whole. */
export type EvidenceHead = {
  readonly title: string
  readonly number: string
  readonly code: string | null
  readonly finalisedAt: Date
  readonly finalisedBy: string
  readonly sha256: string
  readonly pages: number
  /** In words; null: no agreement, or not in effect. */
  readonly effective: string | null
  readonly isAgreement: boolean
  readonly madeAt: Date
  readonly madeBy: string
  /**
   * The licensed certificate authority behind each signature in handwriting; null: not behind all
   * of them.
   */
  readonly authority: string | null
}

/**
 * The authority that certified every signature in handwriting; null where one lacks it, where there
 * are several, or no such signature.
 */
export function findAuthority(places: readonly SignaturePlace<EvidenceSignature>[]): string | null {
  const authorities = new Set(
    places.flatMap(({ answer }) =>
      answer?.way === 'handwritten' ? [answer.certified?.authority ?? null] : [],
    ),
  )
  const [first = null] = authorities
  return authorities.size === 1 ? first : null
}

const orNone = (value: string | null) => value || EVIDENCE.none

function stateInWords(places: readonly SignaturePlace[]): string {
  const names = (wanted: (place: SignaturePlace) => boolean) =>
    places
      .filter(wanted)
      .map(({ signer }) => signer.name)
      .join('、')
  const refused = names(({ state }) => state === 'refused')
  const missing = names(({ state }) => state === 'open' || state === 'waiting')
  const parts = [
    ...(refused ? [EVIDENCE.refused(refused)] : []),
    ...(missing ? [EVIDENCE.unsigned(missing)] : []),
  ]
  return parts.length === 0 ? EVIDENCE.allSigned : parts.join('；')
}

function identityInWords({ way, signedBy, identity, personKind }: EvidenceSignature): string {
  if (identity)
    return EVIDENCE.identity(
      signedBy,
      dayInFull(identity.on),
      identityWay[identity.way],
      documentKind[identity.document],
    )
  if (way === 'seal') return EVIDENCE.keeper(signedBy)
  return way === 'handwritten' && personKind === null ? EVIDENCE.account(signedBy) : EVIDENCE.none
}

/** The code by which the number was confirmed, and the witness. */
function ownInWords({ own, answer }: EvidenceSignature): string {
  if (!own) return EVIDENCE.notOwn
  if (answer === 'refused') return EVIDENCE.ownRefused
  const parts = [
    ...(own.confirmedAt ? [EVIDENCE.confirmed(secondInFull(own.confirmedAt))] : []),
    ...(own.witness ? [EVIDENCE.witness(own.witness.name, witnessPlace[own.witness.where])] : []),
  ]
  return EVIDENCE.own(parts)
}

function willInWords({ way, personKind, scanSha256 }: EvidenceSignature): string {
  if (way === 'handwritten')
    return personKind === null ? EVIDENCE.ownWill : EVIDENCE.will(SIGN_PAGE.agreed)
  if (way === 'seal') return EVIDENCE.seal
  if (way === 'paper') return scanSha256 === null ? EVIDENCE.inAgreement : EVIDENCE.paper
  return EVIDENCE.none
}

type Rows = readonly (readonly [term: string, value: string])[]

function answerRows(answer: EvidenceSignature): Rows {
  const { terms } = EVIDENCE
  const { way, on, at, signedBy, reading, helper, device, address, note, recordedBy } = answer
  const { certified } = answer
  return [
    [terms.signedBy, signedBy],
    [terms.way, way === null ? EVIDENCE.none : signatureWay[way]],
    [
      terms.at,
      way === 'handwritten' || way === 'seal' ? secondInFull(at) : EVIDENCE.dayOnly(dayInFull(on)),
    ],
    [terms.identity, identityInWords(answer)],
    ...(answer.identityPhotoSha256
      ? [[terms.identityPhoto, answer.identityPhotoSha256] as const]
      : []),
    ...(answer.personKind === 'agent'
      ? [[terms.authority, EVIDENCE.byAuthority(answer.authorityPaperId)] as const]
      : []),
    [terms.own, ownInWords(answer)],
    [
      terms.reading,
      reading === null ? EVIDENCE.none : EVIDENCE.reading(readingWay[reading], helper),
    ],
    [terms.will, willInWords(answer)],
    [terms.seen, orNone(answer.seenSha256)],
    [terms.scan, orNone(answer.scanSha256)],
    [terms.seal, orNone(answer.sealSha256)],
    [
      terms.certified,
      certified ? EVIDENCE.certified(certified.authority, certified.serial) : EVIDENCE.none,
    ],
    [
      terms.device,
      device === null
        ? EVIDENCE.none
        : answer.own
          ? EVIDENCE.ownDevice(device)
          : EVIDENCE.device(device, orNone(recordedBy)),
    ],
    [terms.address, orNone(address)],
    [terms.recordedBy, orNone(recordedBy)],
    [terms.note, orNone(note)],
  ]
}

function placeBlocks({
  place,
  signer,
  answer,
}: SignaturePlace<EvidenceSignature>): readonly Block[] {
  const { terms } = EVIDENCE
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${EVIDENCE.no(place + 1)}${signer.name}`,
    },
    {
      kind: 'facts',
      rows: [
        [terms.signer, `${signer.name}，${signatureLabel[signer.role]}`],
        [terms.order, EVIDENCE.order(signer.step, place + 1)],
        [terms.answer, EVIDENCE.answer[answer?.answer ?? 'missing']],
        ...(answer ? answerRows(answer) : []),
      ],
    },
  ]
}

/** 签署证据页: the document, each signature in its order, and what a signature is in law. */
export function evidenceBlocks(
  places: readonly SignaturePlace<EvidenceSignature>[],
  head: EvidenceHead,
): readonly Block[] {
  const { terms } = EVIDENCE
  return [
    heading(EVIDENCE.document),
    {
      kind: 'facts',
      rows: [
        [terms.name, head.title],
        [terms.number, head.number],
        [terms.code, orNone(head.code)],
        [terms.finalised, EVIDENCE.finalised(secondInFull(head.finalisedAt), head.finalisedBy)],
        [terms.shown, head.sha256],
        [terms.pages, EVIDENCE.pages(head.pages)],
        [terms.state, stateInWords(places)],
        ...(head.isAgreement
          ? ([
              [
                terms.effective,
                head.effective === null
                  ? EVIDENCE.notEffective
                  : EVIDENCE.effective(head.effective),
              ],
            ] as const)
          : []),
        [terms.made, EVIDENCE.made(secondInFull(head.madeAt), head.madeBy)],
      ],
    },
    heading(EVIDENCE.signatures),
    ...places.flatMap(placeBlocks),
    heading(EVIDENCE.statement),
    ...EVIDENCE.statements(head.authority).map(paragraph),
  ]
}
