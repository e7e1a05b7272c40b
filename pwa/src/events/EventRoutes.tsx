import { Route, Switch } from 'wouter-preact'
import { lazy } from '../ui/lazy'
import { EventsScreen } from './EventsScreen'

const EventScreen = lazy(async () => (await import('./EventScreen')).EventScreen)
const ImportScreen = lazy(async () => (await import('./ImportScreen')).ImportScreen)
const CommunityScreen = lazy(async () => (await import('./CommunityScreen')).CommunityScreen)
const EventHistoryScreen = lazy(async () => (await import('./EventHistoryScreen')).EventHistoryScreen)
const RapidLogScreen = lazy(async () => (await import('./RapidLogScreen')).RapidLogScreen)

export function EventRoutes() {
  return (
    <Switch>
      <Route path="/events">
        <EventsScreen />
      </Route>
      <Route path="/events/import">
        <ImportScreen />
      </Route>
      <Route path="/events/communities/:id">{({ id }) => <CommunityScreen id={id} />}</Route>
      <Route path="/events/:id/met">{({ id }) => <RapidLogScreen id={id} />}</Route>
      <Route path="/events/:id/history">{({ id }) => <EventHistoryScreen id={id} />}</Route>
      <Route path="/events/:id">{({ id }) => <EventScreen id={id} />}</Route>
    </Switch>
  )
}
