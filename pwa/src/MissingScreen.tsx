import { t } from './i18n'
import { Button } from './ui/Button'
import { EmptyState } from './ui/EmptyState'
import { Page, TopBar } from './ui/TopBar'

export function MissingScreen() {
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
