/** By when what waits on a desk is to be answered. `late`: the same of one that is late. */
export function DeskDue({
  row: { due, isLate },
  late,
}: {
  row: { readonly due: string | null; readonly isLate: boolean }
  late: (due: string) => string
}) {
  if (due === null) return '—'
  return isLate ? <span className="text-danger">{late(due)}</span> : due
}
