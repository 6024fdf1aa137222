/**
 * Where a material belongs that came with the referral under a title alone (在线调解规则 第8条: 起诉材料,
 * 身份信息).
 * Source: domain.md 6. The words by which a title is known are Chinese and stand in
 * lib/labels/zh-CN/dossier-title.ts.
 */
import { DEFAULT_SLOT, UPLOAD_SLOTS, type UploadSlot } from './catalogue'

/** Slots with the words that name them, the narrower words first. */
export type TitleWords = readonly (readonly [slot: UploadSlot, words: readonly string[]])[]

/** The first slot of which the title holds a word; the default one (证据材料) where it holds none. */
export function slotByTitle(title: string, words: TitleWords): UploadSlot {
  return words.find(([, each]) => each.some((word) => title.includes(word)))?.[0] ?? DEFAULT_SLOT
}

export type PlacedMaterial = {
  readonly slot: string
  readonly title: string
  readonly addedAt: Date
}

/**
 * Did it come with the case? The institution cannot have added anything before the case was
 * received.
 */
export function isFromCourt(
  { addedAt }: Pick<PlacedMaterial, 'addedAt'>,
  receivedAt: Date,
): boolean {
  return addedAt.getTime() <= receivedAt.getTime()
}

/**
 * The slot of a stored material. What a court sent before materials had slots is stored under the
 * default one: its title decides.
 * Throws RangeError for a slot that the catalogue does not have.
 */
export function slotOf(material: PlacedMaterial, receivedAt: Date, words: TitleWords): UploadSlot {
  const slot = UPLOAD_SLOTS.find((each) => each === material.slot)
  if (!slot) throw new RangeError(`unknown dossier slot ${material.slot}`)
  return slot === DEFAULT_SLOT && isFromCourt(material, receivedAt)
    ? slotByTitle(material.title, words)
    : slot
}
