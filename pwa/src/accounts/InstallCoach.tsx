import { Copy, EllipsisVertical, MonitorDown, Share, SquarePlus, type IconNode } from 'lucide'

import { accountWords } from '../i18n/accounts'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { installed, installPrompt, platform, type Platform } from './install'

const SIGN: Record<Platform, IconNode> = { ios: Share, android: EllipsisVertical, desktop: MonitorDown }

/** The code, and how to carry it into the app on the home screen: links open in the browser, never there. */
export function InstallCoach({ code }: { code: string }) {
  const { install } = accountWords()
  return (
    <Tile>
      <section class="coach">
        <h2>{install.title}</h2>
        <p class="coach-text">{install.text}</p>
        <div class="coach-code">
          <small>{install.yourCode}</small>
          <output>{code}</output>
          <Button small icon={Copy} onClick={() => void copy(code)}>
            {install.copy}
          </Button>
        </div>
        {installed.value ? <p role="status">{install.installed}</p> : <Steps />}
      </section>
    </Tile>
  )
}

function Steps() {
  const { install } = accountWords()
  const prompt = installPrompt.value
  if (prompt) {
    return (
      <Button kind="primary" wide icon={SquarePlus} onClick={() => void prompt.prompt()}>
        {install.prompt}
      </Button>
    )
  }
  const here = platform()
  return (
    <ol>
      {install[here].map((step, index) => (
        <li key={step}>
          {step}
          {index === 1 && <Icon of={SIGN[here]} />}
        </li>
      ))}
    </ol>
  )
}

async function copy(code: string): Promise<void> {
  await navigator.clipboard.writeText(code)
  toast(accountWords().install.copied)
}
