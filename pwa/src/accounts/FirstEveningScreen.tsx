import './accounts.css'
import './FirstEveningScreen.css'
import type { ComponentChildren } from 'preact'
import { AtSign, BellRing, CalendarPlus, Check, Heart, KeyRound, ScanLine, Users, type IconNode } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'

import { eveningWords } from '../i18n/evening'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { CardStep, EventStep, InterestsStep, PasskeyStep, RemindersStep } from './EveningSteps'
import { PeopleStep } from './PeopleStep'
import { adoptPhone } from './preferences'
import { skip, skipped } from './putting-off'
import { freshCodes } from './recovery-codes'
import { nextStep, stepIn, STEPS, stepToBegin, type Step } from './steps'
import { useEvening, type Evening } from './use-evening'
import { XStep } from './XStep'

const ICONS: Record<Step, IconNode> = {
  passkey: KeyRound, reminders: BellRing, card: ScanLine, interests: Heart, x: AtSign, event: CalendarPlus, people: Users,
}

/** Each step may be put off, and is found as it was left; `?step=` opens one of them. */
export function FirstEveningScreen() {
  const words = eveningWords()
  const evening = useEvening()
  const asked = stepIn(useSearch())
  useEffect(() => void adoptPhone(), [])
  return (
    <Page>
      <TopBar title={words.title} />
      <p class="evening-text">{words.text}</p>
      {evening ? <Steps key={asked} evening={evening} asked={asked} /> : <Skeleton />}
    </Page>
  )
}

function Steps({ evening, asked }: { evening: Evening; asked: Step | undefined }) {
  const words = eveningWords()
  const { done } = evening
  // Held, and not worked out anew when the step is done: a test push, the codes want to be seen first.
  const [open, setOpen] = useState(freshCodes.value ? 'passkey' : asked ?? stepToBegin(done, skipped.value))
  const goOn = () => setOpen(nextStep(done, skipped.value))
  const content: Record<Step, ComponentChildren> = {
    passkey: <PasskeyStep done={done.has('passkey')} onAdded={evening.look} onNext={goOn} />,
    reminders: <RemindersStep />,
    card: <CardStep profile={evening.preferences.profile} />,
    interests: <InterestsStep chosen={evening.preferences.interests} />,
    x: <XStep preferences={evening.preferences} posted={evening.posted} />,
    event: <EventStep next={evening.event} />,
    people: <PeopleStep close={evening.close} />,
  }
  return (
    <>
      <Progress done={done.size} />
      <div class="evening">
        {STEPS.map((step) => (
          <StepTile key={step} step={step} done={done.has(step)} open={open === step} onOpen={() => setOpen(step)} onNext={goOn}>
            {content[step]}
          </StepTile>
        ))}
      </div>
      <Button kind={open ? 'plain' : 'primary'} wide href="/" onClick={() => skip(...STEPS)}>{words.finish}</Button>
    </>
  )
}

function Progress({ done }: { done: number }) {
  const evening = eveningWords()
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
  onNext: () => void
}

function StepTile({ step, done, open, children, onOpen, onNext }: StepTileProps) {
  const evening = eveningWords()
  const state = done ? evening.done : skipped.value.includes(step) && !open ? evening.skipped : ''
  const goOn = () => {
    if (!done) skip(step)
    onNext()
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
          {/* The codes have a button of their own: nobody passes by them unawares. */}
          {!(step === 'passkey' && freshCodes.value) && (
            <Button kind="plain" onClick={goOn}>{done ? evening.next : evening.skip}</Button>
          )}
        </div>
      )}
    </section>
  )
}
