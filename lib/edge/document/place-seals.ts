import 'server-only'
import type { DocumentContent } from '@/lib/documents/content'
import { pictureSvg } from '@/lib/documents/signature/seal-svg'
import { readKept } from '@/lib/files/read-kept'
import { sizeOfPicture, PICTURE_TYPE } from '@/lib/files/seal-picture'
import type { SealAtPlace } from '@/lib/use-cases/document/load-conclusion'

type KeptPicture = Pick<SealAtPlace, 'mediaType' | 'sha256' | 'storageKey'>

/** The picture of a seal as SVG; its bytes are compared with its hash. */
async function readSealSvg({ mediaType, sha256, storageKey }: KeptPicture): Promise<string> {
  const bytes = await readKept(storageKey, sha256)
  if (mediaType !== PICTURE_TYPE) return bytes.toString('utf8')
  const { width, height } = await sizeOfPicture(bytes)
  return pictureSvg(bytes, width, height)
}

/** The same document with the pictures of its seals in their places. Throws as `readKept`. */
export async function placeSeals(
  content: DocumentContent,
  seals: readonly SealAtPlace[],
): Promise<DocumentContent> {
  const pictures = new Map<number, Picture>()
  for (const seal of seals) {
    const { place, inscription, name } = seal
    const svgTexts = inscription === null ? [] : [inscription, name]
    pictures.set(place, { svg: await readSealSvg(seal), svgTexts })
  }
  return {
    ...content,
    signatures: content.signatures.map((each, place) => {
      const picture = pictures.get(place)
      return each.mark && picture
        ? { ...each, mark: { ...each.mark, ...picture, words: '' } }
        : each
    }),
  }
}

type Picture = { readonly svg: string; readonly svgTexts: readonly string[] }
