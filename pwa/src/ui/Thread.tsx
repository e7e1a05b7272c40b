import './Thread.css'

/** Small line drawings, each with one red thread running through it. */
export type Drawing = 'knot' | 'two' | 'gate' | 'loom' | 'rest'

const DRAWINGS: Record<Drawing, { ink: string[]; red: string }> = {
  two: {
    ink: [
      'M44 54a13 13 0 1 0 0-26 13 13 0 0 0 0 26Z',
      'M20 96c2-18 11-28 24-28s22 10 24 28',
      'M180 54a13 13 0 1 0 0-26 13 13 0 0 0 0 26Z',
      'M156 96c2-18 11-28 24-28s22 10 24 28',
    ],
    red: 'M62 80c22 18 34-22 50-6 10 10-8 22-12 8-4-16 22-24 30-6 6 14 18 12 32 2',
  },
  knot: {
    ink: [
      'M46 34h56a6 6 0 0 1 6 6v30a6 6 0 0 1-6 6H46a6 6 0 0 1-6-6V40a6 6 0 0 1 6-6Z',
      'M52 50h22',
      'M52 60h34',
    ],
    red: 'M108 56c18 0 22-20 38-20 14 0 16 20 2 22-16 2-18-26 2-30 24-4 28 34 6 46-10 6-22 4-30 10',
  },
  gate: {
    ink: ['M78 96V30', 'M146 96V30', 'M66 32c30 5 62 5 92 0', 'M72 46h80'],
    red: 'M14 84c30-14 44 10 64 6 22-4 28-24 44-24 16 0 14 20 2 18-14-2-4-24 20-20 22 4 40 16 66 2',
  },
  loom: {
    ink: ['M40 94V74', 'M76 94V60', 'M112 94V66', 'M148 94V46', 'M184 94V34', 'M24 94h176'],
    red: 'M40 62c14 4 24-12 36-14 14-2 22 12 36 6 14-6 22-22 36-22 12 0 22-8 36-14',
  },
  rest: {
    ink: [
      'M66 58h72v14a26 26 0 0 1-26 26H92a26 26 0 0 1-26-26Z',
      'M138 64h8a10 10 0 0 1 0 20h-10',
      'M54 104h96',
    ],
    red: 'M102 48c-10-10 10-14 0-26 26-14 40 12 62 4 14-5 22 2 34-2',
  },
}

export function Thread({ drawing }: { drawing: Drawing }) {
  const { ink, red } = DRAWINGS[drawing]
  return (
    <svg class="thread" viewBox="0 0 224 112" aria-hidden>
      {ink.map((path) => (
        <path key={path} d={path} />
      ))}
      <path class="red" d={red} />
    </svg>
  )
}
