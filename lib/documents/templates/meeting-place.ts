import { needsPlace, type Meeting } from '@/lib/domain/meeting/meeting'
import { meetingForm } from '@/lib/labels/zh-CN/meeting'

/** Where a meeting takes place; null where its form needs a place and none was entered. */
export function placeInWords({ place, form }: Pick<Meeting, 'place' | 'form'>): string | null {
  if (place) return place
  return needsPlace(form) ? null : `以${meetingForm[form]}方式参加，无须到场`
}
