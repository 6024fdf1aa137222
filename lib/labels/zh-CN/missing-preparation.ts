import type { ConsentScope } from '@/lib/domain/case/consent-entries'
import type { Preparation } from '@/lib/domain/case/preparation'
import { consentScope } from './consent'

const WHAT = {
  consent: '调解意愿',
  identity: '身份核验',
  rights: '权利义务告知',
  false_mediation: '虚假调解后果告知',
  address: '送达地址确认',
} as const satisfies Record<Preparation, string>

function wordsOf(code: string): string {
  const [what, name, scope] = code.split(':')
  return scope
    ? `${name}同意${consentScope[scope as ConsentScope] ?? scope}`
    : `${name}的${WHAT[what as Preparation] ?? what}`
}

/** “许静的身份核验、恒信物业同意在线调解”, of what a refusal says in codes. */
export function missingInWords(codes: unknown): string {
  return String(codes).split(';').map(wordsOf).join('、')
}
