import type { OWN_RULING } from '@/lib/labels/zh-CN/own-ruling'

/** The page of an application after its ruling; `ruled`: what was just done there. */
export const ownRulingHref = (caseId: string, ruled: keyof typeof OWN_RULING.thanks): string =>
  `/party/cases/${caseId}/confirm?ruled=${ruled}`
