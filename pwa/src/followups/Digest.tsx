import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { Button } from '../ui/Button'
import { A_FEW, type Due } from './agenda'
import { DueList } from './DueList'

interface DigestProps {
  dues: readonly Due[]
  nameless?: boolean | undefined
  /** They stand by their hour, not by their worth. */
  byHour?: boolean | undefined
}

/** A long list: what comes first, and everything at a tap. */
export function Digest({ dues, nameless, byHour }: DigestProps) {
  const [all, setAll] = useState(false)
  const words = t().followups
  return (
    <>
      {!nameless && !byHour && <p class="digest-note">{words.most}</p>}
      <DueList dues={all ? dues : dues.slice(0, A_FEW)} nameless={nameless} />
      {!all && (
        <Button kind="plain" wide onClick={() => setAll(true)}>
          {words.all(dues.length - A_FEW)}
        </Button>
      )}
    </>
  )
}
