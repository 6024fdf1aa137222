/** The page of 补充协议 of an own case; `done`: what was just done there. */
export function ownSupplementaryHref(
  caseId: string,
  done?: 'proposed' | 'signed' | 'effective' | 'revoked',
): string {
  const page = `/party/cases/${caseId}/supplement`
  return done ? `${page}?done=${done}` : page
}
