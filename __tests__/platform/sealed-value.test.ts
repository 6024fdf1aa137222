import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { log } from '@/lib/platform/logger'
import { makeKeyRing } from '@/lib/platform/seal-keys'
import { rowName, sealedColumnsOf, SEALED_TABLE_NAMES } from '@/lib/platform/sealed-columns'
import { openValue, readSealed, sealPrefix, sealValue } from '@/lib/platform/sealed-value'
import { sealUnbound } from '../support/unbound-seal'

// 号码加密后写明用的是哪个密钥，并且只在自己的列、自己的行里打得开。

const [OLD, NEW, OTHER] = ['11', '33', '55'].map((pair) => pair.repeat(32)) as [
  string,
  string,
  string,
]
const ring = makeKeyRing(NEW)
const PLAIN = '13800135678'
const COLUMN = 'parties.phone_sealed'
const ROW = '2f0c1a5e-0000-4000-8000-000000000001'
const SEALED = sealValue(PLAIN, COLUMN, ROW, ring)

let logged: jest.SpyInstance
beforeEach(() => {
  logged = jest.spyOn(log, 'error').mockImplementation(() => undefined)
})
afterEach(() => logged.mockRestore())

const open = (sealed: string, column = COLUMN, row = ROW, keys = ring) =>
  openValue(sealed, column as typeof COLUMN, row, keys)

/** With one of the five parts changed: version, key id, iv, tag, ciphertext. */
function changed(part: number, change: (text: string) => string): string {
  return SEALED.split('.')
    .map((text, index) => (index === part ? change(text) : text))
    .join('.')
}
/** Another byte at the beginning. */
const altered = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)

test.each(SEALED_TABLE_NAMES.flatMap(sealedColumnsOf))('%s：加密再打开不变', (column) => {
  for (const plain of [PLAIN, '', '示例市示例区和平路八十八号', '😀\u0000x'])
    expect(openValue(sealValue(plain, column, ROW, ring), column, ROW, ring)).toBe(plain)
})

test('写明格式和密钥编号；同一号码两次加密的结果不同，里面没有号码', () => {
  expect(SEALED).toMatch(/^v2\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/)
  expect(SEALED.startsWith(sealPrefix(ring.current))).toBe(true)
  expect(sealValue(PLAIN, COLUMN, ROW, ring)).not.toBe(SEALED)
  expect(SEALED).not.toContain(PLAIN)
})

test('密钥编号由密钥得出：密钥不同编号不同，编号里没有密钥', () => {
  const ids = [OLD, NEW, OTHER].map((key) => makeKeyRing(key).current.id)
  expect(new Set(ids).size).toBe(3)
  for (const id of ids) expect([OLD, NEW, OTHER].join()).not.toContain(id)
})

test.each([
  ['格式', changed(0, () => 'v3'), 'form'],
  ['密钥编号', changed(1, altered), 'key_unknown'],
  ['随机数', changed(2, altered), 'not_authentic'],
  ['校验值', changed(3, altered), 'not_authentic'],
  ['密文', changed(4, altered), 'not_authentic'],
  ['密文去掉一段', changed(4, (text) => text.slice(0, 4)), 'not_authentic'],
  ['密文为空', changed(4, () => ''), 'not_authentic'],
  [
    '校验值截短',
    changed(3, (text) => Buffer.from(text, 'base64url').subarray(0, 4).toString('base64url')),
    'form',
  ],
  ['随机数截短', changed(2, (text) => text.slice(0, 8)), 'form'],
  ['多一种写法', changed(4, (text) => `${text}=`), 'form'],
  ['少一部分', SEALED.slice(0, SEALED.lastIndexOf('.')), 'form'],
  ['多一部分', `${SEALED}.AAAA`, 'form'],
  ['号码没有加密', PLAIN, 'form'],
  ['空', '', 'form'],
])('%s被改过：打不开', (_what, sealed, code) => {
  expect(() => open(sealed)).toThrow(expect.objectContaining({ name: 'UnreadableSeal', code }))
})

