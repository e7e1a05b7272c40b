import { Route, Switch } from 'wouter-preact'
import { CaptureScreen, WithoutCardScreen } from './cards/CaptureScreen'
import { TagLaterScreen } from './cards/TagLaterScreen'
import { HomeScreen } from './followups/HomeScreen'
import { t } from './i18n'
import { Button } from './ui/Button'
import { EmptyState } from './ui/EmptyState'
import { Page, TopBar } from './ui/TopBar'

/** Home and capture come with the first load; every other screen when it is opened. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <HomeScreen />
      </Route>
      <Route path="/capture">
        <CaptureScreen />
      </Route>
      <Route path="/capture/without-card">
        <WithoutCardScreen />
      </Route>
      <Route path="/capture/tags">
        <TagLaterScreen />
      </Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  )
}

function Missing() {
  const { app } = t()
  return (
    <Page>
      <TopBar title="Enishi" onBack={() => history.back()} />
      <EmptyState drawing="rest" title={app.missing} text={app.missingText}>
        <Button href="/">{app.toHome}</Button>
      </EmptyState>
    </Page>
  )
}
