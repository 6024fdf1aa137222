/** Words as a PostgreSQL array. */
export const list = (words: readonly string[]) =>
  `ARRAY[${words.map((word) => `'${word}'`).join()}]::text[]`
/** Weighted words: each as often as its weight. */
const weighted = (weights: Readonly<Record<string, number>>) =>
  list(Object.entries(weights).flatMap(([word, times]) => Array<string>(times).fill(word)))

export const TYPES = weighted({
  property_service: 22,
  contract_quasi: 18,
  labour: 13,
  tort: 11,
  other: 9,
  contract: 7,
  marriage_family: 6,
  property_right: 5,
  personality: 3,
  company_securities: 2,
  intellectual_property: 2,
  special_procedure: 1,
  maritime: 1,
})
export const SOURCES = weighted({
  delegated_pre_filing: 45,
  entrusted_ordinary: 20,
  entrusted_summary: 20,
  administrative: 6,
  party_application: 9,
})
export const OUTCOMES = weighted({
  agreement: 46,
  settled_withdrawn: 12,
  unwilling: 12,
  deadlock: 12,
  expired: 8,
  unreachable: 6,
  other: 3,
  refused_to_sign: 1,
})
