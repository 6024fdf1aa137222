import type { OrganisationColumn } from '@/lib/domain/import/organisation-columns'
import type { CheckedRow, RowMistake } from '@/lib/domain/import/row-mistake'
import { placeOfRow } from '@/lib/domain/import/workbook-rows'
import { findParentMistake, type ParentFacts } from '@/lib/domain/setup/branches'
import { refuseTwins, toCheckedRow } from './checked-rows'
import type { OrganisationValues, ReadOrganisationRow } from './read-organisation-row'

type Named = { readonly id: string; readonly code: string; readonly name: string }
/** Nothing comes any more to an institution that has ended. */
type NamedInstitution = Named & ParentFacts
export type KnownAccount = {
  readonly phoneHash: string
  readonly role: string
  /** Codes of where it belongs. */
  readonly court: string | null
  readonly institution: string | null
}

/** What there is of what the lines name. */
export type OrganisationWorld = {
  readonly courts: readonly Named[]
  readonly institutions: readonly NamedInstitution[]
  /** Pairs of codes. */
  readonly invitations: readonly { readonly institution: string; readonly court: string }[]
  readonly accounts: readonly KnownAccount[]
}

/** The same by code, name and phone. */
export type IndexedWorld = {
  readonly courts: ReadonlyMap<string, Named>
  readonly institutions: ReadonlyMap<string, NamedInstitution>
  readonly courtNames: ReadonlySet<string>
  readonly institutionNames: ReadonlySet<string>
  readonly invitations: ReadonlySet<string>
  readonly accounts: ReadonlyMap<string, KnownAccount>
}

const byCode = <Each extends Named>(all: readonly Each[]) =>
  new Map(all.map((each) => [each.code, each]))
const namesOf = (all: readonly Named[]) => new Set(all.map(({ name }) => name))
const pairOf = ({ institution, court }: { institution: string; court: string }) =>
  `${institution} ${court}`

export function indexWorld(world: OrganisationWorld): IndexedWorld {
  return {
    courts: byCode(world.courts),
    institutions: byCode(world.institutions),
    courtNames: namesOf(world.courts),
    institutionNames: namesOf(world.institutions),
    invitations: new Set(world.invitations.map(pairOf)),
    accounts: new Map(world.accounts.map((each) => [each.phoneHash, each])),
  }
}

export type JudgedOrganisationRow =
  | { readonly state: 'ready'; readonly values: OrganisationValues }
  | { readonly state: 'refused' | 'repeated'; readonly mistakes: readonly RowMistake[] }

/** Codes of organisations that earlier rows of the same file bring. */
export type BroughtCodes = {
  readonly courts: ReadonlySet<string>
  readonly institutions: ReadonlySet<string>
  /** Of branches, in earlier rows and later ones. */
  readonly branches: ReadonlySet<string>
}
const NOTHING_BROUGHT: BroughtCodes = {
  courts: new Set(),
  institutions: new Set(),
  branches: new Set(),
}

/**
 * What would become of a line that is sound in itself, given what is there. What exists is kept as
 * it is, matched by its code, or by the phone of an account.
 */
export function judgeOrganisationRow(
  line: ReadOrganisationRow,
  world: IndexedWorld,
  brought: BroughtCodes = NOTHING_BROUGHT,
): JudgedOrganisationRow {
  const { values, cells, phoneHash } = line
  if (!values) return { state: 'refused', mistakes: line.mistakes }
  const at = (column: OrganisationColumn, code: string, fact?: string): RowMistake => ({
    column,
    cell: cells[column]?.ref ?? null,
    code,
    ...(fact !== undefined && { fact }),
  })
  const refused = (...mistakes: readonly RowMistake[]): JudgedOrganisationRow => ({
    state: 'refused',
    mistakes,
  })
  const repeated = (mistake: RowMistake): JudgedOrganisationRow => ({
    state: 'repeated',
    mistakes: [mistake],
  })
  const unknown = (
    court: readonly [string | null, OrganisationColumn],
    institution: readonly [string | null, OrganisationColumn],
  ) => [
    ...missing(court, world.courts, brought.courts, 'NO_SUCH_COURT', at),
    ...missing(institution, world.institutions, brought.institutions, 'NO_SUCH_INSTITUTION', at),
    ...(world.institutions.get(institution[0] ?? '')?.isEnded
      ? [at(institution[1], 'INSTITUTION_HAS_ENDED')]
      : []),
  ]
  switch (values.sheet) {
    case 'courts': {
      const there = world.courts.get(values.code)
      if (there) return repeated(at('courtCode', 'CODE_KEPT', there.name))
      if (world.courtNames.has(values.name)) return refused(at('courtName', 'NAME_TAKEN'))
      return { state: 'ready', values }
    }
    case 'institutions': {
      const there = world.institutions.get(values.code)
      if (there) return repeated(at('institutionCode', 'CODE_KEPT', there.name))
      if (world.institutionNames.has(values.name))
        return refused(at('institutionName', 'NAME_TAKEN'))
      const unfit = parentMistake(values.parent, world, brought)
      return unfit === null
        ? { state: 'ready', values }
        : refused(at('institutionParent', unfit, values.parent ?? undefined))
    }
    case 'invitations': {
      if (world.invitations.has(pairOf(values)))
        return repeated(at('invitingCourt', 'INVITATION_KEPT'))
      const mistakes = unknown(
        [values.court, 'invitingCourt'],
        [values.institution, 'invitedInstitution'],
      )
      return mistakes.length > 0 ? refused(...mistakes) : { state: 'ready', values }
    }
    case 'accounts': {
      const there = phoneHash === null ? undefined : world.accounts.get(phoneHash)
      if (there) {
        const { role, court, institution } = values
        const isSame =
          there.role === role && there.court === court && there.institution === institution
        return isSame
          ? repeated(at('accountPhone', 'ACCOUNT_KEPT'))
          : refused(at('accountPhone', 'PHONE_TAKEN'))
      }
      const mistakes = unknown(
        [values.court, 'accountCourt'],
        [values.institution, 'accountInstitution'],
      )
      return mistakes.length > 0 ? refused(...mistakes) : { state: 'ready', values }
    }
  }
}

