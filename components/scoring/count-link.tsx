/** A count within a note, which opens exactly the cases it counts. Zero is no link. */
export function CountLink({ count, name, href }: { count: number; name: string; href: string }) {
  if (count === 0) return count
  return (
    <a href={href} aria-label={name}>
      {count}
    </a>
  )
}
