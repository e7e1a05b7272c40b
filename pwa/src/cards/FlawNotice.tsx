import { Camera } from 'lucide'
import { reviewingWords } from '../i18n/reviewing'
import { Button } from '../ui/Button'
import type { Flaw } from './flaw'

/** An offer, not a hurdle: "Done" is as near as without it. */
export function FlawNotice({ flaw, onAgain }: { flaw: Flaw; onAgain: () => void }) {
  const words = reviewingWords()
  return (
    <div class="photo-flaw" role="status">
      <p>{words.flaws[flaw]}</p>
      <Button small icon={Camera} onClick={onAgain}>
        {words.takeAgain}
      </Button>
    </div>
  )
}
