import { useId } from 'react'

/**
 * The user and the time across the whole page, also when printed. SVG: takes no pointer events,
 * hidden from assistive technology.
 */
export function Watermark({ text }: { text: string }) {
  const pattern = useId()
  return (
    <svg
      aria-hidden
      className="pointer-events-none fixed inset-0 z-20 h-full w-full fill-ink opacity-[0.07] print:opacity-15"
    >
      <defs>
        <pattern
          id={pattern}
          width="320"
          height="180"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="60" fontSize="15">
            {text}
          </text>
          <text x="160" y="150" fontSize="15">
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
