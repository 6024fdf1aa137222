import type { MissingPreparation, Preparation } from '@/lib/domain/case/preparation'
import { consentScope } from './consent'

const WHAT = {
  consent: '调解意愿',
  identity: '身份核验',
  rights: '权利义务告知',
  false_mediation: '虚假调解后果告知',
  address: '送达地址确认',
} as const satisfies Record<Preparation, string>

/** “许静的身份核验”, “恒信物业的同意（在线调解）”. */
export function missingInWords({ what, scope, party, person }: MissingPreparation): string {
  if (what === 'consent' && scope) return `${party}的同意（${consentScope[scope]}）`
  return `${person ?? party}的${WHAT[what]}`
}
