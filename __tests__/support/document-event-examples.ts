const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

const TEMPLATE = { templateId: ID, document: 'agreement' as const, version: 2 }

/** One example of each event of a document and of its template. */
export const DOCUMENT_EVENT_EXAMPLES = {
  'document.finalised': {
    documentId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    sha256: '5f'.repeat(32),
    pages: 2,
  },
  'document.voided': {
    documentId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    reason: '付款金额写错',
  },
  'document.signed': {
    documentId: ID,
    signatureId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    place: 1,
    way: 'handwritten' as const,
    sha256: '5f'.repeat(32),
  },
  'document.witness-named': {
    documentId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    place: 1,
    sha256: '5f'.repeat(32),
    person: '周晴',
    where: 'line' as const,
  },
  'document.sealed': {
    documentId: ID,
    signatureId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    place: 4,
    sha256: '5f'.repeat(32),
    sealId: ID,
    seal: '电子印章',
    sealSha256: '7b'.repeat(32),
  },
  'document.signature-refused': {
    documentId: ID,
    signatureId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    place: 2,
    sha256: '5f'.repeat(32),
  },
  'document.concluded': {
    documentId: ID,
    document: 'agreement' as const,
    number: '（2026）调协字第1号',
    sha256: '6a'.repeat(32),
    pages: 3,
    refused: 0,
    madeAt: '2026-11-27T07:20:00.000Z',
  },
  'template.added': { ...TEMPLATE, sha256: '5f'.repeat(32) },
  'template.day-set': { ...TEMPLATE, from: '2026-12-01' },
  'template.retired': TEMPLATE,
  'institution-seal.set-up': {
    sealId: ID,
    seal: '电子印章',
    from: '2026-12-01',
    keeper: '林敏',
    sha256: '7b'.repeat(32),
    drawn: true,
  },
  'institution-seal.keeper-named': {
    sealId: ID,
    seal: '电子印章',
    before: '林敏',
    after: '吴桐',
  },
  'institution-seal.retired': { sealId: ID, seal: '电子印章' },
}
