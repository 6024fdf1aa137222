import { useId } from 'react'

/**
 * Watermark over a material: the reviewer's name and the time, readable on dark and light pictures.
 */
export function StampOver({ text }: { text: string }) {
  const pattern = useId()
  return (
    <svg
      aria-hidden
      data-stamp
      className="pointer-events-none absolute inset-0 z-10 size-full opacity-15"
    >
      <defs>
        <pattern
          id={pattern}
          width="560"
          height="300"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <g fontSize="17" fill="#111" stroke="#fff" strokeWidth="3" paintOrder="stroke">
            <text x="10" y="60">
              {text}
            </text>
            <text x="290" y="210">
              {text}
            </text>
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
