const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** One example of each event of a dossier after the closing, and of a bound volume. */
export const DOSSIER_EVENT_EXAMPLES = {
  'dossier.binding-started': { volume: 1 },
  'dossier.explained': { slot: 'service_address' as const, reason: '当事人拒绝填写' },
  'dossier.supplemented': {
    volumeId: ID,
    volume: 2,
    number: '（2026）调卷字第2号',
    sha256: '5f'.repeat(32),
    manifestSha256: '6a'.repeat(32),
    chain: { seq: 12, hash: '7b'.repeat(32) },
    items: 3,
    pages: 9,
  },
  'volume.read': {
    volume: 1,
    sitting: ID,
    pages: [[3, 5]] as [number, number][],
    isPrint: false,
  },
  'volume.searched': { volume: 1, words: '定金', matches: 7 },
}
