import { Route, Switch } from 'wouter-preact'
import { t } from './i18n'
import { Button } from './ui/Button'
import { EmptyState } from './ui/EmptyState'
import { Page, TopBar } from './ui/TopBar'

/** Home and capture come with the first load; every other screen when it is opened. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">{() => <Page tabbed>{<TopBar title={t().app.home} />}</Page>}</Route>
      <Route>{() => <Missing />}</Route>
    </Switch>
  )
}

export const goBack = (): void => history.back()

function Missing() {
  const { app } = t()
  return (
    <Page>
      <TopBar title="Enishi" onBack={goBack} />
      <EmptyState drawing="rest" title={app.missing} text={app.missingText}>
        <Button href="/">{app.toHome}</Button>
      </EmptyState>
    </Page>
  )
}
