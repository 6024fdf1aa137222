import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fromBuffer } from 'yauzl'
import { dossierExport } from '@/lib/labels/zh-CN/dossier-export'
import {
  checkBag,
  checkExport,
  inBag,
  readZip,
  sha256,
} from '../../../assets/dossier-check/check.js'
import { bagOfThree } from '../../support/bags'
import { seededRandom } from '../../support/seeded-random'

// 卷宗导出：BagIt 1.0 的 ZIP，离线核验说得出哪一处被改动（docs/decisions/0082）。

let zip: Buffer
beforeAll(async () => {
  zip = await bagOfThree()
})
const folder = mkdtempSync(join(tmpdir(), 'heyi-bag-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TAGS = 'tagmanifest-sha256.txt'

type Fault = { readonly kind: string; readonly path: string }

const faultsOf = (bytes: Uint8Array): readonly Fault[] => checkExport(readZip(bytes)).faults

const filesOf = () => inBag(readZip(zip).files) as Map<string, Uint8Array>
const textOf = (path: string) => Buffer.from(filesOf().get(path)!).toString()

test('是有效的 BagIt 包：规定的文件、清单和总数都在', () => {
  expect(faultsOf(zip)).toEqual([])
  expect([...filesOf().keys()]).toEqual([
    'bagit.txt',
    'bag-info.txt',
    'manifest-sha256.txt',
    '核验.html',
    'tagmanifest-sha256.txt',
    'data/manifest.json',
    'data/dossier.pdf',
    'data/originals/0001-起诉状.pdf',
    'data/originals/0002-照片_1_2.jpg',
    'data/originals/0003-',
  ])
  expect(textOf('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  const payload = [...filesOf()].filter(([path]) => path.startsWith('data/'))
  const size = payload.reduce((sum, [, { length }]) => sum + length, 0)
  expect(textOf('bag-info.txt')).toContain(`Payload-Oxum: ${size}.5\n`)
  for (const [path, bytes] of payload) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(textOf('manifest-sha256.txt')).toContain(`${hash}  ${path}\n`)
  }
})

test('别的软件也解得开', async () => {
  const names = await new Promise<readonly string[]>((resolve, reject) => {
    fromBuffer(zip, { strictFileNames: true }, (error, opened) => {
      if (error) return reject(error)
      const found: string[] = []
      opened.on('entry', ({ fileName }: { fileName: string }) => found.push(fileName))
      opened.on('end', () => resolve(found))
    })
  })
  expect(names).toHaveLength(10)
  expect(names.every((name) => name.startsWith('dossier-2026-1/'))).toBe(true)
})

test('整个 ZIP 任何一处改动一位，都有一处被指出（600 处；包的结构另加 400 处）', () => {
  const random = seededRandom(82)
  const listAt = zip.readUInt32LE(zip.length - 6)
  const places = [
    ...Array.from({ length: 600 }, () => Math.floor(random() * zip.length)),
    ...Array.from({ length: 400 }, () => listAt + Math.floor(random() * (zip.length - listAt))),
  ]
  const unnamed = places.filter((place) => {
    const changed = Uint8Array.from(zip)
    changed[place]! ^= 1 << Math.floor(random() * 8)
    return faultsOf(changed).length === 0
  })
  expect(unnamed).toEqual([])
})

test('截短、加长的 ZIP 都看得出来', () => {
  const longer = Buffer.concat([zip, Buffer.from([0])])
  for (const changed of [zip.subarray(0, -1), zip.subarray(1), longer, Buffer.alloc(0)])
    expect(faultsOf(changed).length).toBeGreaterThan(0)
})

test.each<[string, (files: Map<string, Uint8Array>) => void, Fault]>([
  [
    '改动的原件',
    (files) => files.set('data/originals/0001-起诉状.pdf', Buffer.from('x')),
    { kind: 'changed', path: 'data/originals/0001-起诉状.pdf' },
  ],
  [
    '少掉的原件',
    (files) => files.delete('data/originals/0002-照片_1_2.jpg'),
    { kind: 'missing', path: 'data/originals/0002-照片_1_2.jpg' },
  ],
  [
    '多出的文件',
    (files) => files.set('data/other.pdf', Buffer.from('x')),
    { kind: 'additional', path: 'data/other.pdf' },
  ],
  [
    '清单旁边多出的文件',
    (files) => files.set('read me.txt', Buffer.from('x')),
    { kind: 'additional', path: 'read me.txt' },
  ],
  [
    '换了的卷宗清单',
    (files) => files.set('data/manifest.json', Buffer.from('{}')),
    { kind: 'manifest', path: 'data/manifest.json' },
  ],
  [
    '没有的清单',
    (files) => files.delete('manifest-sha256.txt'),
    { kind: 'missing', path: 'manifest-sha256.txt' },
  ],
])('%s，写明是哪一个', (_name, change, fault) => {
  const files = new Map(filesOf())
  change(files)
  expect(checkBag(files).faults).toContainEqual(fault)
})

const PETITION = 'data/originals/0001-起诉状.pdf'
const UNNAMED = 'data/originals/0003-'

type Change = (files: Map<string, Uint8Array>) => void

/** The bag after a change, with both lists and the sum written again so that they agree with it. */
function relisted(change: Change): Map<string, Uint8Array> {
  const files = new Map(filesOf())
  change(files)
  const listOf = (isOfList: (path: string) => boolean) =>
    Buffer.from(
      [...files]
        .flatMap(([path, bytes]) => (isOfList(path) ? `${sha256(bytes)}  ${path}\n` : []))
        .join(''),
    )
  const isPayload = (path: string) => path.startsWith('data/')
  const payload = [...files].filter(([path]) => isPayload(path))
  const sum = payload.reduce((all, [, { length }]) => all + length, 0)
  const info = Buffer.from(files.get('bag-info.txt')!)
    .toString()
    .replace(/Payload-Oxum: .*/, `Payload-Oxum: ${sum}.${payload.length}`)
  files.set('bag-info.txt', Buffer.from(info))
  files.set('manifest-sha256.txt', listOf(isPayload))
  files.set(
    TAGS,
    listOf((path) => !isPayload(path) && path !== TAGS),
  )
  return files
}

const added =
  (path: string): Change =>
  (files) =>
    files.set(path, Buffer.from('x'))
const removed =
  (path: string): Change =>
  (files) =>
    files.delete(path)

test.each<[string, Change, readonly Fault[]]>([
  ['什么也没有改', () => undefined, []],
  ['换了的原件', added(UNNAMED), [{ kind: 'item', path: UNNAMED }]],
  [
    '对调的两件原件',
    (files) => {
      const [petition, other] = [files.get(PETITION)!, files.get(UNNAMED)!]
      files.set(PETITION, other)
      files.set(UNNAMED, petition)
    },
    [
      { kind: 'item', path: PETITION },
      { kind: 'item', path: UNNAMED },
    ],
  ],
  ['少掉的原件', removed(UNNAMED), [{ kind: 'missing_item', path: '3' }]],
  [
    '卷宗清单没有的原件',
    added('data/originals/0099-x.pdf'),
    [{ kind: 'additional', path: 'data/originals/0099-x.pdf' }],
  ],
  [
    '同一件号的另一件',
    added('data/originals/0001-x.pdf'),
    [{ kind: 'additional', path: 'data/originals/0001-x.pdf' }],
  ],
  ['多出的文件', added('data/x.pdf'), [{ kind: 'additional', path: 'data/x.pdf' }]],
  ['少掉的整卷 PDF', removed('data/dossier.pdf'), [{ kind: 'missing', path: 'data/dossier.pdf' }]],
  ['少掉的核验页面', removed('核验.html'), [{ kind: 'missing', path: '核验.html' }]],
  ['清单旁边多出的文件', added('x.txt'), [{ kind: 'additional', path: 'x.txt' }]],
  [
    '另一卷的清单',
    (files) => {
      const manifest = Buffer.from(files.get('data/manifest.json')!).toString()
      files.set('data/manifest.json', Buffer.from(manifest.replace('字第1号', '字第2号')))
    },
    [{ kind: 'info', path: 'bag-info.txt' }],
  ],
])('包的各个清单一起改，仍写明是哪一个：%s', (_name, change, faults) => {
  expect(checkBag(relisted(change)).faults).toEqual(faults)
})

test('核验用的 SHA-256 与系统的一致', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Buffer.alloc(length, length)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

describe('命令 dossier:verify', () => {
  const run = (path: string) =>
    spawnSync(process.execPath, ['scripts/dossier-verify.mjs', path], { encoding: 'utf8' })

  test('完好的 ZIP 和文件夹：结束码 0；改动的：结束码 1，写明哪一个', () => {
    const path = join(folder, 'a.zip')
    writeFileSync(path, zip)
    expect(run(path)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^全部一致：卷号 （2026）示调卷字第1号，共核对 10 个文件。\n只核对了文件与清单是否一致。.*卷宗清单（data\/manifest\.json）。\n$/,
      ),
    })
    for (const [name, bytes] of filesOf()) {
      mkdirSync(dirname(join(folder, 'bag', name)), { recursive: true })
      writeFileSync(join(folder, 'bag', name), bytes)
    }
    expect(run(join(folder, 'bag')).status).toBe(0)
    renameSync(join(folder, 'bag/data/dossier.pdf'), join(folder, 'bag/data/other.pdf'))
    expect(run(join(folder, 'bag'))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('缺少文件：data/dossier.pdf\n多出文件：data/other.pdf\n'),
    })
    expect(run(join(folder, 'nothing')).status).toBe(2)
  })

  test('命令和页面说的是同样的话', () => {
    const command = readFileSync('scripts/dossier-verify.mjs', 'utf8')
    for (const [kind, words] of Object.entries(dossierExport.faults))
      expect(command).toContain(`  ${kind}: '${words}',\n`)
  })
})

test('核验页面自成一体：没有外来的脚本、样式和地址', () => {
  const page = textOf('核验.html')
  expect(page).not.toMatch(/src=|href=|https?:|^export |^import /m)
  expect(page).toContain("default-src 'none'")
  const script = /<script type="module">([^]*)<\/script>/.exec(page)![1]!
  const file = join(folder, 'page.mjs')
  writeFileSync(file, script)
  execFileSync(process.execPath, ['--check', file])
})
