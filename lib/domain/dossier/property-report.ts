import { z } from 'zod'
import {
  CHECK_CODES,
  PROPERTIES,
  PROPERTY_CHECKS,
  type Finding,
  type Property,
} from './four-properties'

/**
 * When a dossier is checked: 归档, 移送, once a year, or because the institution wants it checked now.
 */
export const CHECK_OCCASIONS = ['archive', 'handover', 'yearly', 'request'] as const
export type CheckOccasion = (typeof CHECK_OCCASIONS)[number]

/** Findings as a report stores them. They are stored for good. */
export const StoredFindings = z.array(
  z.strictObject({
    code: z.enum(CHECK_CODES),
    weight: z.enum(['fault', 'warning']),
    volume: z.int().min(1),
    item: z.int().min(1).nullable(),
  }),
)

/** How many faults and warnings each property has. */
export type PropertyCounts = Readonly<
  Record<Property, { readonly faults: number; readonly warnings: number }>
>

/** Counts the findings of a report by property. */
export function countByProperty(findings: readonly Finding[]): PropertyCounts {
  const countOf = (property: Property, weight: Finding['weight']) =>
    findings.filter((each) => PROPERTY_CHECKS[each.code] === property && each.weight === weight)
      .length
  return Object.fromEntries(
    PROPERTIES.map((property) => [
      property,
      { faults: countOf(property, 'fault'), warnings: countOf(property, 'warning') },
    ]),
  ) as PropertyCounts
}

/** Findings of one check and weight in one volume, as the page shows them together. */
export type FindingGroup = {
  readonly code: Finding['code']
  readonly weight: Finding['weight']
  readonly volume: number
  /** 件号; empty where the finding is about the volume itself. */
  readonly items: readonly number[]
}

/**
 * Findings that differ by their item alone, together; faults before warnings, otherwise in their
 * order.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const { code, weight, volume, item } of findings) {
    const key = `${weight} ${volume} ${code} ${item === null}`
    const items = [...(groups.get(key)?.items ?? []), ...(item === null ? [] : [item])]
    groups.set(key, { code, weight, volume, items })
  }
  const all = [...groups.values()]
  return [
    ...all.filter(({ weight }) => weight === 'fault'),
    ...all.filter(({ weight }) => weight === 'warning'),
  ]
}
