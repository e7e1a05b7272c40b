import './InsightScreen.css'
import './PlanScreen.css'
import { useEffect, useState } from 'preact/hooks'
import { LastKnown } from '../away/LastKnown'
import { planningWords } from '../i18n/planning'
import { sentenceCase } from '../i18n/time'
import type { Schemas } from '../store/documents'
import { useFetched } from '../store/fetched'
import { Section } from '../ui/Section'
import { Select } from '../ui/Select'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { Assumptions } from './Assumptions'
import { Fan } from './Fan'
import { NotYet } from '../away/NotYet'
import { Stepper } from './Stepper'
import { WaySection } from './WaySection'
import { forgetOtherPlans, lastQuestion, PERSONAS, planPath, withoutRates, type Question } from './question'

type PlanDocument = Schemas['Plan']

const back = () => history.back()

/** In twelve months, so many people I can call: what is likely, and what moves it most. */
export function PlanScreen() {
  const [question, setQuestion] = useState(lastQuestion.peek())
  return (
    <Page>
      <TopBar title={planningWords().title} onBack={back} />
      <p class="insight-note">{planningWords().text}</p>
      <Plan question={question} setQuestion={setQuestion} />
    </Page>
  )
}

function Plan({ question, setQuestion }: { question: Question; setQuestion: (question: Question) => void }) {
  const words = planningWords()
  const path = planPath(question)
  const plan = useFetched<PlanDocument>(path)
  const [shown, setShown] = useState<PlanDocument>()
  useEffect(() => {
    if (!plan) return
    setShown(plan)
    lastQuestion.value = question
    void forgetOtherPlans(path)
  }, [plan])
  const goal = question.people ?? shown?.people
  const ask = (change: Partial<Question>) => setQuestion({ ...question, ...change })
  return (
    <>
      <Tile>
        <div class="figure">
          <Select
            label={words.persona} value={question.persona} hint={words.personas[question.persona].text}
            options={PERSONAS.map((value) => ({ value, label: words.personas[value].name }))}
            onChange={(persona) => ask({ persona })}
          />
          {goal && (
            <Stepper
              label={words.goal} value={goal} step={1} min={1} max={500}
              detail={question.people ? undefined : words.goalHint} onChange={(people) => ask({ people })}
            />
          )}
        </div>
      </Tile>
      <LastKnown at={shown?.as_of} />
      {shown ? <Answer plan={shown} ask={ask} onForget={() => setQuestion(withoutRates(question))} /> : <NotYet inVain={plan === null} words={words} />}
    </>
  )
}

interface AnswerProps {
  plan: PlanDocument
  ask: (change: Partial<Question>) => void
  onForget: () => void
}

function Answer({ plan, ask, onForget }: AnswerProps) {
  const words = planningWords()
  const year = plan.months[11]
  const [lever] = plan.levers
  return (
    <>
      <Section title={words.likely}>
        <Tile>
          <div class="figure">
            {year && <p class="figure-says">{words.range(year.low, year.high, plan.people, Math.round(plan.chance * 100))}</p>}
            <Fan months={plan.months} goal={plan.people} />
            <p class="notice-text">{words.fanText}</p>
            {lever && lever.gain > 0 && <p class="figure-says">{words.lever(words.levers[lever.name as keyof typeof words.levers])}</p>}
            <ol class="bars">
              {plan.levers.map(({ name, gain }) => (
                <li key={name} class="bar">
                  <span>{sentenceCase(words.levers[name as keyof typeof words.levers])}</span>
                  <span>{words.gain(gain)}</span>
                </li>
              ))}
            </ol>
          </div>
        </Tile>
      </Section>
      <WaySection path={plan.path} />
      <Assumptions assumptions={plan.assumptions} ask={ask} onForget={onForget} />
    </>
  )
}
