import { useId } from 'react'
import { estimateTextWidth } from '@/components/ui/text-width'

const FONT_SIZE = 15
const GAP = 40

/**
 * Court, user and time across the whole page, also when printed. SVG: takes no pointer events, hidden
 * from assistive technology. The lower line is half a tile aside and wraps around the tile's edge.
 */
export function Watermark({ text }: { text: string }) {
  const pattern = useId()
  const width = estimateTextWidth(text, FONT_SIZE) + GAP
  return (
    <svg
      aria-hidden
      data-watermark
      className="pointer-events-none fixed inset-0 z-20 h-full w-full fill-ink opacity-[0.07] print:opacity-15"
    >
      <defs>
        <pattern
          id={pattern}
          width={width}
          height="180"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <g fontSize={FONT_SIZE}>
            <text x="0" y="60">
              {text}
            </text>
            <text x={width / 2} y="150">
              {text}
            </text>
            <text x={-width / 2} y="150">
              {text}
            </text>
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
