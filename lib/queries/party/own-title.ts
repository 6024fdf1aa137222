import 'server-only'
import type { PartyName } from '@/lib/data/stores/party/party-name-store'
import { PARTY } from '@/lib/labels/zh-CN/party'

/** “许静和恒信物业的纠纷”: the own side first. */
export function titleOfOwn(
  parties: readonly PartyName[],
  own: readonly { readonly partyId: string | null }[],
): string {
  const first = parties.find(({ id }) => own.some(({ partyId }) => partyId === id)) ?? parties[0]
  const other = parties.find(({ side }) => side !== first?.side)
  return PARTY.between(first?.name ?? '', other?.name ?? '')
}
