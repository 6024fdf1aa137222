import type { FiledDecline } from '@/lib/data/stores/case/case-file-types'
import { stamp } from '@/lib/labels/zh-CN/moment'

/**
 * Who sent a case back, when, and whom the court may call about it: the administrator who declined,
 * and person and telephone of the institution's public profile, which are never masked.
 */
export type ReturnContact = {
  readonly institution: string
  readonly at: string
  readonly by: string
  readonly person: string | null
  readonly phone: string | null
}

export function presentReturnContact(decline: FiledDecline): ReturnContact {
  return {
    institution: decline.institutionName,
    at: stamp(decline.declinedAt),
    by: decline.declinedBy,
    person: decline.contactPerson,
    phone: decline.contactPhone,
  }
}
