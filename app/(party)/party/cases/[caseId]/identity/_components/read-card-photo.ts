import { pagePerson } from '@/components/ui/page-person'
import { PERSON_FIELD } from '@/lib/edge/action/action-state'
import { CARD_PHOTO, cardPhotoSentence } from '@/lib/labels/zh-CN/card-photo'

/** What was read: `reading` is the mark that the number comes from a photo. Or why nothing was. */
export type CardPhotoAnswer =
  | { readonly name: string | null; readonly number: string; readonly reading: string }
  | { readonly trouble: string }

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * Sends the photo of a card to be read. It never rejects: without an answer the fields are typed as
 * before.
 */
export async function readCardPhoto(caseId: string, file: File): Promise<CardPhotoAnswer> {
  const form = new FormData()
  const person = pagePerson()
  if (person !== null) form.set(PERSON_FIELD, person)
  form.set('file', file)
  try {
    const path = `/api/cases/${caseId}/identity-photo`
    const response = await fetch(path, { method: 'POST', body: form })
    const answer = (await response.json()) as Readonly<Record<string, unknown>>
    const { name, number, reading, message } = answer
    if (response.ok && isText(number) && isText(reading))
      return { name: isText(name) ? name : null, number, reading }
    return { trouble: isText(message) ? message : cardPhotoSentence('CARD_TOO_SLOW') }
  } catch {
    return { trouble: CARD_PHOTO.unsent }
  }
}
