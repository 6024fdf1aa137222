/**
 * 四性检测: is a bound dossier authentic, complete, usable and safe? Evidence in, findings out; nothing
 * is read here. Source: DA/T 70-2018 (真实性, 完整性, 可用性, 安全性); 档案法 第37、39条; domain.md 6. It is done at
 * 归档, before 移送, and once a year.
 */
import type { MissingSlot } from './completeness'
import type { Manifest, ManifestItem } from './manifest'

export const PROPERTIES = ['authentic', 'complete', 'usable', 'safe'] as const
export type Property = (typeof PROPERTIES)[number]

/** Every check by its code, with the property that it tests. */
export const PROPERTY_CHECKS = {
  A1: 'authentic', // 整卷文件与登记的哈希一致
  A2: 'authentic', // 清单与登记的哈希一致
  A3: 'authentic', // 整卷文件上的数字签名有效
  A4: 'authentic', // 案件的事件链完整，含有立卷时的链首
  A5: 'authentic', // 每件材料与清单的哈希一致
  A6: 'authentic', // 每件材料形成于立卷之前，形成人已写明
  C1: 'complete', // 整卷文件和每件材料都在
  C2: 'complete', // 应当入卷的项目都已入卷，或者已由情况说明代替
  C3: 'complete', // 件号和页码连续，没有重号和缺号
  C4: 'complete', // 各卷编号连续
  C5: 'complete', // 清单可以读出，各项著录齐全
  U1: 'usable', // 整卷文件能够打开
  U2: 'usable', // 整卷文件的页数与清单一致
  U3: 'usable', // 每件材料能够按其格式打开
  U4: 'usable', // 每件材料都以原页入卷
  S1: 'safe', // 存储的文件已经加密
  S2: 'safe', // 没有带毒或者未查毒的文件
  S3: 'safe', // 没有会运行程序的文件
  S4: 'safe', // 保管期限已登记，没有未经批准到期的卷
} as const satisfies Readonly<Record<string, Property>>
export type CheckCode = keyof typeof PROPERTY_CHECKS
export const CHECK_CODES = Object.keys(PROPERTY_CHECKS) as readonly CheckCode[]

/** `warning`: to be known, no fault of the dossier. */
export type Finding = {
  readonly code: CheckCode
  readonly weight: 'fault' | 'warning'
  readonly volume: number
  /** 件号; null: the volume itself. */
  readonly item: number | null
}

/**
 * What was found in storage. `opens`: null where a format cannot be opened here (an attachment).
 */
export type FileEvidence = {
  readonly sha256: string
  readonly opens: boolean | null
  readonly isEncrypted: boolean
  readonly scan: 'clean' | 'not_scanned' | 'waiting' | 'infected'
  readonly runsCode: boolean
}

export type VolumeEvidence = {
  readonly volume: number
  /** As they were registered when the volume was bound. */
  readonly registered: { readonly pdfSha256: string; readonly manifestSha256: string }
  readonly manifestSha256: string
  /** null: it cannot be read as a manifest. */
  readonly manifest: Manifest | null
  readonly pdf:
    | (FileEvidence & {
        readonly signature: 'valid' | 'invalid' | 'absent'
        /** Numbered pages; null where it does not open. */
        readonly numberedPages: number | null
      })
    | null
  /** By 件号; an item that is not in storage is not in the map. */
  readonly files: ReadonlyMap<number, FileEvidence>
  /** Is the head of the chain, as the manifest has it, an event of the case's intact chain? */
  readonly chain: 'intact' | 'broken' | 'head_unknown'
  /** Slots that were owed at the binding, empty, and not explained. */
  readonly unexplained: readonly MissingSlot[]
  /**
   * The retention has ended, and it was not decided yet what becomes of the dossier
   * (destruction.ts).
   */
  readonly awaitsAppraisal: boolean
}

export type PropertyReport = {
  readonly findings: readonly Finding[]
  /** No property has a fault. */
  readonly isSound: boolean
}

