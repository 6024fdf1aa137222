import { randomUUID } from 'node:crypto'
import { layPart } from './case-parts'
import { asOwner } from './world'

/**
 * A note of the case's mediator, for the mediators unless the columns say otherwise.
 * @returns its id
 */
export async function layNote(caseId: string, columns: object = {}): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    'SELECT coalesce(mediator_id, id) AS id FROM cases WHERE id = $1',
    [caseId],
  )
  return layPart('case_notes', caseId, {
    id: randomUUID(),
    mediator_id: row!.id,
    audience: 'mediators',
    words: '备忘',
    digest: 'x',
    recorded_at: new Date(),
    recorded_by: '谢岚',
    ...columns,
  })
}
