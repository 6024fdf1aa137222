import type { StoredItem } from './queue-item'

/** The parameter by which a form is opened with what is kept on the device. */
export const ITEM_PARAM = 'item'

type Place = Pick<StoredItem, 'kind' | 'caseId' | 'id' | 'form'>

/** The form of one section of minutes, with the version of the minutes it was written for. */
export const minutesForm = (minutesId: string, section: string, version: number) =>
  `minutes:${minutesId}:${section}:v${version}`

/** The form that corrects one entry of a section. */
export const editForm = (minutesId: string, section: string, entryId: string, version: number) =>
  `minutes:${minutesId}:${section}:edit:${entryId}:v${version}`

/** The same form, whatever version of its object it was written for. */
export const withoutVersion = (form: string) => form.replace(/:v\d+$/, '')

/** The page on which an item is edited and sent again; null for what is not edited. */
export function editHref({ kind, caseId, id, form }: Place): string | null {
  const path = `/mediator/cases/${caseId}`
  switch (kind) {
    case 'contact':
      return `${path}/contact?${ITEM_PARAM}=${id}`
    case 'note':
      return `${path}/notes/add?${ITEM_PARAM}=${id}`
    case 'minutes-entry': {
      const [, minutesId = '', , how, entryId] = (form ?? '').split(':')
      const opened = how === 'edit' ? `edit=${entryId}&` : ''
      return `${path}/minutes/${minutesId}?${opened}${ITEM_PARAM}=${id}`
    }
    case 'photo':
      return null
  }
}
