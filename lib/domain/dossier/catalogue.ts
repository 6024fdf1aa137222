/**
 * The catalogue of an electronic dossier: its slots in their order, and what each rests on.
 * Source: domain.md 6 (the merged catalogue), after 司法部 人民调解卷宗卷内目录 and 人民法院在线诉讼规则 第35条 (卷宗随案同步生成).
 */

/** Articles that a slot rests on. Their Chinese names stand in lib/labels/zh-CN/dossier.ts. */
export const SLOT_BASES = [
  'invited_mediation_11',
  'invited_mediation_14',
  'invited_mediation_24',
  'invited_mediation_26',
  'online_mediation_4',
  'online_mediation_8',
  'online_mediation_12',
  'online_mediation_13',
  'online_mediation_15',
  'online_mediation_17',
  'online_mediation_22',
  'online_mediation_24_26',
  'online_litigation_31',
  'online_litigation_35',
  'civil_procedure_59_of_2017',
  'civil_procedure_62',
  'civil_procedure_194_of_2017',
  'civil_procedure_201_of_2021',
  'civil_procedure_205',
  'people_mediation_27',
  'people_mediation_31',
] as const
export type SlotBasis = (typeof SLOT_BASES)[number]

/**
 * Every slot by its code; the key order is the order in the dossier. `made`: the system makes it
 * when the dossier is bound; it is not uploaded.
 */
export const CATALOGUE = {
  cover: { number: 0, made: true, basis: 'people_mediation_27' },
  contents: { number: 1, made: true, basis: 'people_mediation_27' },
  referral_letter: { number: 2, made: false, basis: 'invited_mediation_11' },
  petition: { number: 3, made: false, basis: 'online_mediation_8' },
  acceptance_form: { number: 4, made: false, basis: 'online_mediation_12' },
  identity: { number: 5, made: false, basis: 'online_mediation_8' },
  authority: { number: 6, made: false, basis: 'civil_procedure_62' },
  consent: { number: 7, made: false, basis: 'online_mediation_4' },
  rights_notice: { number: 8, made: false, basis: 'invited_mediation_14' },
  disclosure: { number: 9, made: false, basis: 'online_mediation_13' },
  service_address: { number: 10, made: false, basis: 'online_mediation_17' },
  evidence: { number: 11, made: false, basis: 'online_mediation_8' },
  contact_log: { number: 12, made: false, basis: 'online_mediation_15' },
  session_record: { number: 13, made: false, basis: 'online_mediation_22' },
  undisputed_facts: { number: 14, made: false, basis: 'online_mediation_22' },
  clock_changes: { number: 15, made: false, basis: 'online_mediation_24_26' },
  outcome: { number: 16, made: false, basis: 'invited_mediation_24' },
  confirmation: { number: 17, made: false, basis: 'civil_procedure_205' },
  service_proof: { number: 18, made: false, basis: 'online_litigation_31' },
  performance: { number: 19, made: false, basis: 'people_mediation_31' },
  closing_form: { number: 20, made: false, basis: 'people_mediation_27' },
  remarks: { number: 21, made: true, basis: 'online_litigation_35' },
  back_cover: { number: 22, made: true, basis: 'people_mediation_27' },
} as const satisfies Record<
  string,
  { readonly number: number; readonly made: boolean; readonly basis: SlotBasis }
>

export type DossierSlot = keyof typeof CATALOGUE
export const DOSSIER_SLOTS = Object.keys(CATALOGUE) as readonly DossierSlot[]

/** Slots that are made when the dossier is bound (封面, 卷内目录, 备考表, 封底). */
export type MadeSlot = {
  [S in DossierSlot]: (typeof CATALOGUE)[S]['made'] extends true ? S : never
}[DossierSlot]
export type UploadSlot = Exclude<DossierSlot, MadeSlot>

export function isUploadSlot(slot: DossierSlot): slot is UploadSlot {
  return !CATALOGUE[slot].made
}

/** Slots into which a material can be put, in the order of the dossier. */
export const UPLOAD_SLOTS: readonly UploadSlot[] = DOSSIER_SLOTS.filter(isUploadSlot)

/** The slot of materials that were put in no other: 证据材料及清单. */
export const DEFAULT_SLOT = 'evidence' satisfies UploadSlot
