import { useId } from 'react'
import { estimateTextWidth } from '@/components/ui/text-width'

const FONT_SIZE = 17
const GAP = 60

/**
 * Watermark over a material: the reader's court, name and the time, readable on dark and light
 * pictures. The lower line is half a tile aside and wraps around the tile's edge.
 */
export function StampOver({ text }: { text: string }) {
  const pattern = useId()
  const width = estimateTextWidth(text, FONT_SIZE) + GAP
  return (
    <svg
      aria-hidden
      data-stamp
      className="pointer-events-none absolute inset-0 z-10 size-full opacity-15"
    >
      <defs>
        <pattern
          id={pattern}
          width={width}
          height="300"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <g fontSize={FONT_SIZE} fill="#111" stroke="#fff" strokeWidth="3" paintOrder="stroke">
            <text x="10" y="60">
              {text}
            </text>
            <text x={10 + width / 2} y="210">
              {text}
            </text>
            <text x={10 - width / 2} y="210">
              {text}
            </text>
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
