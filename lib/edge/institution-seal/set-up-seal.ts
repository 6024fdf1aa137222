import 'server-only'
import type { DocumentContent } from '@/lib/documents/content'
import { drawSealSvg, pictureSvg } from '@/lib/documents/signature/seal-svg'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { PICTURE_TYPE, sizeOfPicture } from '@/lib/files/seal-picture'
import { now } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/sha256'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { prepareSeal, recordSeal } from '@/lib/use-cases/institution-seal/set-up-seal'
import { setContent } from '@/lib/documents/set-content'

export type SetUpSeal = { readonly sealId: string; readonly name: string; readonly keeper: string }

/** A page with the seal alone: what cannot be set there could not be set on a document either. */
const trialOf = (svg: string, svgTexts: readonly string[]): DocumentContent => ({
  title: '',
  issuer: null,
  number: null,
  caseNo: '',
  blocks: [],
  signatures: [
    { label: '', name: null, mark: { svg, svgTexts, size: 'seal', words: '', day: '' } },
  ],
  day: null,
  isUnnumbered: true,
})

/**
 * 设立电子印章: its picture is drawn, or taken from an upload that was checked; it is tried on a page,
 * and kept before the transaction that names it. Refused as `prepareSeal`, or DOCUMENT_NOT_SET with
 * the characters that no font has.
 * @param picture PNG; null: the system draws it of the institution's name
 */
export async function setUpSealWith(
  actor: Actor,
  rawInput: unknown,
  picture: Buffer | null,
): Promise<Decided<SetUpSeal>> {
  const prepared = await prepareSeal(actor, rawInput)
  if (!prepared.ok) return prepared
  const { institution, name } = prepared.value
  const svg = await svgOf(picture, institution, name)
  const tried = await setContent(trialOf(svg, picture ? [] : [institution, name]), now())
  if (!tried.ok) return tried
  const bytes = picture ?? Buffer.from(svg)
  const keys = await keepFiles([bytes])
  const recorded = await recordSeal(actor, {
    ...(rawInput as object),
    inscription: picture ? null : institution,
    mediaType: picture ? PICTURE_TYPE : 'image/svg+xml',
    size: bytes.length,
    sha256: sha256(bytes),
    storageKey: keys[0],
  })
  if (!recorded.ok) await discardFiles(keys)
  return recorded
}

async function svgOf(picture: Buffer | null, institution: string, name: string): Promise<string> {
  if (!picture) return drawSealSvg(institution, name)
  const { width, height } = await sizeOfPicture(picture)
  return pictureSvg(picture, width, height)
}

/** The same with a picture that the system draws. */
export const setUpSeal = composeUseCase({
  act: 'institution-seal:set-up',
  perform: (actor, rawInput) => setUpSealWith(actor, rawInput, null),
})
