import {
  CHECK_CODES,
  PROPERTIES,
  PROPERTY_CHECKS,
  checkFourProperties,
  type CheckCode,
  type FileEvidence,
  type VolumeEvidence,
} from '@/lib/domain/dossier/four-properties'
import type { Manifest } from '@/lib/domain/dossier/manifest'

const HASH = (digit: string) => digit.repeat(64)
const FILE: FileEvidence = {
  sha256: HASH('1'),
  opens: true,
  isEncrypted: true,
  scan: 'clean',
  runsCode: false,
}
const item = (no: number, change: Partial<Manifest['items'][number]> = {}) => ({
  no,
  slot: 'evidence' as const,
  title: `材料${no}`,
  materialId: '00000000-0000-4000-8000-00000000000' + no,
  fileName: `${no}.pdf`,
  mediaType: 'application/pdf',
  size: 10,
  sha256: HASH('1'),
  source: 'institution' as const,
  author: '林敏',
  madeAt: '2026-11-01T00:00:00.000Z',
  signatures: 'none' as const,
  pages: { first: no * 2 - 1, last: no * 2 },
  sheet: null,
  ...change,
})
const MANIFEST: Manifest = {
  format: 'heyi-dossier-1',
  number: '（2026）示调卷字第1号',
  code: 'HY-7K3F-92QD',
  volume: 1,
  caseNo: '（2026）多元化解1号',
  courtName: '示例区人民法院',
  institutionName: '示例区调解中心',
  boundAt: '2026-11-20T09:06:00.000Z',
  retention: { class: 'long', until: '2056-11-20' },
  numberedPages: 4,
  chain: { seq: 9, hash: HASH('c') },
  items: [item(1), item(2)],
}
const PDF = { ...FILE, sha256: HASH('2'), signature: 'valid' as const, numberedPages: 4 }
const SOUND: VolumeEvidence = {
  volume: 1,
  registered: { pdfSha256: HASH('2'), manifestSha256: HASH('3') },
  manifestSha256: HASH('3'),
  manifest: MANIFEST,
  pdf: PDF,
  files: new Map([
    [1, FILE],
    [2, FILE],
  ]),
  chain: 'intact',
  unexplained: [],
  awaitsAppraisal: false,
}
const withItems = (...items: Manifest['items']): Partial<VolumeEvidence> => ({
  manifest: { ...MANIFEST, items },
})
const withFile = (change: Partial<FileEvidence>): Partial<VolumeEvidence> => ({
  files: new Map([
    [1, FILE],
    [2, { ...FILE, ...change }],
  ]),
})
const withPdf = (change: Partial<typeof PDF> & object): Partial<VolumeEvidence> => ({
  pdf: { ...PDF, ...change },
})
const OWED = {
  slot: 'consent' as const,
  reason: 'in_mediation' as const,
  basis: 'online_mediation_4' as const,
}

test('完好的卷宗四性都通过', () => {
  expect(checkFourProperties([SOUND])).toEqual({ findings: [], isSound: true })
})

