import 'server-only'
import { configuredIdentityService } from '@/lib/channels/configured-identity-service'
import { configuredRecogniser } from '@/lib/files/configured-recogniser'

/** What this installation offers on the page of 核对身份. */
export type IdentityAids = {
  readonly readsPhotos: boolean
  /** Of the state identity service to which name and number are sent; null: there is none. */
  readonly serviceName: string | null
}

export function findIdentityAids(): IdentityAids {
  return {
    readsPhotos: configuredRecogniser() !== null,
    serviceName: configuredIdentityService()?.name ?? null,
  }
}
