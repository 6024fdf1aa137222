import type { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'

/** The page of an application for confirmation; `done`: what was just done there. */
export const ownConfirmationHref = (
  caseId: string,
  done: keyof typeof OWN_CONFIRMATION.thanks,
): string => `/party/cases/${caseId}/confirm?done=${done}`