const BROKEN: readonly (readonly [
  code: CheckCode,
  what: string,
  change: Partial<VolumeEvidence>,
  item: number | null,
])[] = [
  ['A1', '整卷文件被换过', withPdf({ sha256: HASH('9') }), null],
  [
    'A1',
    '登记的整卷哈希被改',
    { registered: { pdfSha256: HASH('9'), manifestSha256: HASH('3') } },
    null,
  ],
  ['A2', '清单被改', { manifestSha256: HASH('9') }, null],
  [
    'A2',
    '登记的清单哈希被改',
    { registered: { pdfSha256: HASH('2'), manifestSha256: HASH('9') } },
    null,
  ],
  ['A3', '数字签名无效', withPdf({ signature: 'invalid' as never }), null],
  ['A3', '没有数字签名', withPdf({ signature: 'absent' as never }), null],
  ['A4', '事件链断开', { chain: 'broken' }, null],
  ['A4', '链首不在事件链里', { chain: 'head_unknown' }, null],
  ['A5', '一件材料被换过', withFile({ sha256: HASH('9') }), 2],
  ['A5', '清单里一件的哈希与文件不同', withItems(item(1), item(2, { sha256: HASH('9') })), 2],
  [
    'A6',
    '形成时间在立卷之后',
    withItems(item(1), item(2, { madeAt: '2026-11-21T00:00:00.000Z' })),
    2,
  ],
  ['A6', '没有写形成人', withItems(item(1, { author: ' ' }), item(2)), 1],
  ['C1', '整卷文件不在', { pdf: null }, null],
  ['C1', '一件材料的文件不在', { files: new Map([[1, FILE]]) }, 2],
  ['C2', '缺应当入卷的一项', { unexplained: [OWED] }, null],
  ['C2', '缺两项', { unexplained: [OWED, { ...OWED, slot: 'rights_notice' }] }, null],
  [
    'C3',
    '件号跳号',
    {
      ...withItems(item(1), item(2, { no: 3 })),
      files: new Map([
        [1, FILE],
        [3, FILE],
      ]),
    },
    3,
  ],
  ['C3', '页码重号', withItems(item(1), item(2, { pages: { first: 2, last: 4 } })), 2],
  ['C5', '清单读不出', { manifest: null }, null],
  ['C5', '清单读不出，哈希却相符', { manifest: null, files: new Map() }, null],
  ['U1', '整卷文件打不开', withPdf({ opens: false }), null],
  ['U1', '不知能否打开', withPdf({ opens: null as never }), null],
  ['U2', '整卷文件少一页', withPdf({ numberedPages: 3 }), null],
  ['U2', '页数数不出', withPdf({ numberedPages: null as never }), null],
  ['U3', '一件材料打不开', withFile({ opens: false }), 2],
  [
    'U3',
    '第一件打不开',
    {
      files: new Map([
        [1, { ...FILE, opens: false }],
        [2, FILE],
      ]),
    },
    1,
  ],
  ['U4', '一件材料因损坏以说明页代替', withItems(item(1), item(2, { sheet: 'damaged' })), 2],
  ['U4', '一件材料因过大以说明页代替', withItems(item(1), item(2, { sheet: 'too_large' })), 2],
  ['S1', '一件材料未加密存储', withFile({ isEncrypted: false }), 2],
  ['S1', '整卷文件未加密存储', withPdf({ isEncrypted: false }), null],
  ['S2', '一件材料带毒', withFile({ scan: 'infected' }), 2],
  ['S2', '一件材料等候查毒', withFile({ scan: 'waiting' }), 2],
  ['S3', '一件材料会运行程序', withFile({ runsCode: true }), 2],
  ['S3', '整卷文件会运行程序', withPdf({ runsCode: true }), null],
  ['S4', '保管期限已过', { awaitsAppraisal: true }, null],
  ['S4', '补充卷的保管期限已过', { awaitsAppraisal: true }, null],
]

test.each(BROKEN)('%s：%s', (code, _, change, itemNo) => {
  const { findings, isSound } = checkFourProperties([{ ...SOUND, ...change }])
  expect(isSound).toBe(false)
  expect(findings).toEqual([{ code, weight: 'fault', volume: 1, item: itemNo }])
})

test.each([
  ['只有第二卷', [2]],
  ['缺第二卷', [1, 3]],
])('C4：%s', (_, numbers) => {
  const volumes = numbers.map((volume) => ({
    ...SOUND,
    volume,
    manifest: { ...MANIFEST, volume },
  }))
  expect(checkFourProperties(volumes).findings).toEqual([
    { code: 'C4', weight: 'fault', volume: numbers.at(-1), item: null },
  ])
})

test('最后一页与总页数不符，属于页码不连续', () => {
  const found = checkFourProperties([
    { ...SOUND, manifest: { ...MANIFEST, numberedPages: 5 }, pdf: { ...PDF, numberedPages: 5 } },
  ])
  expect(found.findings).toEqual([{ code: 'C3', weight: 'fault', volume: 1, item: null }])
})

test('办公文档作为附件入卷、没有接入查毒，只作提示', () => {
  const found = checkFourProperties([
    {
      ...SOUND,
      ...withItems(item(1), item(2, { sheet: 'attachment' })),
      ...withFile({ opens: null, scan: 'not_scanned' }),
    },
  ])
  expect(found.isSound).toBe(true)
  expect(found.findings.map(({ code, weight }) => [code, weight])).toEqual([
    ['U4', 'warning'],
    ['S2', 'warning'],
  ])
})

test('每一项检测至少有两本坏卷，四性各有检测', () => {
  const tested = CHECK_CODES.filter((code) => code !== 'C4')
  for (const code of tested) {
    expect([code, BROKEN.filter(([each]) => each === code).length >= 2]).toEqual([code, true])
  }
  expect(new Set(Object.values(PROPERTY_CHECKS))).toEqual(new Set(PROPERTIES))
})
