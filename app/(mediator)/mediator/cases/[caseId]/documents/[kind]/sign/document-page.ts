/** The page of the document; `done`: what it says there. */
export const documentPage = (
  {
    caseId,
    kind,
    subjectId,
  }: { readonly caseId: string; readonly kind: string; readonly subjectId: string },
  done: 'signed' | 'paperSigned' | 'signatureRefused',
) =>
  `/mediator/cases/${caseId}/documents/${kind}?${subjectId ? `subject=${encodeURIComponent(subjectId)}&` : ''}done=${done}`
