import {
  decideSupplementaryWindow,
  type WindowFacts,
} from '@/lib/domain/supplementary/supplementary-window'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { SUPPLEMENTARY_SENTENCES } from '@/lib/labels/zh-CN/supplementary-refusal'

/** Why nothing can be proposed or signed now, in words; null: it can. */
export function whyNotNow(facts: WindowFacts, today: LocalDate): string | null {
  const window = decideSupplementaryWindow(facts)
  if (window.ok) return null
  const { code, facts: about } = window.refusal
  // The only other refusal of the rule: personal status is signed on paper.
  return code in SUPPLEMENTARY_SENTENCES
    ? SUPPLEMENTARY_SENTENCES[code as keyof typeof SUPPLEMENTARY_SENTENCES](about, today)
    : SUPPLEMENTARY.page.onPaper
}
