/**
 * A sentence whose lines break behind its commas first: a number is not parted from what it counts.
 */
export function Clauses({ children }: { children: string }) {
  const clauses = children.split(/(?<=，)/)
  return clauses.length === 1
    ? children
    : clauses.map((clause, index) => (
        <span key={index} className="inline-block">
          {clause}
        </span>
      ))
}
