import type { Drawing } from '@/lib/domain/signature/strokes'
import type { SignaturePlace } from '@/lib/domain/signature/signature'
import type { DocumentContent, SignatureMark } from '../content'
import { EVIDENCE } from '@/lib/labels/zh-CN/signature-evidence'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { drawingSvg } from './drawing-svg'
import { evidenceBlocks, type EvidenceHead, type EvidenceSignature } from './evidence'

/** One place of the signed copy. */
export type SignedPlace = SignaturePlace<EvidenceSignature> & {
  readonly drawing: Drawing | null
}

function markOf({ answer, state, drawing }: SignedPlace): SignatureMark {
  const words = (text: string): SignatureMark => ({
    svg: null,
    size: 'signature',
    words: text,
    day: answer && state === 'signed' ? dayInFull(answer.on) : '',
  })
  if (!answer) return words(EVIDENCE.unsignedMark)
  if (answer.answer === 'refused') return words(EVIDENCE.refusedMark)
  const day = dayInFull(answer.on)
  if (drawing) return { svg: drawingSvg(drawing), size: 'signature', words: '', day }
  // Its picture is a file, which the one who sets the document places
  // (lib/edge/document/place-seals.ts).
  if (answer.way === 'seal') return { svg: null, size: 'seal', words: EVIDENCE.sealMark, day }
  return words(answer.scanSha256 === null ? EVIDENCE.agreementMark : EVIDENCE.paperMark)
}

/**
 * The signed copy of a document: what was finalised, with each signature in its place and the
 * evidence of all of them behind it. `content`: as it was finalised.
 */
export function composeSignedCopy(
  content: DocumentContent,
  places: readonly SignedPlace[],
  head: EvidenceHead,
): DocumentContent {
  return {
    ...content,
    signatures: content.signatures.map((place, index) => {
      const signed = places[index]
      return signed ? { ...place, mark: markOf(signed) } : place
    }),
    annex: { title: EVIDENCE.title, blocks: evidenceBlocks(places, head) },
  }
}
