import type { NamedOrganisations } from '@/lib/data/stores/import/import-organisation-reads'
import type { ReadOrganisationRow } from './read-organisation-row'

type Name = NamedOrganisations['courts'][number]

/** What the sound lines of a workbook name, for the question to the database. */
export function namedOrganisations(lines: readonly ReadOrganisationRow[]): NamedOrganisations {
  const courts: Name[] = []
  const institutions: Name[] = []
  const seen = new Set<string>()
  const add = (all: Name[], what: string, code: string | null, name: string | null) => {
    const key = `${what} ${code} ${name}`
    if (code === null || seen.has(key)) return
    seen.add(key)
    all.push({ code, name })
  }
  for (const { values } of lines) {
    if (!values) continue
    if (values.sheet === 'courts') add(courts, 'court', values.code, values.name)
    else if (values.sheet === 'institutions') {
      add(institutions, 'institution', values.code, values.name)
      add(institutions, 'institution', values.parent, null)
    } else {
      add(courts, 'court', values.court, null)
      add(institutions, 'institution', values.institution, null)
    }
  }
  return { courts, institutions, phoneHashes: lines.flatMap(({ phoneHash }) => phoneHash ?? []) }
}