function missing(
  [code, column]: readonly [string | null, OrganisationColumn],
  known: ReadonlyMap<string, Named>,
  brought: ReadonlySet<string>,
  mistake: string,
  at: (column: OrganisationColumn, code: string, fact: string) => RowMistake,
): readonly RowMistake[] {
  return code === null || known.has(code) || brought.has(code) ? [] : [at(column, mistake, code)]
}

/** Why a row cannot be of a branch of this institution; null: it can, or is of none. */
function parentMistake(
  code: string | null,
  world: IndexedWorld,
  brought: BroughtCodes,
): string | null {
  if (code === null) return null
  const known = world.institutions.get(code)
  if (known) return findParentMistake(known)
  if (brought.branches.has(code)) return findParentMistake({ isEnded: false, isBranch: true })
  return brought.institutions.has(code) ? null : 'NO_SUCH_INSTITUTION'
}

/** Codes that rows bring as branches and no row as an institution of its own. */
function branchesIn(lines: readonly ReadOrganisationRow[]): ReadonlySet<string> {
  const codesOf = (isBranch: boolean) =>
    lines.flatMap(({ values }) =>
      values?.sheet === 'institutions' && (values.parent !== null) === isBranch
        ? [values.code]
        : [],
    )
  const others = new Set(codesOf(false))
  return new Set(codesOf(true).filter((code) => !others.has(code)))
}

/** Every line of a workbook, judged for the report `importId`. */
export function judgeOrganisationRows(
  importId: string,
  lines: readonly ReadOrganisationRow[],
  found: OrganisationWorld,
): readonly CheckedRow[] {
  const world = indexWorld(found)
  const names = { courts: new Map<string, number>(), institutions: new Map<string, number>() }
  const brought = {
    courts: new Set<string>(),
    institutions: new Set<string>(),
    branches: branchesIn(lines),
  }
  const judged = lines.map((line): CheckedRow => {
    const answer = judgeOrganisationRow(line, world, brought)
    const { values } = line
    const role = values?.sheet === 'accounts' ? values.role : null
    const parent = values?.sheet === 'institutions' ? values.parent : null
    const made = toCheckedRow(importId, line, answer, { role, parent })
    if (answer.state !== 'ready' || !values || values.sheet === 'invitations') return made
    if (values.sheet === 'accounts') return made
    const { sheet, code, name } = values
    const earlier = names[sheet].get(name)
    // A second row of the same code is a twin; one of another code has a name that is taken.
    if (earlier !== undefined && !brought[sheet].has(code))
      return toCheckedRow(
        importId,
        line,
        { state: 'refused', mistakes: [nameTwice(line, earlier)] },
        null,
      )
    names[sheet].set(name, earlier ?? line.rowNo)
    brought[sheet].add(code)
    return made
  })
  return refuseTwins(judged, (_rowNo, earlier) => ({
    column: null,
    cell: null,
    code: 'SAME_AS_ROW',
    fact: String(placeOfRow(earlier).rowNo),
  }))
}

function nameTwice({ sheet, cells }: ReadOrganisationRow, earlier: number): RowMistake {
  const column = sheet === 'courts' ? 'courtName' : 'institutionName'
  const fact = String(placeOfRow(earlier).rowNo)
  return { column, cell: cells[column]?.ref ?? null, code: 'NAME_SAME_AS_ROW', fact }
}
