import { RotateCcw } from 'lucide'
import { planningWords } from '../i18n/planning'
import type { Schemas } from '../store/documents'
import { Button } from '../ui/Button'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { SHARES, type Question } from './question'
import { Stepper } from './Stepper'

interface AssumptionsProps {
  assumptions: Schemas['Plan']['assumptions']
  ask: (change: Partial<Question>) => void
  /** Back to what is on record, and what is assumed. */
  onForget: () => void
}

/** On what the answer rests: each with where it comes from, and each can be changed. */
export function Assumptions({ assumptions, ask, onForget }: AssumptionsProps) {
  const words = planningWords()
  return (
    <Section title={words.assumptions}>
      <Tile>
        <p class="notice-text">{words.assumptionsText}</p>
        {assumptions.map(({ name, value, source, of }) => (
          <Stepper
            key={name} label={words.rates[name]} value={value} share={SHARES.has(name)}
            step={SHARES.has(name) ? 0.05 : stepOf(name)} min={0} max={SHARES.has(name) ? 1 : 30}
            detail={words.sources[source](of)} onChange={(changed) => ask({ [name]: changed })}
          />
        ))}
      </Tile>
      {assumptions.some(({ source }) => source === 'asked') && (
        <div class="way-acts">
          <Button small kind="plain" icon={RotateCcw} onClick={onForget}>{words.forget}</Button>
        </div>
      )}
    </Section>
  )
}

const stepOf = (name: string): number => (name === 'began_per_post' ? 0.05 : name === 'events' ? 0.5 : 1)
