import './accounts.css'
import './FirstEveningScreen.css'
import type { ComponentChildren } from 'preact'
import { CalendarPlus, BellRing, Check, KeyRound, ScanLine, type IconNode } from 'lucide'
import { useEffect, useState } from 'preact/hooks'

import { accountWords } from '../i18n/accounts'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { CardStep, EventStep, PasskeyStep, RemindersStep } from './EveningSteps'
import { nextStep, skip, skipped, STEPS, type Step } from './evening'
import { adoptPhone } from './preferences'
import { freshCodes } from './recovery-codes'
import { useEvening } from './use-evening'

const ICONS: Record<Step, IconNode> = { passkey: KeyRound, reminders: BellRing, card: ScanLine, event: CalendarPlus }

/** Each step may be put off, and is found as it was left. */
export function FirstEveningScreen() {
  const { evening: words } = accountWords()
  const evening = useEvening()
  const [chosen, choose] = useState<Step>()
  useEffect(() => void adoptPhone(), [])
  if (!evening) return <Page><Skeleton /></Page>
  const { done } = evening
  const open = freshCodes.value ? 'passkey' : (chosen ?? nextStep(done, skipped.value))
  return (
    <Page>
      <TopBar title={words.title} />
      <p class="evening-text">{words.text}</p>
      <Progress done={done.size} />
      <div class="evening">
        {STEPS.map((step) => (
          <StepTile key={step} step={step} done={done.has(step)} open={open === step} onOpen={() => choose(step)} onSkip={() => choose(undefined)}>
            {step === 'passkey' && <PasskeyStep done={done.has(step)} onAdded={evening.look} />}
            {step === 'reminders' && <RemindersStep />}
            {step === 'card' && <CardStep profile={evening.profile} />}
            {step === 'event' && <EventStep next={evening.event} onPlanned={() => choose(undefined)} />}
          </StepTile>
        ))}
      </div>
      <Button kind={open ? 'plain' : 'primary'} wide href="/">{words.finish}</Button>
    </Page>
  )
}

function Progress({ done }: { done: number }) {
  const { evening } = accountWords()
  return (
    <div class="evening-progress">
      <progress value={done} max={STEPS.length} aria-label={evening.title} />
      <span>{evening.progress(done, STEPS.length)}</span>
    </div>
  )
}

interface StepTileProps {
  step: Step
  done: boolean
  open: boolean
  children: ComponentChildren
  onOpen: () => void
  onSkip: () => void
}

function StepTile({ step, done, open, children, onOpen, onSkip }: StepTileProps) {
  const { evening } = accountWords()
  const state = done ? evening.done : skipped.value.includes(step) && !open ? evening.skipped : ''
  const putOff = () => {
    skip(step)
    onSkip()
  }
  return (
    <section class="evening-step" data-done={done || undefined}>
      <button type="button" class="evening-head" aria-expanded={open} onClick={onOpen}>
        <Icon of={done ? Check : ICONS[step]} />
        <span>{evening[step]}</span>
        <small>{state}</small>
      </button>
      {open && (
        <div class="evening-body">
          {children}
          {!done && <Button kind="plain" onClick={putOff}>{evening.skip}</Button>}
        </div>
      )}
    </section>
  )
}
