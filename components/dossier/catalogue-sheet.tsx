import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import type { SlotView } from '@/lib/queries/case/dossier-view'

const CELL = 'border border-line px-2 py-1 align-top text-left'

function stateOf({ need, isMissing, isExplained, materials, why }: SlotView): string {
  if (materials.length > 0) return ''
  if (need === 'made') return DOSSIER.made
  if (isExplained) return DOSSIER.explained
  if (need === 'not_applicable' || need === 'replaced') return why ?? DOSSIER.need[need]
  return isMissing
    ? DOSSIER.need.required
    : need === 'as_needed'
      ? DOSSIER.need.as_needed
      : DOSSIER.need.later
}

/**
 * The catalogue for paper: every slot, and every material with who added it, when, and its hash in
 * full.
 */
export function CatalogueSheet({ slots }: { slots: readonly SlotView[] }) {
  const heads = [
    DOSSIER.number,
    DOSSIER.name,
    DOSSIER.material,
    DOSSIER.addedBy,
    DOSSIER.addedAt,
    DOSSIER.fingerprint,
  ]
  return (
    <table
      aria-label={DOSSIER.catalogue}
      className="hidden w-full border-collapse text-xs print:table"
    >
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${CELL} min-w-[3.5em]`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slots.flatMap((slot) =>
          slot.materials.length === 0
            ? [
                <tr key={slot.slot}>
                  <td className={CELL}>{slot.number}</td>
                  <td className={CELL}>{slot.name}</td>
                  <td colSpan={4} className={`${CELL} text-ink-3`}>
                    {stateOf(slot)}
                  </td>
                </tr>,
              ]
            : slot.materials.map((material, index) => (
                <tr key={material.id}>
                  <td className={CELL}>{index === 0 ? slot.number : ''}</td>
                  <td className={CELL}>{index === 0 ? slot.name : ''}</td>
                  <td className={CELL}>
                    {material.voided ? DOSSIER.titleVoided(material.title) : material.title}
                  </td>
                  <td className={CELL}>{material.addedBy}</td>
                  <td className={`${CELL} whitespace-nowrap`}>{material.addedAt}</td>
                  <td className={`${CELL} break-all font-mono`}>{material.sha256}</td>
                </tr>
              )),
        )}
      </tbody>
    </table>
  )
}
