/** What can happen to a case and is counted in the month in which it happens. */
export const FLOWS = ['referred', 'accepted', 'closed'] as const
export type Flow = (typeof FLOWS)[number]

/** Sums over cases to which one thing happened. All whole numbers. */
export type FlowSums = {
  readonly cases: number
  /** Closed with success (达成协议, 自行和解撤回); 0 for other flows. */
  readonly succeeded: number
  /** Accepted after the due day of acceptance, closed after the end of the mediation period. */
  readonly late: number
  /** Natural days from the referral to the closing, added up. */
  readonly days: number
  /** Seconds from the receipt to the acceptance, added up. */
  readonly seconds: number
  /** Closed cases by closing days, in the order of the bands (closing-days.ts). */
  readonly bands: readonly number[]
}

export const NO_FLOW: FlowSums = {
  cases: 0,
  succeeded: 0,
  late: 0,
  days: 0,
  seconds: 0,
  bands: [0, 0, 0, 0, 0, 0],
}

/** Sums of one flow under one key: a month, a dispute type, a source, an outcome. */
export type KeyedFlow<Key extends string> = {
  readonly flow: Flow
  readonly key: Key
  readonly sums: FlowSums
}

/** The flows of one key beside each other. */
export type FlowsOf<Key extends string> = { readonly key: Key } & Readonly<Record<Flow, FlowSums>>

/** One row for each of the keys, in their order, with nothing where nothing happened. */
export function lineUp<Key extends string>(
  keys: readonly Key[],
  found: readonly KeyedFlow<Key>[],
): FlowsOf<Key>[] {
  const at = (key: Key, flow: Flow) =>
    found.find((entry) => entry.key === key && entry.flow === flow)?.sums ?? NO_FLOW
  return keys.map((key) => ({
    key,
    referred: at(key, 'referred'),
    accepted: at(key, 'accepted'),
    closed: at(key, 'closed'),
  }))
}

/** Everything of one flow. The bands are added one by one. */
export function sumFlows(parts: readonly FlowSums[]): FlowSums {
  return parts.reduce(
    (sum, part) => ({
      cases: sum.cases + part.cases,
      succeeded: sum.succeeded + part.succeeded,
      late: sum.late + part.late,
      days: sum.days + part.days,
      seconds: sum.seconds + part.seconds,
      bands: sum.bands.map((band, index) => band + (part.bands[index] ?? 0)),
    }),
    NO_FLOW,
  )
}