/** Checks every volume of a dossier, in the order of volumes, then of codes, then of items. */
export function checkFourProperties(volumes: readonly VolumeEvidence[]): PropertyReport {
  const gaps = volumes.flatMap(({ volume }, index) =>
    volume === index + 1 ? [] : [fault('C4', volume)],
  )
  const findings = [...gaps, ...volumes.flatMap(checkVolume)].sort(byVolumeCodeItem)
  return { findings, isSound: findings.every(({ weight }) => weight === 'warning') }
}

const fault = (code: CheckCode, volume: number, item: number | null = null): Finding => ({
  code,
  weight: 'fault',
  volume,
  item,
})

function byVolumeCodeItem(a: Finding, b: Finding): number {
  return (
    a.volume - b.volume ||
    CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code) ||
    (a.item ?? 0) - (b.item ?? 0)
  )
}

function checkVolume(evidence: VolumeEvidence): Finding[] {
  const { volume, registered, manifest, chain } = evidence
  const faults: readonly (readonly [code: CheckCode, isFaulty: boolean])[] = [
    ['A2', evidence.manifestSha256 !== registered.manifestSha256],
    ['A4', chain !== 'intact'],
    ['C2', evidence.unexplained.length > 0],
    ['C5', manifest === null],
    ['S4', evidence.awaitsAppraisal],
  ]
  return [
    ...faults.flatMap(([code, isFaulty]) => (isFaulty ? [fault(code, volume)] : [])),
    ...checkPdf(evidence),
    ...(manifest ? [...checkNumbers(manifest), ...checkItems(evidence, manifest)] : []),
  ]
}

function checkPdf({ volume, registered, manifest, pdf }: VolumeEvidence): Finding[] {
  if (!pdf) return [fault('C1', volume)]
  const faults: readonly (readonly [code: CheckCode, isFaulty: boolean])[] = [
    ['A1', pdf.sha256 !== registered.pdfSha256],
    ['A3', pdf.signature !== 'valid'],
    ['U1', pdf.opens !== true],
    ['U2', manifest !== null && pdf.numberedPages !== manifest.numberedPages],
  ]
  return [
    ...faults.flatMap(([code, isFaulty]) => (isFaulty ? [fault(code, volume)] : [])),
    ...checkSafety(pdf, volume, null),
  ]
}

/** 件号 from 1 without gaps; pages from 1 without gaps, up to the number that the manifest names. */
function checkNumbers({ volume, items, numberedPages }: Manifest): Finding[] {
  let page = 1
  for (const [index, { no, pages }] of items.entries()) {
    if (no !== index + 1 || pages.first !== page || pages.last < pages.first)
      return [fault('C3', volume, no)]
    page = pages.last + 1
  }
  return page === numberedPages + 1 ? [] : [fault('C3', volume)]
}

function checkItems({ volume, files }: VolumeEvidence, { items, boundAt }: Manifest): Finding[] {
  return items.flatMap((item) => {
    const { no, sha256, author, madeAt, sheet } = item
    const isDated = author.trim() !== '' && madeAt <= boundAt
    const findings = isDated ? [] : [fault('A6', volume, no)]
    if (sheet) findings.push({ ...fault('U4', volume, no), weight: weightOfSheet(item) })
    const file = files.get(no)
    if (!file) return [...findings, fault('C1', volume, no)]
    if (file.sha256 !== sha256) findings.push(fault('A5', volume, no))
    if (file.opens === false) findings.push(fault('U3', volume, no))
    return [...findings, ...checkSafety(file, volume, no)]
  })
}

/** An office file is an attachment by its nature; a file that could not be shown is a fault. */
function weightOfSheet({ sheet }: ManifestItem): Finding['weight'] {
  return sheet === 'attachment' ? 'warning' : 'fault'
}

function checkSafety(file: FileEvidence, volume: number, item: number | null): Finding[] {
  const findings: Finding[] = []
  if (!file.isEncrypted) findings.push(fault('S1', volume, item))
  if (file.scan === 'infected' || file.scan === 'waiting') findings.push(fault('S2', volume, item))
  if (file.scan === 'not_scanned')
    findings.push({ ...fault('S2', volume, item), weight: 'warning' })
  if (file.runsCode) findings.push(fault('S3', volume, item))
  return findings
}