test.each([
  ['别的行', COLUMN, '2f0c1a5e-0000-4000-8000-000000000002'],
  ['同一行别的列', 'parties.representative_sealed', ROW],
  ['别的表同名的列', 'agents.phone_sealed', ROW],
])('移到%s：打不开', (_what, column, row) => {
  expect(() => open(SEALED, column, row)).toThrow(
    expect.objectContaining({ code: 'not_authentic' }),
  )
})

test('补录的行由导入和行号一起指明', () => {
  const sealed = sealValue(PLAIN, 'import_rows.content_sealed', rowName(ROW, 2), ring)
  expect(open(sealed, 'import_rows.content_sealed', rowName(ROW, 2))).toBe(PLAIN)
  expect(() => open(sealed, 'import_rows.content_sealed', rowName(ROW, 22))).toThrow()
})

test('旧密钥在环境中：旧的打得开，新的用当前密钥；移除之后打不开', () => {
  const old = sealValue(PLAIN, COLUMN, ROW, makeKeyRing(OLD))
  const both = makeKeyRing(NEW, [OTHER, OLD])
  expect(open(old, COLUMN, ROW, both)).toBe(PLAIN)
  expect(sealValue(PLAIN, COLUMN, ROW, both).startsWith(sealPrefix(ring.current))).toBe(true)
  expect(() => open(old, COLUMN, ROW, makeKeyRing(NEW, [OTHER]))).toThrow(
    expect.objectContaining({ code: 'key_unknown' }),
  )
})

test('换上别的密钥的编号：打不开', () => {
  const both = makeKeyRing(NEW, [OLD])
  const { id } = makeKeyRing(OLD).current
  expect(() =>
    open(
      changed(1, () => id),
      COLUMN,
      ROW,
      both,
    ),
  ).toThrow(expect.objectContaining({ code: 'not_authentic' }))
})

test('同一密钥写了两次：不成为密钥环', () => {
  expect(() => makeKeyRing(NEW, [OLD, NEW])).toThrow()
})

describe('旧格式', () => {
  test('当前密钥或者旧密钥加密的都打得开，不论在哪一行', () => {
    expect(open(sealUnbound(PLAIN, NEW))).toBe(PLAIN)
    expect(open(sealUnbound(PLAIN, OLD), COLUMN, 'any row', makeKeyRing(NEW, [OLD]))).toBe(PLAIN)
  })
  test('密钥移除之后打不开', () => {
    expect(() => open(sealUnbound(PLAIN, OLD))).toThrow(
      expect.objectContaining({ code: 'not_authentic' }),
    )
  })
  test('新格式去掉密钥编号，不当作旧格式打开', () => {
    const [, , ...parts] = SEALED.split('.')
    expect(() => open(['v1', ...parts].join('.'))).toThrow(
      expect.objectContaining({ code: 'not_authentic' }),
    )
  })
  test('校验值截短的打不开', () => {
    const [version, iv, tag, body] = sealUnbound(PLAIN, NEW).split('.')
    const short = Buffer.from(tag!, 'base64url').subarray(0, 4).toString('base64url')
    expect(() => open([version, iv, short, body].join('.'))).toThrow(
      expect.objectContaining({ code: 'form' }),
    )
  })
})

test('打不开的记入日志：写明在哪一列哪一行，没有内容', () => {
  const moved = '2f0c1a5e-0000-4000-8000-000000000002'
  expect(() => open(SEALED, COLUMN, moved)).toThrow(/^a sealed value cannot be opened: not_auth/)
  expect(logged.mock.calls).toEqual([
    ['sealed value cannot be opened', { column: COLUMN, row: moved, code: 'not_authentic' }],
  ])
})

test('要显示的，打不开时给出标记而不中断', () => {
  Object.assign(process.env, {
    HEYI_DATABASE_URL: 'postgresql://none@127.0.0.1:1/none',
    HEYI_JOB_DATABASE_URL: 'postgresql://none@127.0.0.1:1/none',
    HEYI_PERSONAL_KEY: NEW,
    HEYI_PERSONAL_HASH_KEY: OTHER,
    NEXTAUTH_SECRET: 'a secret that only tests use, long enough to sign with',
  })
  expect(readSealed(SEALED, COLUMN, ROW)).toBe(PLAIN)
  expect(readSealed(SEALED, COLUMN, 'another row')).toBe(UNREADABLE)
})
