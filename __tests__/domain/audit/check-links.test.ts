import { faultOfHead } from '@/lib/domain/audit/chain-fault'
import { anchorText, linkText } from '@/lib/domain/audit/chain-text'
import { walkLinks, type LinkAndHead } from '@/lib/domain/audit/check-links'
import { sha256 } from '@/lib/platform/sha256'

// Walks along the chains with one row in memory and reports the first bad row of each chain.

const UUID = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

function makeChain(n: number, length: number, atOf = (seq: number) => seq): LinkAndHead[] {
  const links: LinkAndHead[] = []
  for (let seq = 1; seq <= length; seq++) {
    const link = {
      chain: `case:${UUID(n)}`,
      seq,
      id: UUID(seq),
      kind: 'case.viewed',
      at: new Date(1_790_000_000_000 + atOf(seq)),
      actorId: UUID(9),
      actorName: '林敏',
      actorRole: 'institution_admin',
      caseId: UUID(n),
      courtId: UUID(8),
      institutionId: null,
      basis: null,
      data: '{}',
      prevHash: links.at(-1)?.hash ?? '',
      hash: '',
      head: null,
    }
    links.push({ ...link, hash: sha256(linkText(link)) })
  }
  const last = links.at(-1)!
  return links.map((link) => ({ ...link, head: { seq: length, hash: last.hash } }))
}

function walk(links: readonly LinkAndHead[]) {
  const walker = walkLinks(sha256)
  return [...links.flatMap((link) => walker.next(link)), ...walker.end()].map(
    ({ code, chain, seq }) => [code, chain?.at(-1), seq],
  )
}

test('一条记录也没有，就没有问题', () => expect(walk([])).toEqual([]))

test('完好的链没有问题', () => expect(walk([...makeChain(1, 3), ...makeChain(2, 1)])).toEqual([]))

test('坏了的链只指出第一处，后面的链照样检查', () => {
  const [first, second] = [makeChain(1, 4), makeChain(2, 3)]
  const bad = first.map((link) =>
    link.seq === 2 || link.seq === 3 ? { ...link, actorName: '王二' } : link,
  )
  expect(walk([...bad, ...second.filter(({ seq }) => seq !== 2)])).toEqual([
    ['altered', '1', 2],
    ['links_missing', '2', 3],
  ])
})

test('时间早于前一条：等锁耽搁的一分钟以内不算，超过的指出来', () => {
  const fallingBy = (ms: number) => makeChain(1, 3, (seq) => (seq === 2 ? -ms : 0))
  expect(walk(fallingBy(60_000))).toEqual([])
  expect(walk(fallingBy(60_001))).toEqual([['backdated', '1', 2]])
})

test('同一个号出现两次', () => {
  const chain = makeChain(1, 2)
  expect(walk([chain[0]!, chain[0]!, chain[1]!])).toEqual([['link_repeated', '1', 1]])
})

test.each([
  ['中间的链', [1, 2, 3], 2],
  ['最后一条链', [1, 2], 2],
])('%s缺了末尾，在链的尽头发现', (_, chains, short) => {
  const links = chains.flatMap((n) => makeChain(n, 3).filter(({ seq }) => n !== short || seq < 3))
  expect(walk(links)).toEqual([['tail_missing', String(short), 3]])
})

test('已经指出的链，不再为它的末尾另指一次', () => {
  const links = makeChain(1, 3).filter(({ seq }) => seq === 2)
  expect(walk(links)).toEqual([['links_missing', '1', 2]])
})

test('链头的问题指出哪条链、哪个号，没有行可指', () => {
  expect(faultOfHead('chain_missing', { chain: 'system', seq: 4 })).toEqual({
    code: 'chain_missing',
    chain: 'system',
    seq: 4,
    kind: null,
    at: null,
    anchorId: null,
  })
})

test('封存的文字与读出链头的次序无关', () => {
  const heads = [
    { chain: 'system', seq: 1, hash: 'a' },
    { chain: 'case:2', seq: 3, hash: 'b' },
    { chain: 'case:10', seq: 2, hash: 'c' },
  ]
  const at = new Date('2026-11-24T00:00:00.000Z')
  expect(anchorText('p', at, heads)).toBe(
    'p\n2026-11-24T00:00:00.000Z\ncase:10 2 c\ncase:2 3 b\nsystem 1 a',
  )
  expect(anchorText('p', at, [...heads].reverse())).toBe(anchorText('p', at, heads))
})
