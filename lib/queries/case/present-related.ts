import type { RelatedCase } from '@/lib/domain/referral/related-cases'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { relatedReason } from '@/lib/labels/zh-CN/related-case'
import type { RelatedCaseView } from './case-file-view'

/** A case that looks related, with what suggests it in words. */
export function presentRelated({
  caseId,
  caseNo,
  status,
  referredAt,
  why,
}: RelatedCase): RelatedCaseView {
  return {
    caseId,
    caseNo,
    status,
    referredOn: toLocalDate(referredAt),
    why: why.map((reason) => relatedReason[reason]),
  }
}
