import { Route, Switch } from 'wouter-preact'
import { lazy } from '../ui/lazy'
import { InsightScreen } from './InsightScreen'
import { ReviewScreen } from './ReviewScreen'

const CircleScreen = lazy(async () => (await import('./CircleScreen')).CircleScreen)
const PlanScreen = lazy(async () => (await import('./PlanScreen')).PlanScreen)

export function InsightRoutes() {
  return (
    <Switch>
      <Route path="/insight">
        <InsightScreen />
      </Route>
      <Route path="/insight/review">
        <ReviewScreen />
      </Route>
      <Route path="/insight/circle">
        <CircleScreen />
      </Route>
      <Route path="/insight/plan">
        <PlanScreen />
      </Route>
    </Switch>
  )
}
