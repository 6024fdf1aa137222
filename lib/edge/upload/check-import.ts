import 'server-only'
import { createHash } from 'node:crypto'
import type { CheckGrant } from '@/lib/data/stores/import/new-import-store'
import { mayAct } from '@/lib/domain/access/policy'
import { tenantOf, type Actor } from '@/lib/domain/access/roles'
import { keepEnd } from '@/lib/domain/import/cut-text'
import type { SheetFault } from '@/lib/domain/import/sheet'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { createSemaphore } from '@/lib/platform/concurrency'
import { newId } from '@/lib/platform/ids'
import { getDisputeWords } from '@/lib/queries/dictionary/get-dispute-words'
import { getCaseImportWorld } from '@/lib/queries/institution/get-case-import-world'
import { getMediatorImportWorld } from '@/lib/queries/institution/get-mediator-import-world'
import { getReferralImportWorld } from '@/lib/queries/court/get-referral-import-world'
import { getOrganisationImportWorld } from '@/lib/queries/system/get-organisation-import-world'
import { checkCaseImport } from '@/lib/use-cases/import/check-case-import'
import { checkMediatorImport } from '@/lib/use-cases/import/check-mediator-import'
import { checkOrganisationImport } from '@/lib/use-cases/import/check-organisation-import'
import { checkReferralImport } from '@/lib/use-cases/import/check-referral-import'
import { judgeApart } from '@/lib/use-cases/import/judge-apart'
import type { DatedWords } from '@/lib/domain/dictionary/settle-dispute'
import type { CheckedImport } from '@/lib/use-cases/import/keep-check'

export type SheetFile = { readonly fileName: string; readonly bytes: Buffer }

/** The report of the check, a refusal of the act, or why the file cannot be read. */
export type FileChecked =
  | Decided<CheckedImport>
  | { readonly ok: false; readonly fault: SheetFault }
type CheckAct = CheckGrant['act']
/** `act`: an actor without it is refused before any byte of the file is read. */
export type CheckFile = ((actor: Actor, file: SheetFile) => Promise<FileChecked>) & {
  readonly act: CheckAct
}

/** Whether this actor may have such a file checked. */
export function mayCheck(actor: Actor, { act }: Pick<CheckFile, 'act'>): boolean {
  return mayAct(actor, act, tenantOf(actor)) !== null
}

/** A file of 20,000 lines takes much memory while it is checked, so one is checked at a time. */
const runInSlot = createSemaphore(1)

const described = ({ fileName, bytes }: SheetFile) => ({
  fileName: keepEnd(fileName, 200),
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** The dictionaries that the words of a line are read by. */
async function datedWords(actor: Actor): Promise<DatedWords> {
  const found = await getDisputeWords(actor, {})
  if (!found.ok) throw new Error('who checks a file may not read the dictionaries')
  return found.value
}

/** Reads and judges the lines outside any transaction; only the report is written in one. */
function defineCheck(
  act: CheckAct,
  check: (actor: Actor, file: SheetFile) => Promise<FileChecked>,
): CheckFile {
  const perform = async (actor: Actor, file: SheetFile): Promise<FileChecked> =>
    mayCheck(actor, { act }) ? runInSlot(() => check(actor, file)) : refuse('NOT_FOUND')
  return Object.assign(perform, { act })
}

export const checkCaseFile = defineCheck('case:check-import', async (actor, file) => {
  const report = { importId: newId(), ...described(file) }
  const dated = await datedWords(actor)
  const judged = await judgeApart('cases', { ...file, ...report, dated }, (named) =>
    getCaseImportWorld(actor, named),
  )
  return judged.ok ? checkCaseImport(actor, { ...report, rows: judged.value }) : judged
})

export const checkMediatorFile = defineCheck('mediator:check-import', async (actor, file) => {
  const report = { importId: newId(), ...described(file) }
  const dated = await datedWords(actor)
  const judged = await judgeApart('mediators', { ...file, ...report, dated }, (named) =>
    getMediatorImportWorld(actor, named),
  )
  return judged.ok ? checkMediatorImport(actor, { ...report, rows: judged.value }) : judged
})

export const checkReferralFile = defineCheck('referral:check-import', async (actor, file) => {
  const report = { importId: newId(), ...described(file) }
  const dated = await datedWords(actor)
  const judged = await judgeApart('referrals', { ...file, ...report, dated }, (named) =>
    getReferralImportWorld(actor, named),
  )
  return judged.ok ? checkReferralImport(actor, { ...report, rows: judged.value }) : judged
})

export const checkOrganisationFile = defineCheck(
  'organisation:check-import',
  async (actor, file) => {
    const report = { importId: newId(), ...described(file) }
    const dated = await datedWords(actor)
    const judged = await judgeApart('organisations', { ...file, ...report, dated }, (named) =>
      getOrganisationImportWorld(actor, named),
    )
    return judged.ok ? checkOrganisationImport(actor, { ...report, rows: judged.value }) : judged
  },
)
