import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { anchorText, type Head } from '@/lib/domain/audit/chain-text'
import {
  checkAnchor,
  checkSealed,
  type AnchorRecord,
  type SealedHead,
} from '@/lib/domain/audit/check-anchors'

// quality.md, Audit: a verifier names the first bad row after any edit, deletion, reordering or
// insertion. An anchor seals the heads of the chains once an hour, so that a chain that was
// rewritten as a whole is noticed too. 档案法 第37条 (来源可靠、程序规范、要素合规).

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const AT = new Date('2026-06-10T06:00:00Z')
const HEADS: readonly Head[] = [
  { chain: 'case:1', seq: 7, hash: sha256('a') },
  { chain: 'institution:2', seq: 3, hash: sha256('b') },
]
const sealed = (id: number, before: AnchorRecord | null, heads = HEADS, at = AT): AnchorRecord => {
  const prevHash = before?.hash ?? ''
  return { id, at, prevHash, hash: sha256(anchorText(prevHash, at, heads)) }
}
const FIRST = sealed(1, null)
const SECOND = sealed(2, FIRST)

describe('封存', () => {
  test.each<[string, AnchorRecord, AnchorRecord | null, readonly Head[], string]>([
    ['前一份不见了', SECOND, null, HEADS, 'anchor_broken_link'],
    ['前一份被换过', SECOND, sealed(1, null, HEADS.slice(1)), HEADS, 'anchor_broken_link'],
    ['第一份之前插入了一份', FIRST, SECOND, HEADS, 'anchor_broken_link'],
    ['少了一条链', SECOND, FIRST, HEADS.slice(1), 'anchor_altered'],
    ['多了一条链', SECOND, FIRST, [...HEADS, { ...HEADS[0]!, chain: 'case:9' }], 'anchor_altered'],
    ['链头的号变了', SECOND, FIRST, [{ ...HEADS[0]!, seq: 8 }, HEADS[1]!], 'anchor_altered'],
    ['时间被改', { ...SECOND, at: new Date(+AT + 1) }, FIRST, HEADS, 'anchor_altered'],
    ['自己的摘要被改', { ...SECOND, hash: sha256('x') }, FIRST, HEADS, 'anchor_altered'],
  ])('%s：指出是哪一份、什么时候', (_title, anchor, before, heads, code) => {
    expect(checkAnchor(anchor, before, heads, sha256)).toEqual({
      code,
      chain: null,
      seq: null,
      kind: null,
      at: anchor.at,
      anchorId: anchor.id,
    })
  })

  test('没有动过的没有问题，链头以什么次序读出都一样', () => {
    expect(checkAnchor(FIRST, null, HEADS, sha256)).toBeNull()
    expect(checkAnchor(SECOND, FIRST, HEADS.toReversed(), sha256)).toBeNull()
  })

  test('任何一个链头改动一处都能发现', () => {
    const head = fc.record({
      chain: fc.uuid().map((id) => `case:${id}`),
      seq: fc.integer({ min: 1, max: 1_000_000 }),
      hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(head, { minLength: 1, maxLength: 20, selector: ({ chain }) => chain }),
        fc.nat(),
        fc.constantFrom('seq', 'hash', 'chain'),
        (heads, pick, part) => {
          const anchor = sealed(1, null, heads)
          const index = pick % heads.length
          const bad = heads.map((each, at) =>
            at === index
              ? { ...each, [part]: part === 'seq' ? each.seq + 1 : `${each[part]}0` }
              : each,
          )
          expect(checkAnchor(anchor, null, heads, sha256)).toBeNull()
          expect(checkAnchor(anchor, null, bad, sha256)?.code).toBe('anchor_altered')
        },
      ),
    )
  })
})

describe('封存过的一行', () => {
  const head: SealedHead = {
    ...HEADS[0]!,
    anchorId: 4,
    hashToday: HEADS[0]!.hash,
    isAnchorThere: true,
  }

  test.each<[string, Partial<SealedHead>, string, object]>([
    ['封存的那一份不见了', { isAnchorThere: false }, 'anchor_missing', { chain: null, at: null }],
    ['那一行不见了', { hashToday: null }, 'sealed_missing', { chain: 'case:1', seq: 7, at: AT }],
    [
      '那一行今天是另一个摘要：整条链被重写',
      { hashToday: sha256('x') },
      'sealed_altered',
      { chain: 'case:1', seq: 7, at: AT },
    ],
  ])('%s', (_title, change, code, rest) => {
    expect(checkSealed({ ...head, ...change }, AT)).toMatchObject({ code, anchorId: 4, ...rest })
  })

  test('封存的那一份不见了，就不再比较那一行', () => {
    expect(checkSealed({ ...head, isAnchorThere: false, hashToday: null }, AT)?.code).toBe(
      'anchor_missing',
    )
  })

  test('还在，还是原样：没有问题', () => expect(checkSealed(head, AT)).toBeNull())
})
